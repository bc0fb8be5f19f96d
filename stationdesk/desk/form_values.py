"""What can be written into a form of the bureau: every value by a key that stays the same each month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from stationdesk.core.document import Cell, Document, Facts, Figure, Table
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Day, Filter, Ledger, Query, Report, Scope, Secret
from stationdesk.core.period import Period
from stationdesk.forms.filling import Column, Value

if TYPE_CHECKING:
    from stationdesk.desk.forms_desk import FormsDesk

STATION = QT_TRANSLATE_NOOP("forms", "Reporting unit")
PERIOD = QT_TRANSLATE_NOOP("forms", "Period of the figures")
FIRST = QT_TRANSLATE_NOOP("forms", "First day of the period")
LAST = QT_TRANSLATE_NOOP("forms", "Last day of the period")
TODAY = QT_TRANSLATE_NOOP("forms", "Date of filling")
MAKER = QT_TRANSLATE_NOOP("forms", "Filled by")
COUNT = QT_TRANSLATE_NOOP("forms", "Number in the period")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "forms", "The period has more than {most} rows of “{ledger}”; please choose a shorter period."
)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")
_MOST_ROWS = 5_000


@dataclass(frozen=True)
class FormValue:
    """One value: its key, the words it is found by (row and column, or one name), where it is from."""

    key: str
    titles: tuple[str, ...]
    source: str
    value: Value | Column = None


class FormValues:
    """The values of one period, read as one person."""

    def __init__(self, desk: FormsDesk, first: date, last: date) -> None:
        self._desk = desk
        self._first, self._last = first, last

    def all(self) -> tuple[FormValue, ...]:
        """Every value there is to choose from; of lists only the columns, not their rows."""
        found = [*self._general()]
        for name, _, report in self._desk.reports():
            if _may_fill(report):
                found += self._of_report(name, report)
        for ledger in self._ledgers():
            found += [*self._counts(ledger), *self._columns(ledger)]
        return tuple(found)

    def of(self, keys: frozenset[str]) -> dict[str, FormValue]:
        """The values of these keys alone; what the period does not have is left out."""
        known = {one.key: one for one in self._general()}
        reports = {key.split("/")[1] for key in keys if key.startswith(("figure/", "text/"))}
        for name, _, report in self._desk.reports():
            if name in reports:
                known |= {one.key: one for one in self._of_report(name, report)}
        for ledger in self._ledgers():
            if any(key.startswith(f"count/{ledger.name}") for key in keys):
                known |= {one.key: one for one in self._counts(ledger)}
            wanted = {key.split("/")[2] for key in keys if key.startswith(f"row/{ledger.name}/")}
            known |= {one.key: one for one in self._lists(ledger, wanted)} if wanted else {}
        return {key: known[key] for key in keys if key in known}

    def _general(self) -> Iterator[FormValue]:
        desk = self._desk
        general = {
            "station": (STATION, desk.setting("station.name")),
            "period": (PERIOD, desk.say(Period(self._first, self._last).title())),
            "first": (FIRST, self._first.isoformat()),
            "last": (LAST, self._last.isoformat()),
            "today": (TODAY, local_day(desk.store.clock()).isoformat()),
            "maker": (MAKER, desk.actor.name),
        }
        for key, (title, value) in general.items():
            yield FormValue(key, (desk.say(title),), "", value)

    def _of_report(self, name: str, report: Report) -> Iterator[FormValue]:
        source = f"{report.code} {self._desk.say(report.title)}".strip()
        texts = self._desk.report_texts(name, self._first, self._last)
        for part in report.texts:
            title = self._desk.say(part.title)
            yield FormValue(f"text/{name}/{part.name}", (title,), source, texts.get(part.name))
        try:
            document = self._desk.report(name, first=self._first, last=self._last)
        except StationError:
            return  # a report that this period cannot have offers nothing
        for titles, value in figures_of(document):
            yield FormValue(f"figure/{name}/" + "/".join(titles), titles, source, value)

    def _ledgers(self) -> Iterator[Ledger]:
        return (one for one in self._desk.ledgers if self._desk.actor.role in one.roles and _by_day(one))

    def _counts(self, ledger: Ledger) -> Iterator[FormValue]:
        title, number = self._desk.say(ledger.title), self._desk.say(COUNT)
        query = self._query(ledger)
        most = 1_000_000
        yield FormValue(f"count/{ledger.name}", (title, number), title, self._desk.count(query, most))
        for chip in (one for one in ledger.filters if one.kind is None):
            count = self._desk.count(query.having(**{chip.name: True}), most)
            titles = (self._desk.say(chip.title), number)
            yield FormValue(f"count/{ledger.name}/{chip.name}", titles, title, count)

    def _columns(self, ledger: Ledger) -> Iterator[FormValue]:
        source = self._desk.say(ledger.title)
        for column in ledger.columns:
            if not isinstance(column.kind, Secret):
                titles = (self._desk.say(column.title),)
                yield FormValue(f"row/{ledger.name}/{column.name}", titles, source, Column(()))

    def _lists(self, ledger: Ledger, wanted: set[str]) -> Iterator[FormValue]:
        query = self._query(ledger)
        page = self._desk.rows(Query(query.ledger, query.filters, descending=False), limit=_MOST_ROWS)
        if page.more:
            raise RuleBroken(_TOO_MANY.filled(most=_MOST_ROWS, ledger=ledger.title))
        rows = page.rows
        for place, column in enumerate(ledger.columns):
            if column.name in wanted and not isinstance(column.kind, Secret):
                values = tuple(self._shown(column.kind, row.values[place]) for row in rows)
                title = (self._desk.say(column.title),)
                key = f"row/{ledger.name}/{column.name}"
                yield FormValue(key, title, self._desk.say(ledger.title), Column(values))

    def _shown(self, kind: Any, value: Any) -> Value:
        return self._desk.display(kind, value)

    def _query(self, ledger: Ledger) -> Query:
        days = _by_day(ledger)
        assert days is not None
        return Query(ledger.name, ((days.name, (self._first, self._last)),))


def figures_of(document: Document) -> Iterator[tuple[tuple[str, ...], Value]]:
    """(titles, value) of what one row and one column name, or one label; what two places say is left out."""
    found: dict[tuple[str, ...], list[Value]] = {}
    for block in document.blocks:
        pairs = _of_table(block) if isinstance(block, Table) else ()
        if isinstance(block, Facts):
            pairs = (((label,), value) for label, value in block.pairs if isinstance(value, Figure))
        for titles, cell in pairs:
            found.setdefault(titles, []).append(number(cell.text if isinstance(cell, Figure) else cell))
    return ((titles, values[0]) for titles, values in found.items() if len(values) == 1)


def _of_table(table: Table) -> Iterator[tuple[tuple[str, ...], Cell]]:
    titles = [one.title for one in table.columns]
    if len(set(titles)) != len(titles):
        return  # two columns of one name: which is meant changes from month to month
    for row in table.rows:
        at = next((n for n, one in enumerate(row.cells) if isinstance(one, str) and not one.isdigit()), None)
        if at is None or not any(isinstance(one, Figure) for one in row.cells):
            continue
        for title, cell in zip(titles[at + 1 :], row.cells[at + 1 :], strict=False):
            name = row.cells[at]
            if title and isinstance(name, str) and name.strip():
                yield (name.strip(), title), cell


def number(text: str) -> Value:
    """A number as a number, so that the form's formulas count with it; else the words."""
    plain = text.strip().replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        return text
    return float(plain) if "." in plain else int(plain)


def _may_fill(report: Report) -> bool:
    asks = any(one.required and one.default is None for one in report.parameters)
    return report.scope is Scope.PERIOD and bool(report.every) and not asks


def _by_day(ledger: Ledger) -> Filter | None:
    """The ledger's narrowing by days that a period means."""
    return next((one for one in ledger.filters if isinstance(one.kind, Day)), None)
