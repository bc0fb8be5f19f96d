"""R16 值班统计: what everybody served in a period by kinds, beside their share; in the list's order."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.document import (
    Align,
    Block,
    Cell,
    Document,
    Figure,
    Layout,
    Paragraph,
    Row,
    Stamp,
    Table,
    TableColumn,
    Title,
)
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Every, Query, Report, Request, Scope
from stationdesk.core.paper import blank_signatures
from stationdesk.core.period import Period
from stationdesk.core.table_claims import claiming, sums
from stationdesk.ledgers.roster.records.duty_counts import DutyCounts, duty_counts, places_filled
from stationdesk.ledgers.roster.reports.paper import CHECKED_BY, MADE_BY, NONE, SIGNED_OFF_BY
from stationdesk.ledgers.roster.rules.ahead import ahead
from stationdesk.ledgers.roster.rules.duty_sorts import DutySort
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("roster/report", "{station}: duty statistics")
_RULE = QT_TRANSLATE_NOOP(
    "roster/report",
    "Counting rule: duties of signed rosters by who served; nights, weekends (with days off), holidays and"
    " hours without standby. A 24-hour duty on a day off that is over owes a day of rest. More or less:"
    " against the share by available days, months that begin in the period.",
)
_NO_RANKING = QT_TRANSLATE_NOOP("roster/report", "In the order of the list of people; nobody is ranked.")
_AGREES = QT_TRANSLATE_NOOP(
    "roster/report", "Checked: the lines add up to {sum}, the {months} signed rosters have {places} duties."
)
_DIFFERS = QT_TRANSLATE_NOOP(
    "roster/report",
    "The lines add up to {sum}, but the {months} signed rosters have {places} duties; please check the"
    " records.",
)
_SUM = QT_TRANSLATE_NOOP("roster/report", "Total")
_MINUTES, _HALVES = 60, 2


@dataclass(frozen=True)
class _Column:
    title: Phrase
    width: float
    name: str


_COLUMNS = (
    _Column(QT_TRANSLATE_NOOP("roster/report", "Duty"), 2.6, "duties"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Night"), 2.6, "nights"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "W/end"), 2.6, "weekends"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Hol."), 2.6, "holidays"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Eve"), 2.6, "eves"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Lead"), 2.6, "leading"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Stby"), 2.6, "standby"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Hours served"), 3.0, "minutes"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "In"), 2.6, "swapped_in"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Out"), 2.6, "swapped_out"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Slips"), 2.6, "slips"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Rest owed"), 3.0, "owed"),
    _Column(QT_TRANSLATE_NOOP("roster/report", "Rest taken"), 3.0, "taken"),
)
_SORTS = {
    "nights": DutySort.NIGHT, "weekends": DutySort.WEEKEND, "holidays": DutySort.HOLIDAY,
    "eves": DutySort.EVE, "leading": DutySort.LEADING, "standby": DutySort.STANDBY,
    "minutes": DutySort.PRESENT, "swapped_in": DutySort.CHANGED, "swapped_out": DutySort.CHANGED,
    "owed": DutySort.OWED,
}  # fmt: skip
_AHEAD = (
    QT_TRANSLATE_NOOP("roster/report", "Hol. ±"),
    QT_TRANSLATE_NOOP("roster/report", "W/e ±"),
    QT_TRANSLATE_NOOP("roster/report", "Night ±"),
    QT_TRANSLATE_NOOP("roster/report", "Load ±"),
)


def build(tx: Transaction, request: Request) -> Document:
    """The statistics of a month, a quarter, a year or any days."""
    if request.first is None or request.last is None:
        raise TypeError("statistics need their period")
    period, say = Period(request.first, request.last), request.say
    lines = duty_counts(tx, period)
    places, months = places_filled(tx, period)
    total = sum(one.duties for one in lines)
    told = (_AGREES if total == places else _DIFFERS).filled(sum=total, places=places, months=months)
    title = say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: tuple[Block, ...] = (
        Title(title, say(period.title())),
        _table(request, period, lines),
        Paragraph((say(told),), alarm=total != places),
        blank_signatures(say, MADE_BY, CHECKED_BY, SIGNED_OFF_BY),
    )
    return Document(
        f"{period.code()}-duty-statistics", title, Layout.LANDSCAPE, blocks,
        Stamp(station="", period=say(period.title()), counting_rule=say(_RULE)),
        data={"people": len(lines), "duties": total, "places": places, "months": months},
    )  # fmt: skip


def _table(request: Request, period: Period, lines: tuple[DutyCounts, ...]) -> Table:
    say = request.say
    columns = (
        TableColumn(say(QT_TRANSLATE_NOOP("roster/report", "Name")), 4.6),
        TableColumn(say(QT_TRANSLATE_NOOP("roster/report", "Kind")), 4.6),
        *(TableColumn(say(one.title), one.width, Align.RIGHT) for one in _COLUMNS),
        *(TableColumn(say(title), 3.0, Align.RIGHT) for title in _AHEAD),
    )
    rows = tuple(_row(request, period, one) for one in lines)
    table = Table(
        columns,
        (*rows, _sum_row(request, period, lines)) if lines else (),
        notes=(say(_NO_RANKING),),
        empty=say(NONE),
    )
    return claiming(table, sums(table, range(2, 2 + len(_COLUMNS))))


def _row(request: Request, period: Period, one: DutyCounts) -> Row:
    figures = tuple(
        _figure(column.name, getattr(one, column.name), period, one.person) for column in _COLUMNS
    )
    return Row((
        one.name, request.label("person_kind", one.kind), *figures, *(ahead(value) for value in one.ahead)
    ))  # fmt: skip


def _figure(name: str, value: int, period: Period, person: int | None) -> Cell:
    """A number and the rows it counts; nothing is behind a nought."""
    shown = _shown(name, value)
    return Figure(shown, _rows(name, period, person)) if value else shown


def _rows(name: str, period: Period, person: int | None) -> Query:
    """The rows behind a column of somebody's line, of everybody's without a person."""
    span, who = (period.first, period.last), (("person", person),) if person is not None else ()
    if name == "slips":
        return Query("roster.changes", (("done", True), *who, ("days", span)))
    if name == "taken":
        return Query("roster.leave", (("rest_taken", True), *who, ("begins", span)))
    if name == "swapped_out" and person is not None:
        return Query("roster.duties", (("counted", True), ("passed_on", person), ("days", span)))
    sort = _SORTS.get(name)
    narrowed = (("sort", sort),) if sort is not None else ()
    return Query("roster.duties", (("counted", True), *narrowed, *who, ("days", span)))


def _sum_row(request: Request, period: Period, lines: tuple[DutyCounts, ...]) -> Row:
    sums = [
        _figure(one.name, sum(getattr(line, one.name) for line in lines), period, None) for one in _COLUMNS
    ]
    slips = [column.name for column in _COLUMNS].index("slips")
    sums[slips] = ""  # two people share a slip: their sum would count it twice
    balances = [ahead(sum(line.ahead[place] for line in lines)) for place in range(len(_AHEAD))]
    return Row((request.say(_SUM), "", *sums, *balances), strong=True)


def _shown(name: str, value: int) -> str:
    if name == "minutes":
        return f"{value / _MINUTES:g}"
    return f"{value / _HALVES:g}" if name == "taken" else str(value)


FAIRNESS = Report(
    "fairness",
    QT_TRANSLATE_NOOP("roster", "Duty statistics (fairness)"),
    Scope.PERIOD,
    build,
    code="R16",
    every=frozenset({Every.MONTH, Every.YEAR}),
)
