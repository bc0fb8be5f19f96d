"""The period's report of joint work and patrols: every figure opens its rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from stationdesk.core.before_ledger import DASH
from stationdesk.core.comparison import Change, Trend, compare
from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Document,
    Figure,
    Layout,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Report, ReportText, Request, Scope
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.ledgers.incidents.reports.wording import figure, heading, paragraph, to_sign, written
from stationdesk.ledgers.patrols.reports.joint_counts import (
    COUNTING_RULE,
    Figures,
    Part,
    Source,
    Work,
    first_days,
    joint_work,
)
from stationdesk.ledgers.patrols.reports.night_counts import (
    AreaRow,
    Kind,
    Nights,
    activations,
    by_area,
    by_kind,
    nights,
)
from stationdesk.store.transaction import Transaction

_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "patrols/report", "This period has not begun yet; please choose one up to today."
)
_TITLE = QT_TRANSLATE_NOOP("patrols/report", "{station}: joint work and patrols")
_TOTAL = QT_TRANSLATE_NOOP("patrols/report", "Total")
_NOT_NAMED = QT_TRANSLATE_NOOP("patrols/report", "(no area)")


def build(tx: Transaction, request: Request) -> Document:
    """The report of a period; one not over is counted up to today."""
    if request.first is None or request.last is None:
        raise TypeError("this report needs its period")
    if request.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    period, say = Period(request.first, min(request.last, tx.today)), request.say
    way = way_of(tx)
    work, night = joint_work(tx, period, way), nights(tx, period, way)
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [
        Title(title, say(period.title())),
        heading(request, 1, say(QT_TRANSLATE_NOOP("patrols/report", "Joint work"))),
        *_joint(tx, request, period, work, way),
        heading(request, 2, say(QT_TRANSLATE_NOOP("patrols/report", "Night patrols"))),
        *_nights(request, night),
        heading(request, 3, say(QT_TRANSLATE_NOOP("patrols/report", "Activities"))),
        _kinds(request, by_kind(tx, period)),
        heading(request, 4, say(QT_TRANSLATE_NOOP("patrols/report", "By area"))),
        _areas(request, by_area(tx, period)),
        heading(request, 5, say(QT_TRANSLATE_NOOP("patrols/report", "Remarks"))),
        written(request, "remarks"),
        to_sign(request.say),
    ]
    return Document(
        f"{period.code()}-joint-work",
        title,
        Layout.OFFICIAL,
        tuple(blocks),
        Stamp(station="", period=say(period.title()), counting_rule=say(COUNTING_RULE)),
        data={one.code: figures.total for one, figures in work.items()} | {"nights": night.patrols.count},
    )


def _cell(part: Part) -> Figure:
    return figure(part.count, part.rows)


def _total(figures: Figures) -> Figure:
    return figure(figures.total, figures.rows)


def _then(figures: Figures, change: Change) -> Cell:
    return DASH if change.trend is Trend.NO_LEDGER else _total(figures)


# --- 一、联合处置 ------------------------------------------------------------------------------------

_SUMMARY = QT_TRANSLATE_NOOP(
    "patrols/report",
    "In this period units handled {handled} calls jointly, put out {fires} forest fires, walked {patrols} "
    "joint patrols and dissuaded {dissuaded} times: {total} in all. The mechanism of boundary agreements was "
    "started {started} times.",
)
_NONE = QT_TRANSLATE_NOOP("patrols/report", "Nothing was done jointly in this period.")


def _joint(
    tx: Transaction, request: Request, period: Period, work: dict[Work, Figures], way: Way
) -> list[Block]:
    total = sum(one.total for one in work.values())
    started = activations(tx, period)
    if not total and not started.count:
        return [paragraph(request, _NONE)]
    summary = paragraph(
        request, _SUMMARY, total=str(total), started=_cell(started),
        handled=_total(work[Work.HANDLED]), fires=_total(work[Work.FIRES]),
        patrols=_total(work[Work.PATROLS]), dissuaded=_total(work[Work.DISSUADED]),
    )  # fmt: skip
    return [summary, _joint_table(tx, request, period, work, way)]


_JOINT_COLUMNS = (
    (QT_TRANSLATE_NOOP("patrols/report", "Item"), 7),
    (Source.INCIDENTS.label, 3),
    (Source.PATROLS.label, 3),
    (Source.ACTIVITIES.label, 3),
    (_TOTAL, 3),
    (QT_TRANSLATE_NOOP("patrols/report", "Period before"), 3),
    (QT_TRANSLATE_NOOP("patrols/report", "Change"), 8),
    (QT_TRANSLATE_NOOP("patrols/report", "Last year"), 3),
    (QT_TRANSLATE_NOOP("patrols/report", "Year on year"), 8),
)


_KEPT_SINCE = QT_TRANSLATE_NOOP(
    "patrols/report", "{source}: kept since {day}, none of {against} before that is counted."
)


def _joint_table(
    tx: Transaction, request: Request, period: Period, work: dict[Work, Figures], way: Way
) -> Table:
    before, last_year = period.previous(), period.last_year()
    then, year_ago = joint_work(tx, before, way), joint_work(tx, last_year, way)
    kept = first_days(tx, way)
    rows = []
    for one, figures in work.items():
        since = min((kept[source] for source in figures.parts if source in kept), default=period.first)
        pop = compare(figures.total, then[one].total, against=before, first_day=since)
        yoy = compare(figures.total, year_ago[one].total, against=last_year, first_day=since)
        rows.append(Row((
            request.say(one.label),
            *(_cell(figures.parts[source]) if source in figures.parts else "" for source in Source),
            _total(figures), _then(then[one], pop), pop.cell(request.say),
            _then(year_ago[one], yoy), yoy.cell(request.say),
        )))  # fmt: skip
    sums = [sum(one.parts[source].count for one in work.values() if source in one.parts) for source in Source]
    total = sum(one.total for one in work.values())
    rows.append(Row((request.say(_TOTAL), *map(str, sums), str(total), "", "", "", ""), strong=True))
    check = QT_TRANSLATE_NOOP("patrols/report", "Check: {sums} = {total}.")
    plus = " + ".join(str(one.total) for one in work.values())
    return Table(
        _columns(request, _JOINT_COLUMNS), tuple(rows),
        notes=(
            request.say(check.filled(sums=plus, total=total)),
            *_kept_since(request, kept, before, last_year),
        ),
    )  # fmt: skip


def _kept_since(request: Request, kept: dict[Source, date], *compared: Period) -> Iterator[str]:
    """Which ledgers began too late for a period that others are compared with."""
    for against in compared:
        if min(kept.values()) > against.last:
            continue
        for source, day in kept.items():
            if day > against.first:
                yield request.say(_KEPT_SINCE.filled(
                    source=source.label, day=day.isoformat(), against=against.title()
                ))  # fmt: skip


# --- 二、夜巡 ----------------------------------------------------------------------------------------

_NIGHTS = QT_TRANSLATE_NOOP(
    "patrols/report",
    "{patrols} night patrols took place, {by_teams} of them by {teams} teams, with {people} participants and "
    "{hours} hours; {missed} were missed. Night patrols found {hazards} hazards, patrols {incidents} "
    "incidents; {caught} suspects were handed over.",
)
_NO_NIGHTS = QT_TRANSLATE_NOOP("patrols/report", "No night patrol took place in this period.")


def _nights(request: Request, night: Nights) -> list[Block]:
    if not night.patrols.count and not night.missed.count:
        return [paragraph(request, _NO_NIGHTS)]
    return [
        paragraph(
            request, _NIGHTS, teams=_cell(night.teams), by_teams=_cell(night.by_teams),
            patrols=_cell(night.patrols), people=_cell(night.people), hours=str(night.hours),
            missed=_cell(night.missed),
            hazards=_cell(night.hazards), incidents=_cell(night.incidents), caught=str(night.caught),
        )
    ]  # fmt: skip


# --- 三、活动  四、片区 ------------------------------------------------------------------------------


def _kinds(request: Request, kinds: tuple[Kind, ...]) -> Table:
    rows = [
        Row((request.label("activity_kind", one.code), _cell(one.times), str(one.entries), _cell(one.joint),
             str(one.people)))
        for one in kinds
    ]  # fmt: skip
    if rows:
        sums = (
            sum(one.times.count for one in kinds), sum(one.entries for one in kinds),
            sum(one.joint.count for one in kinds), sum(one.people for one in kinds),
        )  # fmt: skip
        rows.append(Row((request.say(_TOTAL), *map(str, sums)), strong=True))
    columns = (
        (QT_TRANSLATE_NOOP("patrols/report", "Kind of activity"), 8),
        (QT_TRANSLATE_NOOP("patrols/report", "Times"), 4),
        (QT_TRANSLATE_NOOP("patrols/report", "Entries"), 4),
        (QT_TRANSLATE_NOOP("patrols/report", "Joint"), 4),
        (QT_TRANSLATE_NOOP("patrols/report", "People"), 4),
    )
    return Table(_columns(request, columns), tuple(rows))


def _areas(request: Request, areas: tuple[AreaRow, ...]) -> Table:
    rows = [
        Row((request.name("station.areas", one.area) or request.say(_NOT_NAMED), _cell(one.patrols),
             _cell(one.nights), _cell(one.activities)))
        for one in areas
    ]  # fmt: skip
    if rows:
        sums = [
            sum(getattr(one, name).count for one in areas) for name in ("patrols", "nights", "activities")
        ]
        rows.append(Row((request.say(_TOTAL), *map(str, sums)), strong=True))
    columns = (
        (QT_TRANSLATE_NOOP("patrols/report", "Area"), 8),
        (Source.PATROLS.label, 4),
        (QT_TRANSLATE_NOOP("patrols/report", "At night"), 4),
        (QT_TRANSLATE_NOOP("patrols/report", "Activities, times"), 4),
    )
    return Table(_columns(request, columns), tuple(rows))


def _columns(request: Request, columns: tuple[tuple[Phrase, int], ...]) -> tuple[TableColumn, ...]:
    return tuple(
        TableColumn(request.say(title), width, Align.RIGHT if place else Align.LEFT)
        for place, (title, width) in enumerate(columns)
    )


JOINT = Report(
    "joint",
    QT_TRANSLATE_NOOP("patrols", "Joint work and patrols"),
    Scope.PERIOD,
    build,
    code="R15-1",
    texts=(ReportText("remarks", QT_TRANSLATE_NOOP("patrols", "Remarks")),),
    every=frozenset({Every.MONTH}),
)
