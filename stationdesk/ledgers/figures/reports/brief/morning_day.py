"""The duty day that ended, for the morning meeting: calls by group beside the day before and the month."""

from __future__ import annotations

from datetime import date

from stationdesk.core.claims import PartOf, Sum
from stationdesk.core.document import Align, Block, Cell, Claim, Row, Table, TableColumn
from stationdesk.core.duty_day import ONE_DAY
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Request
from stationdesk.core.table_claims import claiming
from stationdesk.ledgers.handovers.reports.day import (
    INVALID,
    VALID,
    Calls,
    calls_of,
    day_of,
    grave_calls,
    online_of,
)
from stationdesk.ledgers.incidents.reports.group_claims import defined
from stationdesk.ledgers.incidents.reports.groups import group_title
from stationdesk.ledgers.incidents.reports.wording import figure, moment, paragraph
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

_THE_DAY = QT_TRANSLATE_NOOP("figures/report", "Duty day")
_DAY_BEFORE = QT_TRANSLATE_NOOP("figures/report", "Duty day before")
_MONTH = QT_TRANSLATE_NOOP("figures/report", "Month so far")
_TIME = QT_TRANSLATE_NOOP("figures/report", "Time")
_VALID = QT_TRANSLATE_NOOP("figures/report", "Valid")
_GRAVE = QT_TRANSLATE_NOOP("figures/report", "Major calls: {grave} grave, {serious} serious.")
_CALL = QT_TRANSLATE_NOOP("figures/report", "{at} {place}: {what}")
_OTHER = QT_TRANSLATE_NOOP(
    "figures/report",
    "Video rounds {rounds}, problems seen {seen}; cameras online {online}/{all}; patrols {patrols}; "
    "hazards found {new}.",
)
_ONLINE = QT_TRANSLATE_NOOP("figures/report", "Cameras online")
_BRIEF = 40
_MOST_GRAVE = 3


def duty_day_blocks(
    tx: Transaction, request: Request, eve: date, rule: str
) -> tuple[list[Block], tuple[Claim, ...]]:
    """What the duty day came to; `rule` stands under the page and has to say what 有效 means."""
    calls, before = calls_of(tx, eve), calls_of(tx, eve - ONE_DAY)
    other, online = day_of(tx, eve), online_of(tx, eve)
    told = paragraph(
        request, _OTHER, rounds=figure(other.rounds.count, other.rounds.rows),
        seen=figure(other.seen.count, other.seen.rows), online=figure(online.online, online.online_rows),
        all=figure(online.all, online.rows), patrols=figure(other.patrols.count, other.patrols.rows),
        new=figure(other.new.count, other.new.rows),
    )  # fmt: skip
    claims = (
        *defined(request, calls.way, rule, labels(tx, "incident_category", request.language)),
        PartOf(request.say(_ONLINE), online.online, online.all),
    )
    return [_table(request, calls, before), *_grave(tx, request, calls), told], claims


def _table(request: Request, calls: Calls, before: Calls) -> Table:
    groups = (*calls.way.groups, VALID, INVALID)
    heads = [request.say(_VALID) if one == VALID else group_title(request, one) for one in groups]
    columns = (
        TableColumn(request.say(_TIME), 5),
        *(TableColumn(head, 3, Align.RIGHT) for head in heads),
    )
    lines = (
        (_THE_DAY, calls, calls.of_day),
        (_DAY_BEFORE, before, before.of_day),
        (_MONTH, calls, calls.of_month),
    )
    rows = tuple(
        Row((request.say(title), *_counts(of, counts, groups)), strong=title is _THE_DAY)
        for title, of, counts in lines
    )
    valid = len(calls.way.groups) + 1
    claims = [Sum(str(row.cells[0]), row.cells[1:valid], row.cells[valid]) for row in rows]
    return claiming(Table(columns, rows), claims)


def _counts(calls: Calls, counts: dict[str, int], groups: tuple[str, ...]) -> list[Cell]:
    return [figure(calls.count(counts, one), calls.rows(counts, one)) for one in groups]


def _grave(tx: Transaction, request: Request, calls: Calls) -> list[Block]:
    listed, parts = grave_calls(tx, calls)
    grave, serious = (figure(parts[one].count, parts[one].rows) for one in (Level.GRAVE, Level.SERIOUS))
    blocks: list[Block] = [paragraph(request, _GRAVE, grave=grave, serious=serious)]
    for one in listed[:_MOST_GRAVE]:
        what = one.content if len(one.content) <= _BRIEF else f"{one.content[:_BRIEF]}…"
        said = _CALL.filled(at=moment(one.received_at), place=one.place_text, what=what)
        blocks.append(paragraph(request, said))
    return blocks
