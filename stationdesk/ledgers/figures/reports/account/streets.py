"""巡逻防控和村级力量: patrols by kind, night teams, video patrol, village work, clues, publicity."""

from __future__ import annotations

from stationdesk.core.document import Block, Figure
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.reports import rows
from stationdesk.ledgers.figures.reports.account.context import NONE, Context, Named
from stationdesk.ledgers.patrols.reports.joint_counts import patrol_rows
from stationdesk.ledgers.patrols.reports.night_counts import nights
from stationdesk.ledgers.patrols.reports.video_counts import video_figures
from stationdesk.ledgers.station.actions import labels

_PATROLS = QT_TRANSLATE_NOOP("figures/report", "{patrols} patrols took place: ")
_TIMES = QT_TRANSLATE_NOOP("figures/report", " times")
_NIGHTS = QT_TRANSLATE_NOOP(
    "figures/report",
    "{teams} night teams walked {patrols} nights, {people} people in {hours} hours; they found {hazards} "
    "hazards, and {caught} suspects were handed over.",
)
_VIDEO = QT_TRANSLATE_NOOP(
    "figures/report",
    "{rounds} rounds of video patrol viewed {cameras} cameras and saw {found} problems; through video patrol "
    "{solved} problems were solved remotely.",
)
_WORK = QT_TRANSLATE_NOOP("figures/report", "The villages' own people: ")
_CLUES = QT_TRANSLATE_NOOP(
    "figures/report", "{clues} clues were received, {settled} settled, {useful} proved true."
)
_NOTICES = QT_TRANSLATE_NOOP("figures/report", "Publicity {times} times, reaching {reach} people.")


def told(context: Context) -> list[Block]:
    """The theme, or that there was nothing of it."""
    walked = (*_patrols(context), *_nights(context), *_video(context))
    blocks = [*walked, *_work(context), *_clues(context), *_notices(context)]
    return blocks or [context.told(NONE)]


def _patrols(context: Context) -> list[Block]:
    done = patrol_rows(context.period)
    return list(context.listed(
        _PATROLS, _by_kind(context, done, "patrol_kind"), _TIMES, patrols=context.count(done)
    ))  # fmt: skip


def _by_kind(context: Context, query: Query, dictionary: str, attribute: str = "") -> list[Named]:
    """The rows of a query by kind, in the station's order of kinds."""
    counted = rows.grouped(context.tx, query, "kind", attribute)
    words = labels(context.tx, dictionary, context.request.language)
    return [
        (word, Figure(str(counted[code]), query.having(kind=code)))
        for code, word in words.items()
        if code in counted
    ]


def _nights(context: Context) -> list[Block]:
    night = nights(context.tx, context.period, context.way)
    if not night.patrols.count and not night.hazards.count:
        return []
    walked = night.patrols.rows
    return [
        context.told(
            _NIGHTS, teams=Figure(str(night.teams.count), night.teams.rows),
            patrols=Figure(str(night.patrols.count), walked), people=Figure(str(night.people.count), walked),
            hours=night.hours, hazards=Figure(str(night.hazards.count), night.hazards.rows),
            caught=Figure(str(night.caught), walked),
        )
    ]  # fmt: skip


def _video(context: Context) -> list[Block]:
    video = video_figures(context.tx, context.period)
    if not video.rounds.count and not video.found.count:
        return []
    rounds = Figure(str(video.rounds.count), video.rounds.rows)
    return [
        context.told(
            _VIDEO, rounds=rounds, cameras=video.cameras,
            found=Figure(str(video.found.count), video.found.rows),
            solved=Figure(str(video.solved.count), video.solved.rows),
        )
    ]  # fmt: skip


def _work(context: Context) -> list[Block]:
    work = Query("patrols.work", (("days", context.days),))
    return list(context.listed(_WORK, _by_kind(context, work, "work_kind", "count"), _TIMES))


def _clues(context: Context) -> list[Block]:
    received = Query("patrols.clues", (("days", context.days),))
    clues = context.count(received)
    if clues.text == "0":
        return []
    settled, useful = (
        context.count(received.having(settled=True)),
        context.count(received.having(useful=True)),
    )
    return [context.told(_CLUES, clues=clues, settled=settled, useful=useful)]


def _notices(context: Context) -> list[Block]:
    notices = Query("patrols.publicity", (("days", context.days),))
    times = context.count(notices)
    if times.text == "0":
        return []
    return [context.told(_NOTICES, times=times, reach=context.count(notices, "reach"))]
