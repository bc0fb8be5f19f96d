"""R04 接处警登记簿: every call of a period, ten to a page, with cover and index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from stationdesk.core.display import masked
from stationdesk.core.document import (
    Align,
    Block,
    Document,
    Facts,
    Layout,
    PageBreak,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Field, Flag, Report, Request, Scope
from stationdesk.core.paper import columns_of, day_words
from stationdesk.core.period import Period
from stationdesk.ledgers.incidents.records import Dispatch, Incident
from stationdesk.ledgers.incidents.reports import counts
from stationdesk.ledgers.incidents.reports.counts import Way
from stationdesk.ledgers.incidents.reports.groups import group_title
from stationdesk.ledgers.incidents.reports.wording import CHECKED_BY, figure, moment, to_sign
from stationdesk.ledgers.incidents.rules.counting import Rollup, counted_category
from stationdesk.ledgers.incidents.rules.timeline import is_entered_late, minutes
from stationdesk.store.transaction import Transaction

ROWS_A_PAGE = 10
_INDEXED = 400

_TITLE = QT_TRANSLATE_NOOP("incidents/report", "{station}: register of calls")
_COLUMNS: tuple[tuple[Phrase, float, Align], ...] = (
    (QT_TRANSLATE_NOOP("incidents/report", "Seq."), 3, Align.CENTRE),
    (QT_TRANSLATE_NOOP("incidents/report", "Received"), 6.5, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Source"), 5, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Place (village)"), 9, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Category"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "In brief"), 20, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Who turned out"), 7, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Minutes to arrive"), 4, Align.RIGHT),
    (QT_TRANSLATE_NOOP("incidents/report", "Result"), 8, Align.LEFT),
    (QT_TRANSLATE_NOOP("incidents/report", "Fed back"), 6.5, Align.LEFT),
)
_KEPT_BY = QT_TRANSLATE_NOOP("incidents/report", "Kept by")
_VOIDED = QT_TRANSLATE_NOOP("incidents/report", "Voided: {reason}")
_LATE_MARK = QT_TRANSLATE_NOOP("incidents/report", "{time} (late)")
_PLACE = QT_TRANSLATE_NOOP("incidents/report", "{place} ({village})")
_CALLER = QT_TRANSLATE_NOOP("incidents/report", "{content} Caller: {name} {phone}")
_SECRET = QT_TRANSLATE_NOOP("incidents/report", "name kept secret")
_NOTE_VOIDED = QT_TRANSLATE_NOOP("incidents/report", "Struck through: voided; the number stays.")
_NOTE_LATE = QT_TRANSLATE_NOOP(
    "incidents/report", "“(late)” and shaded: entered more than 24 hours after the call."
)
_NOTE_MINUTES = QT_TRANSLATE_NOOP("incidents/report", "Minutes to arrive = arrival less dispatch.")
_NOTE_MINUTES_CALL = QT_TRANSLATE_NOOP(
    "incidents/report", "Minutes to arrive = arrival less receipt of the call."
)


@dataclass(frozen=True)
class _Book:
    """The register's rows in their order, with who was sent to each."""

    incidents: list[Incident]
    people: dict[int, tuple[int, ...]]

    def late(self) -> int:
        return sum(_is_late(one) for one in self.incidents)

    def voided(self) -> int:
        return sum(one.voided_at is not None for one in self.incidents)


def build(tx: Transaction, request: Request) -> Document:
    """The register of a period, or of the rows a list shows."""
    if request.first is None or request.last is None:
        raise TypeError("a register needs its period")
    period, way = Period(request.first, request.last), counts.way_of(tx)
    book = _read(tx, way, period)
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [Title(title, request.say(period.title()))]
    blocks += [
        _cover(request, way, period, book),
        _index(request, way, period, book),
        to_sign(request.say, _KEPT_BY, CHECKED_BY),
    ]
    blocks += [PageBreak(), _table(tx, request, way, book)]
    return Document(
        f"{period.code()}-incidents-register",
        title,
        Layout.LANDSCAPE,
        tuple(blocks),
        Stamp(station="", period=request.say(period.title()), counting_rule=_rule(request, way)),
        data={"rows": len(book.incidents), "voided": book.voided(), "late": book.late()},
    )


def _read(tx: Transaction, way: Way, period: Period) -> _Book:
    begin, end = period.bounds()
    inside = (way.at >= begin, way.at < end)
    order = (Incident.received_at, Incident.id)
    incidents = list(tx.session.scalars(select(Incident).where(*inside).order_by(*order)))
    sent = (
        select(Dispatch.incident_id, Dispatch.people)
        .join(Incident, Incident.id == Dispatch.incident_id)
        .where(*inside, Dispatch.withdrawn_at.is_(None))
        .order_by(Dispatch.id)
    )
    people: dict[int, tuple[int, ...]] = {}
    for incident, who in tx.session.execute(sent):
        people[incident] = tuple(dict.fromkeys((*people.get(incident, ()), *who)))
    return _Book(incidents, people)


def _is_late(incident: Incident) -> bool:
    return not incident.imported and is_entered_late(incident.received_at, incident.created_at)


# --- cover and index --------------------------------------------------------------------------------


def year_and_count(number: str) -> tuple[int, ...]:
    """9999号 before 10000号: the last two figures of a number are its year and its count."""
    return tuple(int(digits) for digits in re.findall(r"\d+", number)[-2:])


def _cover(request: Request, way: Way, period: Period, book: _Book) -> Facts:
    say = request.say
    numbers = sorted((one.number for one in book.incidents if one.number), key=year_and_count)
    standing = len(book.incidents) - book.voided()
    pairs = (
        (QT_TRANSLATE_NOOP("incidents/report", "First day"), day_words(request, period.first)),
        (QT_TRANSLATE_NOOP("incidents/report", "Last day"), day_words(request, period.last)),
        (QT_TRANSLATE_NOOP("incidents/report", "Calls"), figure(standing, way.rows(period))),
        (QT_TRANSLATE_NOOP("incidents/report", "Voided"), str(book.voided())),
        (QT_TRANSLATE_NOOP("incidents/report", "First number"), numbers[0] if numbers else "—"),
        (QT_TRANSLATE_NOOP("incidents/report", "Last number"), numbers[-1] if numbers else "—"),
        (QT_TRANSLATE_NOOP("incidents/report", "Entered late"), str(book.late())),
        (QT_TRANSLATE_NOOP("incidents/report", "Pages of the register"),
         str(-(-len(book.incidents) // ROWS_A_PAGE))),
    )  # fmt: skip
    return Facts(tuple((say(label), value) for label, value in pairs))


def _index(request: Request, way: Way, period: Period, book: _Book) -> Table:
    """The running numbers of each group, so that a page is found again."""
    found: dict[str, list[int]] = {}
    for seq, one in enumerate(book.incidents, 1):
        if one.voided_at is None:
            found.setdefault(way.group_of(_counted(way, one)), []).append(seq)
    rows = tuple(
        Row((group_title(request, group), figure(len(found[group]), way.rows(period, group)),
             _ranges(found[group])))
        for group in (*way.groups, Rollup.INVALID.code)
        if group in found
    )  # fmt: skip
    columns = (
        TableColumn(request.say(QT_TRANSLATE_NOOP("incidents/report", "Group")), 3),
        TableColumn(request.say(QT_TRANSLATE_NOOP("incidents/report", "Incidents")), 2, Align.RIGHT),
        TableColumn(request.say(QT_TRANSLATE_NOOP("incidents/report", "Seq.")), 20),
    )
    return Table(columns, rows, caption=request.say(QT_TRANSLATE_NOOP("incidents/report", "Index")))


def _counted(way: Way, one: Incident) -> str:
    found = one.category_found if way.as_found else None
    return counted_category(one.category_reported, found)


def _ranges(numbers: list[int]) -> str:
    """1–3, 7, 9; long ones are cut."""
    said: list[str] = []
    for first, last in _runs(numbers):
        said.append(str(first) if first == last else f"{first}–{last}")
    text = ", ".join(said)
    return text if len(text) <= _INDEXED else text[:_INDEXED].rpartition(",")[0] + " …"


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


# --- the register -----------------------------------------------------------------------------------


def _table(tx: Transaction, request: Request, way: Way, book: _Book) -> Table:
    callers = bool(request.parameters.get("callers"))
    clear = not tx.settings["print.mask_caller"]
    rows = tuple(
        _row(request, way, seq, one, book.people.get(one.id, ()), callers=callers, clear=clear)
        for seq, one in enumerate(book.incidents, 1)
    )
    notes = (_NOTE_MINUTES_CALL if way.from_call else _NOTE_MINUTES, _NOTE_VOIDED, _NOTE_LATE)
    return Table(
        columns_of(request.say, _COLUMNS),
        rows,
        notes=tuple(request.say(note) for note in notes),
        rows_a_page=ROWS_A_PAGE,
        empty=request.say(QT_TRANSLATE_NOOP("incidents/report", "None in this period")),
    )


def _row(
    request: Request,
    way: Way,
    seq: int,
    one: Incident,
    people: tuple[int, ...],
    *,
    callers: bool,
    clear: bool,
) -> Row:
    say = request.say
    late = _is_late(one)
    received = moment(one.received_at)
    took = minutes(one.received_at if way.from_call else one.dispatched_at, one.arrived_at)
    result = request.label("incident_result", one.result)
    cells = (
        str(seq),
        say(_LATE_MARK.filled(time=received)) if late else received,
        request.label("incident_source", one.source),
        _place(request, one),
        request.label("incident_category", _counted(way, one)),
        _content(request, one, callers=callers, clear=clear),
        "、".join(request.name("station.people", person) for person in people),
        "" if took is None else str(took),
        say(_VOIDED.filled(reason=one.void_reason or "")) if one.voided_at else result,
        moment(one.fed_back_at),
    )
    return Row(cells, struck=one.voided_at is not None, shaded=late)


def _place(request: Request, one: Incident) -> str:
    village = request.name("station.villages", one.village_id) if one.village_id else ""
    if not village or village in one.place_text:
        return one.place_text
    return request.say(_PLACE.filled(place=one.place_text, village=village))


def _content(request: Request, one: Incident, *, callers: bool, clear: bool) -> str:
    if not callers or not (one.caller_name or one.caller_phone):
        return one.content
    name, phone = one.caller_name or "", one.caller_phone or ""
    if one.caller_secret:
        name, phone = request.say(_SECRET), ""
    elif not clear:
        name, phone = masked(name), masked(phone)
    return request.say(_CALLER.filled(content=one.content, name=name, phone=phone)).rstrip()


_RULE = QT_TRANSLATE_NOOP(
    "incidents/report", "All calls {time}, voided ones included, in the order of receipt."
)


def _rule(request: Request, way: Way) -> str:
    by_report = QT_TRANSLATE_NOOP("incidents/report", "by the calendar day of the report")
    by_receipt = QT_TRANSLATE_NOOP("incidents/report", "by the calendar day of the receipt")
    return request.say(_RULE.filled(time=by_report if way.by_report else by_receipt))


REGISTER_BOOK = Report(
    "register",
    QT_TRANSLATE_NOOP("incidents", "Register of calls"),
    Scope.PERIOD,
    build,
    code="R04",
    parameters=(Field("callers", QT_TRANSLATE_NOOP("incidents", "Print callers"), Flag(), default=False),),
    every=frozenset({Every.MONTH}),
)
