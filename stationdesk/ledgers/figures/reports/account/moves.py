"""主要数据对比: what was done in this period beside the period before and the year before."""

from __future__ import annotations

from collections.abc import Iterator

from stationdesk.core.comparison import ledger_note
from stationdesk.core.document import Block, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.ledgers.figures.reports.account.context import Context, columns
from stationdesk.ledgers.figures.reports.rows import Measure, first_day
from stationdesk.ledgers.station.actions import labels

_CAPTION = QT_TRANSLATE_NOOP("figures/report", "Work of the period compared")
_WHAT = QT_TRANSLATE_NOOP("figures/report", "Work")
_COLUMNS = (
    (_WHAT, 4),
    (QT_TRANSLATE_NOOP("figures/report", "This period"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Period before"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "On the period before"), 3.4),
    (QT_TRANSLATE_NOOP("figures/report", "Last year"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Year on year"), 3.4),
)
_FIXED: tuple[tuple[Phrase, Measure], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Objects inspected"),
     Measure("rectifications.inspections", "inspected", "inspected_on", summed="checked_count")),
    (QT_TRANSLATE_NOOP("figures/report", "Hazards found"), Measure("rectifications", "found", "found_on")),
    (QT_TRANSLATE_NOOP("figures/report", "Hazards closed out"),
     Measure("rectifications", "closed", "found_on")),
    (QT_TRANSLATE_NOOP("figures/report", "Disputes taken up"),
     Measure("disputes", "received", "registered_on")),
    (QT_TRANSLATE_NOOP("figures/report", "Disputes settled"),
     Measure("disputes", "settled_in", "registered_on")),
    (QT_TRANSLATE_NOOP("figures/report", "Patrols"),
     Measure("patrols", "days", "duty_day", (("done", True),))),
    (QT_TRANSLATE_NOOP("figures/report", "Clues"), Measure("patrols.clues", "days", "received_on")),
)  # fmt: skip
_PARTLY = QT_TRANSLATE_NOOP("figures/report", "{what}: {note}")
_WORK = QT_TRANSLATE_NOOP("figures/report", "Village work: {kind}")


def told(context: Context) -> list[Block]:
    """A line for whatever was done in one of the three periods; nothing without a line."""
    lines = [_line(context, title, one) for title, one in _measures(context) if _any(context, one)]
    if not lines:
        return []
    caption = context.say(_CAPTION)
    return [Table(columns(context, _COLUMNS), tuple(lines), caption=caption, notes=_notes(context))]


def _notes(context: Context) -> tuple[str, ...]:
    """Which ledgers began inside a period compared with, so that it is not counted in full."""
    begun = ((title, one, first_day(context.tx, one.ledger, one.dated)) for title, one in _FIXED)
    notes = [
        context.say(_PARTLY, what=title, note=note)
        for title, one, since in begun
        for against in (context.earlier, context.year_ago)
        if (note := ledger_note(against, since)) is not None and _any(context, one)
    ]
    return tuple(dict.fromkeys(notes))


def _measures(context: Context) -> Iterator[tuple[Phrase, Measure]]:
    yield from _FIXED
    for code, word in labels(context.tx, "work_kind", context.request.language).items():
        kind = (("kind", code),)
        yield (
            _WORK.filled(kind=literally(word)),
            Measure("patrols.work", "days", "worked_on", kind, summed="count"),
        )


def _any(context: Context, one: Measure) -> bool:
    return any(
        one.number(context.tx, period) for period in (context.period, context.earlier, context.year_ago)
    )


def _line(context: Context, title: Phrase, one: Measure) -> Row:
    tx, now = context.tx, context.period
    return Row(
        (
            context.say(title),
            one.figure(tx, now),
            one.figure(tx, context.earlier),
            one.change(tx, now, context.earlier).cell(context.say),
            one.figure(tx, context.year_ago),
            one.change(tx, now, context.year_ago).cell(context.say),
        )
    )
