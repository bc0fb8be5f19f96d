"""主要数据对比: what was done in this period beside the period before and the year before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stationdesk.core.before_ledger import DASH, not_kept
from stationdesk.core.comparison import compare, ledger_note, typed_note
from stationdesk.core.document import Block, Cell, Figure, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, literally
from stationdesk.core.period import Period
from stationdesk.core.table_claims import changes, claiming
from stationdesk.ledgers.figures.reports.account.context import COMMA, Context, columns
from stationdesk.ledgers.figures.reports.rows import Measure, first_day
from stationdesk.ledgers.station.actions import labels
from stationdesk.ledgers.station.actions.earlier import earlier
from stationdesk.ledgers.station.rules.earlier import Base

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
# What may have been typed of months before its ledger, by the name of its measure.
_TYPED = {
    "found": "hazards_found",
    "closed": "hazards_closed",
    "received": "disputes_received",
    "settled_in": "disputes_settled",
}
_PARTLY = QT_TRANSLATE_NOOP("figures/report", "{what}: {note}")
_VILLAGE = QT_TRANSLATE_NOOP("figures/report", "Village work")
_WORK = QT_TRANSLATE_NOOP("figures/report", "Village work: {kind}")


def told(context: Context) -> list[Block]:
    """A line for whatever was done in one of the three periods; nothing without a line."""
    counted = [(title, one, _counted(context, one)) for title, one in _measures(context)]
    done = [line for line in counted if any(line[2].numbers) or line[2].typed]
    if not done:
        return []
    rows = tuple(_line(context, title, one, numbers) for title, one, numbers in done)
    notes = _notes(context, [(_VILLAGE if one.summed == "count" else title, numbers)
                             for title, one, numbers in done])  # fmt: skip
    if (typed := typed_note(typed=any(line[2].typed for line in done))) is not None:
        notes += (context.say(typed),)
    table = Table(columns(context, _COLUMNS), rows, caption=context.say(_CAPTION), notes=notes)
    return [claiming(table, changes(table, (1, 2, 3), (1, 4, 5)))]


@dataclass(frozen=True)
class _Counted:
    """The numbers of the period, of the period before and of the year before; since when they are kept.

    `bases` are what the two earlier ones are compared with: typed where the ledger was not kept yet.
    """

    numbers: tuple[int, int, int]
    since: date | None
    bases: tuple[Base, Base]

    @property
    def typed(self) -> bool:
        """Whether one of them was typed in."""
        return any(one.typed for one in self.bases)


def _counted(context: Context, one: Measure) -> _Counted:
    now, before, ago = (
        one.number(context.tx, period) for period in (context.period, context.earlier, context.year_ago)
    )
    kept = any((now, before, ago))
    since = first_day(context.tx, one.ledger, one.dated) if kept else None
    bases = (
        _base(context, one, context.earlier, before, since),
        _base(context, one, context.year_ago, ago, since),
    )
    return _Counted((now, before, ago), since, bases)


def _base(context: Context, one: Measure, then: Period, number: int, since: date | None) -> Base:
    typed = _TYPED.get(one.days)
    if typed is None:
        return Base(number)
    found = earlier(context.tx, typed, then, number, since or context.period.first)
    return found if found.typed else Base(number)


def _notes(context: Context, done: list[tuple[Phrase, _Counted]]) -> tuple[str, ...]:
    """Which periods compared with are not counted in full, the ledger having begun inside them."""
    partly: dict[str, list[str]] = {}
    for title, one in done:
        for against, held in zip((context.earlier, context.year_ago), one.bases, strict=True):
            if not held.typed and (note := ledger_note(against, one.since)) is not None:
                partly.setdefault(context.say(note), []).append(context.say(title))
    comma = context.say(COMMA)
    return tuple(
        context.say(_PARTLY, what=comma.join(dict.fromkeys(titles)), note=note)
        for note, titles in partly.items()
    )


def _measures(context: Context) -> Iterator[tuple[Phrase, Measure]]:
    yield from _FIXED
    for code, word in labels(context.tx, "work_kind", context.request.language).items():
        kind = (("kind", code),)
        yield (
            _WORK.filled(kind=literally(word)),
            Measure("patrols.work", "days", "worked_on", kind, summed="count"),
        )


def _line(context: Context, title: Phrase, one: Measure, counted: _Counted) -> Row:
    now, since = counted.numbers[0], counted.since or context.period.first
    before, ago = counted.bases

    def moved(then: Base, against: Period) -> str:
        if then.typed:
            return compare(now, then.number, typed=True).cell(context.say)
        return compare(now, then.number or 0, against=against, first_day=since).cell(context.say)

    def held(then: Base, against: Period) -> Cell:
        if not then.typed and not_kept(against, since):
            return DASH
        return Figure(then.text, then.rows or one.rows(against))

    return Row(
        (
            context.say(title),
            Figure(str(now), one.rows(context.period)),
            held(before, context.earlier),
            moved(before, context.earlier),
            held(ago, context.year_ago),
            moved(ago, context.year_ago),
        )
    )
