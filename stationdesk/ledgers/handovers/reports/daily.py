"""R02 值班日报: what a duty day came to on one page or two, every figure with the rows behind it."""

from __future__ import annotations

from datetime import date

from stationdesk.core.before_ledger import DASH
from stationdesk.core.claims import Defined
from stationdesk.core.comparison import Trend, typed_note
from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Document,
    Figure,
    Layout,
    PageBreak,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.duty_day import ONE_DAY, local
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Every, Report, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.core.period import Period
from stationdesk.core.table_claims import changes, claiming, sums
from stationdesk.ledgers.handovers.reports.day import (
    INVALID,
    VALID,
    Calls,
    calls_of,
    day_of,
    grave_calls,
    hours_of,
    online_of,
    today_of,
)
from stationdesk.ledgers.handovers.reports.handed import group_block, handed_blocks
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.reports.counting_rule import valid_words
from stationdesk.ledgers.incidents.reports.groups import group_title
from stationdesk.ledgers.incidents.reports.wording import (
    figure,
    full_moment,
    heading,
    moment,
    paragraph,
    to_sign,
)
from stationdesk.ledgers.incidents.rules.counting import Level
from stationdesk.ledgers.patrols.reports.joint_counts import Part
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("handovers/report", "{station}: report of the duty day")
_SPAN = QT_TRANSLATE_NOOP("handovers/report", "{day}, {begin} to {end}")
_NOT_YET = QT_TRANSLATE_NOOP(
    "handovers/report", "This duty day has not begun; please choose one up to today."
)
_TOO_MANY = QT_TRANSLATE_NOOP(
    "handovers/report", "A report of the duty day is made for a day, or for at most a month of days."
)
_MOST_DAYS = 31
_RULE = QT_TRANSLATE_NOOP(
    "handovers/report",
    "Counting rule: “the day” is the duty day from {start} to {start}, as are video patrols and patrols; "
    "month and last year count calendar days from the first of the month to the day, both {by}; "
    "hazards by the calendar day; cameras at the end of the duty day; "
    "major calls are those judged serious or grave; "
    "patrol vehicles are patrols of a kind that goes by vehicle; voided records do not count.",
)
_BY_REPORT = QT_TRANSLATE_NOOP("handovers/report", "by the time of the report")
_BY_RECEIPT = QT_TRANSLATE_NOOP("handovers/report", "by the time of the receipt")


def build(tx: Transaction, request: Request) -> Document:
    """The report of a duty day, or of each day of a month, a page after another."""
    if request.first is None or request.last is None:
        raise TypeError("the report of a day needs its day")
    last = min(request.last, today_of(tx))
    if request.first > last:
        raise RuleBroken(_NOT_YET)
    period = Period(request.first, last)
    if period.days > _MOST_DAYS:
        raise RuleBroken(_TOO_MANY)
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = []
    data = {}
    for place in range(period.days):
        day = period.first + place * ONE_DAY
        blocks += [PageBreak()] if place else []
        calls = calls_of(tx, day)
        blocks += _day(tx, request, day, title, calls)
        data[day.isoformat()] = {
            "day": calls.of_day,
            "month": calls.of_month,
            "last_year": calls.of_last_year,
        }
    by = _BY_REPORT if calls.way.by_report else _BY_RECEIPT
    rule = request.say(_RULE.filled(start=tx.settings["duty.start"], by=by))
    return Document(
        f"{period.code()}-duty-day", title, Layout.PORTRAIT, tuple(blocks),
        Stamp(station="", period=request.say(period.title()), counting_rule=rule), data=data,
    )  # fmt: skip


def _day(tx: Transaction, request: Request, day: date, title: str, calls: Calls) -> list[Block]:
    begin, end = hours_of(tx, day).bounds()
    span = _SPAN.filled(day=day_words(request, day), begin=f"{local(begin):%m-%d %H:%M}",
                        end=f"{local(end):%m-%d %H:%M}")  # fmt: skip
    return [
        Title(title, request.say(span)),
        heading(request, 1, request.say(QT_TRANSLATE_NOOP("handovers/report", "On duty"))),
        group_block(tx, request, day),
        heading(request, 2, request.say(QT_TRANSLATE_NOOP("handovers/report", "Calls"))),
        _calls_table(tx, request, calls),
        *_grave(tx, request, calls),
        heading(request, 3, request.say(QT_TRANSLATE_NOOP("handovers/report", "Patrols, cameras, hazards"))),
        *_others(tx, request, day),
        heading(request, 4, request.say(QT_TRANSLATE_NOOP("handovers/report", "Handed over"))),
        *handed_blocks(tx, request, day),
        to_sign(request.say, _DESK, _LEADER),
    ]


_DESK = QT_TRANSLATE_NOOP("handovers/report", "Made by")
_LEADER = QT_TRANSLATE_NOOP("handovers/report", "Duty leader")


# --- calls ------------------------------------------------------------------------------------------

_COLUMNS = (
    (QT_TRANSLATE_NOOP("handovers/report", "Group"), 9),
    (QT_TRANSLATE_NOOP("handovers/report", "The day"), 5),
    (QT_TRANSLATE_NOOP("handovers/report", "Month so far"), 6),
    (QT_TRANSLATE_NOOP("handovers/report", "Last year"), 6),
    (QT_TRANSLATE_NOOP("handovers/report", "±%"), 9),
)
_VALID = QT_TRANSLATE_NOOP("handovers/report", "Valid calls")
_INVALID = QT_TRANSLATE_NOOP("handovers/report", "Invalid calls")


def _calls_table(tx: Transaction, request: Request, calls: Calls) -> Table:
    lines: list[tuple[str, str]] = [(group, group_title(request, group)) for group in calls.way.groups]
    lines += [(VALID, request.say(_VALID)), (INVALID, request.say(_INVALID))]
    rows = tuple(
        Row(
            (words, *_counts(calls, group), calls.change(group).cell(request.say)),
            strong=group == VALID,
        )
        for group, words in lines
    )
    typed, valid = typed_note(typed=calls.typed), valid_words(tx, request, calls.way)
    table = Table(
        tuple(
            TableColumn(request.say(title), width, Align.RIGHT if place else Align.LEFT)
            for place, (title, width) in enumerate(_COLUMNS)
        ),
        rows,
        notes=(valid,) if typed is None else (valid, request.say(typed)),
    )
    return claiming(
        table, changes(table, (2, 3, 4)), sums(table, (1, 2, 3), range(len(lines) - 2), len(lines) - 2),
        Defined(request.say(_VALID), valid, " ".join(table.notes)),
    )  # fmt: skip


def _counts(calls: Calls, group: str) -> tuple[Cell, ...]:
    every = (calls.of_day, calls.of_month, calls.of_last_year)
    *now, ago = (figure(calls.count(one, group), calls.rows(one, group)) for one in every)
    held = calls.base(group)
    if held is not None:
        return (*now, Figure(held.text, held.rows))
    return (*now, DASH if calls.change(group).trend is Trend.NO_LEDGER else ago)


_MAJOR = QT_TRANSLATE_NOOP("handovers/report", "Major calls: {grave} grave, {serious} serious.")
_BRIEF = 60


def _grave(tx: Transaction, request: Request, calls: Calls) -> list[Block]:
    listed, parts = grave_calls(tx, calls)
    grave, serious = (figure(parts[one].count, parts[one].rows) for one in (Level.GRAVE, Level.SERIOUS))
    words = paragraph(request, _MAJOR, grave=grave, serious=serious)
    if not listed:
        return [words]
    titles = (
        (QT_TRANSLATE_NOOP("handovers/report", "Time"), 4),
        (QT_TRANSLATE_NOOP("handovers/report", "Place"), 6),
        (QT_TRANSLATE_NOOP("handovers/report", "What happened"), 14),
        (QT_TRANSLATE_NOOP("handovers/report", "Result"), 7),
    )
    columns = tuple(TableColumn(request.say(title), width) for title, width in titles)
    return [words, Table(columns, tuple(Row(_call(request, one)) for one in listed))]


def _call(request: Request, one: Incident) -> tuple[str, str, str, str]:
    brief = one.content if len(one.content) <= _BRIEF else f"{one.content[:_BRIEF]}…"
    result = request.label("incident_result", one.result) if one.result else request.say(one.state.label)
    return moment(one.received_at), one.place_text, brief, result


# --- everything else --------------------------------------------------------------------------------

_VIDEO = QT_TRANSLATE_NOOP(
    "handovers/report",
    "Video patrol: {rounds} rounds, {seen} problems seen; cameras online {online}/{all} at {time}.",
)
_HAZARDS = QT_TRANSLATE_NOOP(
    "handovers/report", "Hazards: {new} found, {due} due, {overdue} overdue at the end of the day."
)
_PATROLS = QT_TRANSLATE_NOOP(
    "handovers/report", "Patrols: {patrols}, by {people} people and {vehicles} vehicles."
)


def _others(tx: Transaction, request: Request, day: date) -> list[Paragraph]:
    other, online = day_of(tx, day), online_of(tx, day)

    return [
        paragraph(
            request, _VIDEO, rounds=_figure(other.rounds), seen=_figure(other.seen),
            online=figure(online.online, online.online_rows), all=figure(online.all, online.rows),
            time=full_moment(online.at),
        ),
        paragraph(request, _HAZARDS, new=_figure(other.new), due=_figure(other.due),
                  overdue=_figure(other.overdue)),
        paragraph(request, _PATROLS, patrols=_figure(other.patrols), people=_figure(other.walkers),
                  vehicles=_figure(other.vehicles)),
    ]  # fmt: skip


def _figure(part: Part) -> Figure:
    return figure(part.count, part.rows)


DAILY = Report(
    "daily",
    QT_TRANSLATE_NOOP("handovers", "Report of the duty day"),
    Scope.PERIOD,
    build,
    code="R02",
    every=frozenset({Every.DAY}),
)
