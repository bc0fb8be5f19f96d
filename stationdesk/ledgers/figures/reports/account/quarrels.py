"""矛盾纠纷: taken up and settled, the rate and how it moved, remote, handed up, and the old ones."""

from __future__ import annotations

from stationdesk.core.comparison import Way
from stationdesk.core.document import Block, Figure
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.disputes.reports import counts
from stationdesk.ledgers.disputes.reports.counts import MEASURES
from stationdesk.ledgers.disputes.reports.five import Five, five_of
from stationdesk.ledgers.disputes.rules.rates import PRINTED
from stationdesk.ledgers.figures.reports.account.context import NONE, Context
from stationdesk.ledgers.station.actions import labels

_SUMMARY = QT_TRANSLATE_NOOP(
    "figures/report",
    "{received} disputes were taken up; they {received_yoy}. {settled} were settled; they {settled_yoy}. "
    "{name}: {rate}; {rate_before} a year before, it {rate_yoy}; it {rate_pop}.",
)
_REMOTE = QT_TRANSLATE_NOOP("figures/report", "{disputes} disputes of {villages} villages mediated remotely.")
_SAVED = QT_TRANSLATE_NOOP(
    "figures/report",
    "A remote mediation took {mean} minutes on average; {minutes} minutes of way were saved.",
)
_ESCALATED = QT_TRANSLATE_NOOP(
    "figures/report",
    "{escalated} disputes handed up or given to a task force were settled, {old} of them ten years old "
    "and older; of all that were settled {aged} were ten years old and older.",
)
_MODES = QT_TRANSLATE_NOOP("figures/report", "By kind of mediation: ")
_CASES = QT_TRANSLATE_NOOP("figures/report", " disputes")


def told(context: Context) -> list[Block]:
    """The theme, or that there was nothing of it."""
    five = five_of(context.tx, context.period)
    now = five.counts[five.current]
    if not any((now["received"], now["settled"], now["mediated"], five.counts[five.last_year]["received"])):
        return [context.told(NONE)]
    return [_summary(context, five), *_remote(context), *_escalated(context), *_modes(context)]


def _summary(context: Context, five: Five) -> Block:
    now, then = five.current, five.last_year
    return context.told(
        _SUMMARY, name=PRINTED.label,
        received=five.figure(now, "received"), settled=five.figure(now, "settled"),
        received_yoy=five.change("received", now, then).sentence(Way.YEAR_ON_YEAR),
        settled_yoy=five.change("settled", now, then).sentence(Way.YEAR_ON_YEAR),
        rate=five.rate_figure(now, PRINTED), rate_before=five.rate_figure(then, PRINTED),
        rate_yoy=five.rate_change(PRINTED, now, then).sentence(Way.YEAR_ON_YEAR),
        rate_pop=five.rate_change(PRINTED, now, five.previous).sentence(Way.ON_PREVIOUS),
    )  # fmt: skip


def _remote(context: Context) -> list[Block]:
    one, rows = counts.remote(context.tx, context.period), MEASURES["remote"].rows(context.period)
    if not one.disputes:
        return []
    said: list[Block] = [
        context.told(
            _REMOTE, disputes=Figure(str(one.disputes), rows), villages=Figure(str(one.villages), rows)
        )
    ]
    if one.minutes:
        average = round(one.minutes / one.sessions)
        said.append(context.told(_SAVED, mean=average, minutes=Figure(str(one.saved_min), rows)))
    return said


def _escalated(context: Context) -> list[Block]:
    settled = MEASURES["settled"].rows(context.period)
    aged = context.count(settled.having(aged=True))
    escalated = settled.having(escalated=True)
    handed = context.count(escalated)
    if handed.text == "0" and aged.text == "0":
        return []
    return [
        context.told(_ESCALATED, escalated=handed, old=context.count(escalated.having(aged=True)), aged=aged)
    ]


def _modes(context: Context) -> list[Block]:
    words = labels(context.tx, "mediation_mode", context.request.language)
    rows = MEASURES["mediated"].rows(context.period)
    items = (
        (words[code], Figure(str(many), rows.having(mode=code)))
        for code, many in counts.by_mode(context.tx, context.period, words).items()
    )
    return list(context.listed(_MODES, items, _CASES))
