"""联勤联动: the four figures of joint work with their sum, further activities, agreements, reinforcement."""

from __future__ import annotations

from stationdesk.core.document import Block, Figure
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.reports.account.context import NONE, Context
from stationdesk.ledgers.figures.reports.account.reinforced import reinforced
from stationdesk.ledgers.patrols.reports.joint_counts import ACTIVITY_OF, Figures, Work, joint_work
from stationdesk.ledgers.patrols.reports.night_counts import activations, by_kind

_SUMMARY = QT_TRANSLATE_NOOP(
    "figures/report",
    "Units handled {handled} calls jointly, put out {fires} forest fires, walked {patrols} joint patrols and "
    "dissuaded {dissuaded} times: {sums} = {total} in all.",
)
_MORE = QT_TRANSLATE_NOOP("figures/report", "Activities besides: ")
_TIMES = QT_TRANSLATE_NOOP("figures/report", " times")
_AGREED = QT_TRANSLATE_NOOP(
    "figures/report",
    "{standing} agreements with neighbours are in force; the mechanism was started {started} times.",
)


def told(context: Context) -> list[Block]:
    """The theme, or that there was nothing of it."""
    blocks = [*_summary(context), *_activities(context), *_agreements(context), *reinforced(context)]
    return blocks or [context.told(NONE)]


def _summary(context: Context) -> list[Block]:
    work = joint_work(context.tx, context.period, context.way)
    total = sum(one.total for one in work.values())
    if not total:
        return []
    return [
        context.told(
            _SUMMARY, handled=_figure(work[Work.HANDLED]), fires=_figure(work[Work.FIRES]),
            patrols=_figure(work[Work.PATROLS]), dissuaded=_figure(work[Work.DISSUADED]),
            sums=" + ".join(str(one.total) for one in work.values()), total=total,
        ),
        *_parts(context, work),
    ]  # fmt: skip


_PARTS = QT_TRANSLATE_NOOP("figures/report", "{what}: counted in ")


def _parts(context: Context, work: dict[Work, Figures]) -> list[Block]:
    """Where one figure comes out of two ledgers, each part opens its own rows."""
    blocks: list[Block] = []
    for one, figures in work.items():
        if figures.rows is None:
            items = ((context.say(source.label), Figure(str(part.count), part.rows))
                     for source, part in figures.parts.items())  # fmt: skip
            blocks += context.listed(_PARTS, items, literally(""), what=one.label)
    return blocks


def _figure(figures: Figures) -> Figure:
    return Figure(str(figures.total), figures.rows)


def _activities(context: Context) -> list[Block]:
    told_already = set(ACTIVITY_OF.values())
    items = (
        (context.request.label("activity_kind", one.code), Figure(str(one.times.count), one.times.rows))
        for one in by_kind(context.tx, context.period)
        if one.code not in told_already
    )
    return list(context.listed(_MORE, items, _TIMES))


def _agreements(context: Context) -> list[Block]:
    standing = context.count(Query("patrols.agreements", (("in_force", True),)))
    started = activations(context.tx, context.period)
    if standing.text == "0" and not started.count:
        return []
    return [context.told(_AGREED, standing=standing, started=Figure(str(started.count), started.rows))]
