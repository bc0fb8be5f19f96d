"""按片区、按风险等级: what happened in each area and in the villages of each risk class, with sums."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from stationdesk.core.document import Block, Figure, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query
from stationdesk.core.table_claims import claiming, sums
from stationdesk.ledgers.disputes.reports.counts import MEASURES
from stationdesk.ledgers.figures.reports import rows
from stationdesk.ledgers.figures.reports.account.context import Context, columns
from stationdesk.ledgers.incidents.reports.five import VALID
from stationdesk.ledgers.station.actions import labels
from stationdesk.ledgers.station.records import Area, Village

_AREAS = QT_TRANSLATE_NOOP("figures/report", "By area")
_RISKS = QT_TRANSLATE_NOOP("figures/report", "By risk class of the village, as it is now")
_AREA = QT_TRANSLATE_NOOP("figures/report", "Area")
_RISK = QT_TRANSLATE_NOOP("figures/report", "Risk class")
_NO_AREA = QT_TRANSLATE_NOOP("figures/report", "(no area)")
_NO_CLASS = QT_TRANSLATE_NOOP("figures/report", "(no class)")
_ALL = QT_TRANSLATE_NOOP("figures/report", "All")
_WHAT = (
    (QT_TRANSLATE_NOOP("figures/report", "Incidents"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Hazards found"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Disputes taken up"), 2),
    (QT_TRANSLATE_NOOP("figures/report", "Disputes settled"), 2),
)
Column = tuple[Query, Mapping[Any, int]]


def told(context: Context) -> list[Block]:
    """The tables; nothing where nothing happened."""
    queries = _queries(context)
    if not any(rows.count(context.tx, one) for one in queries):
        return []
    return [_by_area(context, queries), *_by_risk(context, queries)]


def _queries(context: Context) -> tuple[Query, ...]:
    return (
        context.way.rows(context.period, VALID),
        Query("rectifications", (("found", context.days),)),
        MEASURES["received"].rows(context.period),
        MEASURES["settled"].rows(context.period),
    )


def _by_area(context: Context, queries: tuple[Query, ...]) -> Table:
    counted = [(one, rows.grouped(context.tx, one, "area_id")) for one in queries]
    areas: dict[Any, str] = {
        one.id: one.name
        for one in context.tx.session.scalars(
            select(Area).where(Area.voided_at.is_(None)).order_by(Area.code, Area.id)
        )
    }
    for _, found in counted:  # of an area that was struck out since
        areas |= {area: context.request.name("station.areas", area) for area in found if area not in areas
                  and area is not None}  # fmt: skip
    if any(found.get(None) for _, found in counted):
        areas[None] = context.say(_NO_AREA)
    return _table(context, _AREAS, areas, counted, lambda area: {"area": area})


def _by_risk(context: Context, queries: tuple[Query, ...]) -> list[Block]:
    classed = context.tx.session.scalar(select(Village.id).where(Village.risk_class.is_not(None)).limit(1))
    if classed is None:
        return []
    words: dict[Any, str] = dict(labels(context.tx, "village_risk", context.request.language))
    counted = [
        (one, {code: rows.count(context.tx, one.having(village_risk=code)) for code in (*words, None)})
        for one in queries
    ]
    if any(found[None] for _, found in counted):
        words[None] = context.say(_NO_CLASS)
    return [_table(context, _RISKS, words, counted, lambda code: {"village_risk": code})]


def _table(
    context: Context, caption: Phrase, places: Mapping[Any, str], counted: Sequence[Column],
    narrowed: Callable[[Any], dict[str, Any]],
) -> Table:  # fmt: skip
    lines = [
        Row((name, *(Figure(str(found.get(place, 0)), query.having(**narrowed(place)))
                     for query, found in counted)))
        for place, name in places.items()
    ]  # fmt: skip
    totals = [rows.figure(context.tx, query) for query, _ in counted]
    lines.append(Row((context.say(_ALL), *totals), strong=True))
    first = (_AREA if caption is _AREAS else _RISK, 3)
    table = Table(columns(context, (first, *_WHAT)), tuple(lines), caption=context.say(caption))
    return claiming(table, sums(table, range(1, len(table.columns))))
