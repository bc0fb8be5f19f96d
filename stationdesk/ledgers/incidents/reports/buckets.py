"""时限分段: how many calls were signed for, sent out and fed back within which time, and the late ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from stationdesk.core.claims import Sum
from stationdesk.core.document import Align, Block, Cell, Document, Layout, Row, Stamp, Table, Title
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Query, Report, Request, Scope
from stationdesk.core.paper import columns_of
from stationdesk.core.period import Period
from stationdesk.core.table_claims import claiming, shares, sums
from stationdesk.ledgers.incidents.reports.bucket_counts import Measured, measured
from stationdesk.ledgers.incidents.reports.bucket_late import late_blocks
from stationdesk.ledgers.incidents.reports.counting_rule import invalid_words
from stationdesk.ledgers.incidents.reports.counts import Way, way_of
from stationdesk.ledgers.incidents.reports.five import VALID
from stationdesk.ledgers.incidents.reports.group_claims import defined
from stationdesk.ledgers.incidents.reports.wording import figure, heading, paragraph, share, to_sign
from stationdesk.ledgers.incidents.rules.stretches import Bucket, Stretch
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("incidents/report", "{station}: calls by time taken")
_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "incidents/report", "This period has not begun yet; please choose one up to today."
)
_RULE = QT_TRANSLATE_NOOP(
    "incidents/report",
    "Counting rule: {time}; valid = all incidents less {invalid}; signing from the first turn-out's dispatch "
    "to its signing, dispatching from the receipt of the call to the first dispatch, feeding back from the "
    "end of the handling to the first feedback; a time that meets an edge is within it; voided records do "
    "not count.",
)
_BY_REPORT = QT_TRANSLATE_NOOP("incidents/report", "by the calendar day of the report")
_BY_RECEIPT = QT_TRANSLATE_NOOP("incidents/report", "by the calendar day of the receipt")
_SUMMARY = QT_TRANSLATE_NOOP("incidents/report", "{all} valid incidents in this period.")
_STRETCH = QT_TRANSLATE_NOOP(
    "incidents/report",
    "{known} of {all} have both times, {unknown} do not and are in no bucket; {late} are past the last edge.",
)
_EMPTY = QT_TRANSLATE_NOOP("incidents/report", "None in this period")
_MEASURED = QT_TRANSLATE_NOOP("incidents/report", "With both times")
_UNKNOWN = QT_TRANSLATE_NOOP("incidents/report", "Time not known")
_WITHIN = QT_TRANSLATE_NOOP("incidents/report", "up to {within} {unit}")
_BETWEEN = QT_TRANSLATE_NOOP("incidents/report", "over {over}, up to {within} {unit}")
_OVER = QT_TRANSLATE_NOOP("incidents/report", "over {over} {unit}")
_LATE = QT_TRANSLATE_NOOP("incidents/report", "Past the last edge, and why")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("incidents/report", "Time taken"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Incidents"), 4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Share"), 4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Up to here"), 4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Share up to here"), 5, Align.RIGHT),
)


def build(tx: Transaction, request: Request) -> Document:
    """The buckets of a period; one not over is counted up to today."""
    if request.first is None or request.last is None:
        raise TypeError("this report needs its period")
    if request.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    period, way, say = Period(request.first, min(request.last, tx.today)), way_of(tx), request.say
    found, all_rows = measured(tx, way, period), way.rows(period, VALID)
    whole = found[0].known + found[0].unknown
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [Title(title, say(period.title()))]
    blocks.append(paragraph(request, _SUMMARY if whole else _EMPTY, all=figure(whole, all_rows)))
    for number, one in enumerate(found, 1):
        blocks.append(heading(request, number, say(one.stretch.label)))
        blocks += _stretch(request, one, all_rows, whole)
    blocks.append(heading(request, len(found) + 1, say(_LATE)))
    blocks += late_blocks(tx, request, way, period, found)
    return _document(tx, request, way, period, title, [*blocks, to_sign(say)], found)


def _document(
    tx: Transaction, request: Request, way: Way, period: Period, title: str,
    blocks: list[Block], found: tuple[Measured, ...],
) -> Document:  # fmt: skip
    words = labels(tx, "incident_category", request.language)
    rule = request.say(_RULE.filled(time=_BY_REPORT if way.by_report else _BY_RECEIPT,
                                    invalid=invalid_words(request, way, words)))  # fmt: skip
    stamp = Stamp(station="", period=request.say(period.title()), counting_rule=rule)
    return Document(
        f"{period.code()}-incidents-buckets", title, Layout.PORTRAIT, tuple(blocks), stamp,
        data={one.stretch.code: {"edges": [bucket.within for bucket in one.buckets[:-1]],
                                 "counts": list(one.counts), "unknown": one.unknown} for one in found},
        claims=defined(request, way, stamp.counting_rule, words),
    )  # fmt: skip


def _stretch(request: Request, one: Measured, all_rows: Query, every: int) -> list[Block]:
    whole = one.known + one.unknown
    if not whole:
        return [Table(columns_of(request.say, _COLUMNS), (), empty=request.say(_EMPTY))]
    name = one.stretch.code
    told = paragraph(
        request, _STRETCH, all=figure(whole, all_rows), late=_bucket(one, all_rows, len(one.counts) - 1),
        known=figure(one.known, all_rows.having(**{f"{name}_known": True})),
        unknown=figure(one.unknown, all_rows.having(**{f"{name}_known": False})),
    )  # fmt: skip
    return [told, _table(request, one, all_rows, every)]


def _table(request: Request, one: Measured, all_rows: Query, whole: int) -> Table:
    say, up_to = request.say, tuple(accumulate(one.counts))
    rows = [
        Row((_words(request, one.stretch, bucket), _bucket(one, all_rows, at),
             share(one.counts[at], one.known), _up_to(one, all_rows, at, up_to[at]),
             share(up_to[at], one.known)))
        for at, bucket in enumerate(one.buckets)
    ]  # fmt: skip
    known = figure(one.known, all_rows.having(**{f"{one.stretch.code}_known": True}))
    rows.append(Row((say(_MEASURED), known, share(one.known, one.known), "", ""), strong=True))
    table = Table(columns_of(say, _COLUMNS), tuple(rows))
    up_to_here = replace(table, rows=table.rows[:-1])
    return claiming(
        table, sums(table, (1,)), shares(table, 1, 2, one.known), shares(up_to_here, 3, 4, one.known),
        Sum(say(one.stretch.label), (one.known, one.unknown), whole),
    )  # fmt: skip


def _bucket(one: Measured, all_rows: Query, at: int) -> Cell:
    return figure(one.counts[at], one.rows(all_rows, one.buckets[at]))


def _up_to(one: Measured, all_rows: Query, at: int, count: int) -> Cell:
    within = one.buckets[at].within
    if within is None:
        return figure(count, all_rows.having(**{f"{one.stretch.code}_known": True}))
    return figure(count, one.rows(all_rows, Bucket(None, within)))


def _words(request: Request, stretch: Stretch, bucket: Bucket) -> str:
    if bucket.within is None:
        return request.say(_OVER.filled(over=bucket.over, unit=stretch.unit))
    if bucket.over is None:
        return request.say(_WITHIN.filled(within=bucket.within, unit=stretch.unit))
    return request.say(_BETWEEN.filled(over=bucket.over, within=bucket.within, unit=stretch.unit))


BUCKETS = Report(
    "buckets",
    QT_TRANSLATE_NOOP("incidents", "Calls by time taken"),
    Scope.PERIOD,
    build,
    code="R05-2",
    every=frozenset({Every.MONTH, Every.QUARTER, Every.YEAR}),
)
