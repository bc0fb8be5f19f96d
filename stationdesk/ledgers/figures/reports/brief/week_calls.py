"""The calls of a week by group, hour and village, beside the week before and the year before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stationdesk.core.before_ledger import change_cell, not_kept_note
from stationdesk.core.claims import Lengths, PartOf, Sum
from stationdesk.core.comparison import Trend, typed_note
from stationdesk.core.comparison import Way as Against
from stationdesk.core.document import Align, Block, Claim, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import columns_of
from stationdesk.core.period import Period
from stationdesk.core.table_claims import changes, claiming, sums
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.ledgers.incidents.reports.five import INVALID, VALID, Five, count_cell, five_of
from stationdesk.ledgers.incidents.reports.groups import Close, group_title, look_closely, place_name
from stationdesk.ledgers.incidents.reports.wording import figure, paragraph
from stationdesk.ledgers.incidents.rules.counting import Band
from stationdesk.store.transaction import Transaction

_R, _L = Align.RIGHT, Align.LEFT
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Incidents"), 6, _L),
    (QT_TRANSLATE_NOOP("figures/report", "This period"), 4, _R),
    (QT_TRANSLATE_NOOP("figures/report", "Period before"), 4, _R),
    (QT_TRANSLATE_NOOP("figures/report", "On the period before"), 6, _R),
    (QT_TRANSLATE_NOOP("figures/report", "Last year"), 4, _R),
    (QT_TRANSLATE_NOOP("figures/report", "Year on year"), 6, _R),
)
_VALID = QT_TRANSLATE_NOOP("figures/report", "Valid in all")
_SUMMARY = QT_TRANSLATE_NOOP(
    "figures/report", "In this period {valid} valid incidents were reported; they {pop} and {yoy}."
)
_ROSE = QT_TRANSLATE_NOOP("figures/report", "Rose: {groups}.")
_NONE_ROSE = QT_TRANSLATE_NOOP("figures/report", "No group rose against the period before.")
_MOVED = QT_TRANSLATE_NOOP("figures/report", "{group} {now} (before {then})")
_COMMA = QT_TRANSLATE_NOOP("figures/report", ", ")
_PLACES: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("figures/report", "Time of day"), 6, _L),
    (QT_TRANSLATE_NOOP("figures/report", "This period"), 3, _R),
    (QT_TRANSLATE_NOOP("figures/report", "Period before"), 3, _R),
    (QT_TRANSLATE_NOOP("figures/report", "Village or community"), 7, _L),
    (QT_TRANSLATE_NOOP("figures/report", "This period"), 3, _R),
    (QT_TRANSLATE_NOOP("figures/report", "Period before"), 3, _R),
)
_ONLY_TOP = QT_TRANSLATE_NOOP("figures/report", "Valid incidents; the villages with the most are listed.")


@dataclass(frozen=True)
class Week:
    """A week with what it is compared with, and the week and the one before looked at closely."""

    way: Way
    five: Five
    close: Close
    before: Close

    def data(self) -> dict[str, Any]:
        """The figures as plain values."""
        now, then = self.five.current, self.five.previous
        groups = (*self.way.groups, INVALID)
        return {
            "current": {one: self.five.count(now, one) for one in groups},
            "previous": {one: self.five.count(then, one) for one in groups},
        }


def read(tx: Transaction, period: Period) -> Week:
    """Count it."""
    way = way_of(tx)
    five = five_of(tx, way, period)
    return Week(way, five, look_closely(tx, way, period), look_closely(tx, way, five.previous))


def calls_blocks(request: Request, week: Week) -> list[Block]:
    """One sentence, the groups side by side, and which of them rose."""
    five, now = week.five, week.five.current
    said = paragraph(
        request, _SUMMARY, valid=count_cell(week.way, five, now, VALID),
        pop=five.change(VALID, now, five.previous).sentence(Against.ON_PREVIOUS),
        yoy=five.change(VALID, now, five.last_year).sentence(Against.YEAR_ON_YEAR),
    )  # fmt: skip
    return [said, _table(request, week), _rose(request, week)]


def _table(request: Request, week: Week) -> Table:
    groups = (*week.way.groups, VALID, INVALID)
    five = week.five
    told = (
        not_kept_note(five.untyped & {five.previous, five.last_year}, five.begins),
        typed_note(typed=five.typed_of(five.previous, five.last_year)),
    )
    table = Table(
        columns_of(request.say, _COLUMNS),
        tuple(Row(_line(request, week, one), strong=one == VALID) for one in groups),
        notes=tuple(request.say(one) for one in told if one is not None),
    )
    valid = len(week.way.groups)
    return claiming(
        table, sums(table, (1, 2, 4), range(valid), valid), changes(table, (1, 2, 3), (1, 4, 5)),
        Lengths(five.current, five.previous), Lengths(five.current, five.last_year),
    )  # fmt: skip


def _line(request: Request, week: Week, group: str) -> tuple[Any, ...]:
    five, way = week.five, week.way
    now = five.current
    title = request.say(_VALID) if group == VALID else group_title(request, group)
    return (
        title,
        count_cell(way, five, now, group),
        count_cell(way, five, five.previous, group),
        change_cell(five.change(group, now, five.previous), request.say),
        count_cell(way, five, five.last_year, group),
        change_cell(five.change(group, now, five.last_year), request.say),
    )


def _rose(request: Request, week: Week) -> Block:
    five, now = week.five, week.five.current
    moved = [one for one in week.way.groups if has_risen(five, one)]
    if not moved:
        return paragraph(request, _NONE_ROSE)
    told = (
        request.say(_MOVED.filled(group=group_title(request, one), now=five.count(now, one),
                                  then=five.count(five.previous, one)))
        for one in moved
    )  # fmt: skip
    return paragraph(request, _ROSE, groups=request.say(_COMMA).join(told))


def has_risen(five: Five, group: str) -> bool:
    """More than in the period before; after none at all too, though by no percentage."""
    change = five.change(group, five.current, five.previous)
    return change.trend is Trend.RISE or (change.trend is Trend.NO_BASE and bool(change.current))


def hours_and_places(request: Request, week: Week) -> list[Block]:
    """The quarters of the day beside the villages with the most calls, valid ones alone."""
    way, now, then = week.way, week.five.current, week.five.previous
    bands, bands_before = (_summed_bands(way, one) for one in (week.close, week.before))
    villages, earlier = (_summed_places(way, one) for one in (week.close, week.before))
    most = sorted(villages, key=lambda one: (-villages[one], one is None, one or 0))[: len(Band)]
    rows = []
    for at, band in enumerate(Band):
        place: tuple[Any, ...] = ("", "", "")
        if at < len(most):
            one = most[at]
            place = (
                place_name(request, "station.villages", one),
                figure(villages[one], way.rows(now, VALID, village=one)),
                figure(earlier.get(one, 0), way.rows(then, VALID, village=one)),
            )
        hours = (
            request.say(band.label), figure(bands[band], way.rows(now, VALID, band=band)),
            figure(bands_before[band], way.rows(then, VALID, band=band)),
        )  # fmt: skip
        rows.append(Row((*hours, *place)))
    made = Table(columns_of(request.say, _PLACES), tuple(rows), notes=(request.say(_ONLY_TOP),))
    return [claiming(made, _of_all(week, made, most))]


def _of_all(week: Week, table: Table, most: Sequence[int | None]) -> list[Claim]:
    """The hours make all valid calls, and no village has more of them than there are."""
    five = week.five
    claims: list[Claim] = []
    for hours, place, period in ((1, 4, five.current), (2, 5, five.previous)):
        whole = five.count(period, VALID)
        title = table.columns[hours].title
        claims.append(Sum(title, tuple(row.cells[hours] for row in table.rows), whole))
        claims += [PartOf(title, row.cells[place], whole) for row in table.rows[: len(most)]]
    return claims


def _summed_bands(way: Way, close: Close) -> Mapping[Band, int]:
    return {band: sum(close.bands.get(group, {}).get(band, 0) for group in way.groups) for band in Band}


def _summed_places(way: Way, close: Close) -> dict[int | None, int]:
    found: dict[int | None, int] = {}
    for group in way.groups:
        for one, count in close.villages.get(group, ()):
            found[one] = found.get(one, 0) + count
    return found
