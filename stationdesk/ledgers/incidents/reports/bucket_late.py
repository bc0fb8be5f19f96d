"""Calls past the last edge of a stretch, with the reasons the records keep; none kept leaves a line."""

from __future__ import annotations

from collections.abc import Sequence

from stationdesk.core.document import Align, Block, Row, Table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Request
from stationdesk.core.paper import columns_of
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.reports.bucket_counts import (
    MOST_LATE,
    Late,
    Measured,
    late_calls,
    noted,
    withdrawn,
)
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.wording import moment
from stationdesk.ledgers.incidents.rules.stretches import Stretch
from stationdesk.ledgers.incidents.rules.timeline import is_entered_late
from stationdesk.store.transaction import Transaction

_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("incidents/report", "Incident"), 11, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Received at"), 5, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Place"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Stretch"), 5, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Time taken"), 5, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Reason kept in the record"), 8, Align.LEFT),
)
_NONE_LATE = QT_TRANSLATE_NOOP("incidents/report", "None in this period")
_NO_REASON = QT_TRANSLATE_NOOP("incidents/report", "none kept")
_ENTERED_LATE = QT_TRANSLATE_NOOP("incidents/report", "entered more than a day later")
_CALLED_BACK = QT_TRANSLATE_NOOP("incidents/report", "called back: {why}")
_HANDED_ON = QT_TRANSLATE_NOOP("incidents/report", "handed on: {why}")
_SEMICOLON = QT_TRANSLATE_NOOP("incidents/report", "; ")
_MORE = QT_TRANSLATE_NOOP(
    "incidents/report", "{stretch}: the first {shown} of {all}; the figure of the last bucket opens them all."
)
_SECONDS = QT_TRANSLATE_NOOP("incidents/report", "{seconds} s")
_MINUTES = QT_TRANSLATE_NOOP("incidents/report", "{minutes} min")
_BOTH = QT_TRANSLATE_NOOP("incidents/report", "{minutes} min {seconds} s")


def late_blocks(
    tx: Transaction, request: Request, way: Way, period: Period, found: Sequence[Measured]
) -> list[Block]:
    """One table over all stretches, each with its first calls by time."""
    late = [one for each in found if each.late for one in late_calls(tx, way, period, each.stretch)]
    back, notes = withdrawn(tx, late), noted(tx, late)
    rows = tuple(_row(request, one, back, notes) for one in late)
    more = tuple(
        request.say(_MORE.filled(stretch=one.stretch.label, shown=MOST_LATE, all=one.late))
        for one in found
        if one.late > MOST_LATE
    )
    return [Table(columns_of(request.say, _COLUMNS), rows, notes=more, empty=request.say(_NONE_LATE))]


def _row(request: Request, late: Late, back: dict[int, list[str]], notes: dict[int, list[str]]) -> Row:
    one = late.incident
    reasons = list(notes.get(one.id, ()))
    called = (request.label("withdraw_reason", code) for code in back.get(one.id, ()))
    reasons += [request.say(_CALLED_BACK.filled(why=why)) for why in called]
    if one.transfer_reason:
        reasons.append(request.say(_HANDED_ON.filled(why=one.transfer_reason)))
    if not one.imported and is_entered_late(one.received_at, one.created_at):
        reasons.append(request.say(_ENTERED_LATE))
    told = request.say(_SEMICOLON).join(reasons) or request.say(_NO_REASON)
    return Row((
        one.number or f"#{one.id}", moment(one.received_at), one.place_text,
        request.say(late.stretch.label), _took(request, late), told,
    ))  # fmt: skip


def _took(request: Request, late: Late) -> str:
    if late.stretch is Stretch.SIGN:
        return request.say(_SECONDS.filled(seconds=late.seconds))
    minutes, rest = divmod(late.seconds, 60)
    words = _BOTH if rest else _MINUTES
    return request.say(words.filled(minutes=minutes, seconds=rest))
