"""The groups that rose or fell against the period before, each looked at closely."""

from __future__ import annotations

from stationdesk.core.comparison import Change, Trend
from stationdesk.core.comparison import Way as Against
from stationdesk.core.document import Block, Paragraph
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.five import Five, count_cell
from stationdesk.ledgers.incidents.reports.groups import Close, detail, group_title
from stationdesk.ledgers.incidents.reports.wording import heading, paragraph, written

_NO_RISE = QT_TRANSLATE_NOOP("incidents/report", "No group rose against the period before.")
_IN_SHORT = QT_TRANSLATE_NOOP("incidents/report", "In short: {text}")
_NO_FALL = QT_TRANSLATE_NOOP("incidents/report", "No group fell against the period before.")


def moved(request: Request, way: Way, five: Five, close: Close, trend: Trend) -> list[Block]:
    """Every group of this trend: how far it moved, what, when, where, and what a person says of it."""
    found = [
        group for group in way.groups if _trend(five.change(group, five.current, five.previous)) is trend
    ]
    if not found:
        return [paragraph(request, _NO_RISE if trend is Trend.RISE else _NO_FALL)]
    blocks: list[Block] = []
    for number, group in enumerate(found, 1):
        blocks.append(heading(request, number, group_title(request, group), 2))
        blocks.append(_moved_by(request, way, five, group))
        blocks += detail(request, way, five.current, close, group, five.count(five.current, group))
        blocks.append(written(request, f"summary_{group}", _IN_SHORT))
    return blocks


def _trend(change: Change) -> Trend:
    """A group with nothing before it and something now has risen, though by no percentage."""
    return Trend.RISE if change.trend is Trend.NO_BASE and change.current else change.trend


_MOVED = QT_TRANSLATE_NOOP("incidents/report", "{count} in this period, {before} before; {pop}, {yoy}.")


def _moved_by(request: Request, way: Way, five: Five, group: str) -> Paragraph:
    now = five.current
    return paragraph(
        request, _MOVED, count=count_cell(way, five, now, group),
        before=count_cell(way, five, five.previous, group),
        pop=five.change(group, now, five.previous).sentence(Against.ON_PREVIOUS),
        yoy=five.change(group, now, five.last_year).sentence(Against.YEAR_ON_YEAR),
    )  # fmt: skip
