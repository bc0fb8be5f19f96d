"""What can be written into a form of the bureau: every value by a key that stays the same each month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase, speaker
from stationdesk.core.ledger import Day, Filter, Ledger, Query, Report, Scope, Secret
from stationdesk.core.period import Period
from stationdesk.desk.closing_kept import ClosedValues
from stationdesk.desk.form_figures import At, Named, figures_of, titles_at, titles_of
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
_MOST_ROWS = 5_000
_chinese = speaker(CHINESE)


@dataclass(frozen=True)
class FormValue:
    """One value: its key, the words it is found by (row and column, or one name), where it is from.

    `titles` and `source` are for a person to read. `words` are the titles in Chinese, whoever reads: a
    form of the bureau is Chinese, and so are its keys and values.
    """

    key: str
    titles: tuple[str, ...]
    source: str
    words: tuple[str, ...]
    value: Value | Column = None


class FormValues:
    """The values of one period, read as one person."""

    def __init__(self, desk: FormsDesk, first: date, last: date, *, spoken: bool = False) -> None:
        """With `spoken` the figures' titles are read in the desk's language too, for a person to choose."""
        self._desk = desk
        self._first, self._last, self._spoken = first, last, spoken
        self.closed: dict[str, ClosedValues] = {}

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
            "period": (PERIOD, _chinese(Period(self._first, self._last).title())),
            "first": (FIRST, self._first.isoformat()),
            "last": (LAST, self._last.isoformat()),
            "today": (TODAY, local_day(desk.store.clock()).isoformat()),
            "maker": (MAKER, desk.actor.name),
        }
        for key, (title, value) in general.items():
            yield self._value(key, (title,), "", value)

    def _value(self, key: str, titles: tuple[Phrase, ...], source: str, value: Value | Column) -> FormValue:
        say = self._desk.say
        return FormValue(
            key, tuple(say(one) for one in titles), source, tuple(_chinese(one) for one in titles), value
        )

    def _of_report(self, name: str, report: Report) -> Iterator[FormValue]:
        source = f"{report.code} {self._desk.say(report.title)}".strip()
        closed = self._desk.closed_values(name, self._first, self._last)
        if closed is not None:
            self.closed[name] = closed
        texts = closed.texts if closed else self._desk.report_texts(name, self._first, self._last)
        for part in report.texts:
            yield self._value(f"text/{name}/{part.name}", (part.title,), source, texts.get(part.name))
        # Only to be chosen from by its titles does a closed report need building again.
        found, spoken = self._figures(name) if self._spoken or closed is None else ((), {})
        kept = dict(closed.values) if closed else {one.key: one.value for one in found}
        for one in found:
            if one.key in kept:
                shown = spoken.get(one.at, one.titles)
                value = kept.pop(one.key)
                yield FormValue(f"figure/{name}/{one.key}", shown, source, one.titles, value)
        for key, value in kept.items():  # closed with the report, and in it no longer
            titles = titles_of(key)
            yield FormValue(f"figure/{name}/{key}", titles, source, titles, value)

    def _figures(self, name: str) -> tuple[tuple[Named, ...], Mapping[At, tuple[str, ...]]]:
        """The figures of a report as the records are now, and their titles in the desk's language."""
        try:
            document = self._desk.report(name, first=self._first, last=self._last, language=CHINESE)
        except StationError:
            return (), {}  # a report that this period cannot have offers nothing
        if self._spoken and self._desk.language != CHINESE:
            return figures_of(document), titles_at(
                self._desk.report(name, first=self._first, last=self._last)
            )
        return figures_of(document), {}

    def _ledgers(self) -> Iterator[Ledger]:
        return (one for one in self._desk.ledgers if self._desk.actor.role in one.roles and _by_day(one))

    def _counts(self, ledger: Ledger) -> Iterator[FormValue]:
        source = self._desk.say(ledger.title)
        query = self._query(ledger)
        most = 1_000_000
        count = self._desk.count(query, most)
        yield self._value(f"count/{ledger.name}", (ledger.title, COUNT), source, count)
        for chip in (one for one in ledger.filters if one.kind is None):
            count = self._desk.count(query.having(**{chip.name: True}), most)
            yield self._value(f"count/{ledger.name}/{chip.name}", (chip.title, COUNT), source, count)

    def _columns(self, ledger: Ledger) -> Iterator[FormValue]:
        source = self._desk.say(ledger.title)
        for column in ledger.columns:
            if not isinstance(column.kind, Secret):
                yield self._value(f"row/{ledger.name}/{column.name}", (column.title,), source, Column(()))

    def _lists(self, ledger: Ledger, wanted: set[str]) -> Iterator[FormValue]:
        query = self._query(ledger)
        page = self._desk.rows(Query(query.ledger, query.filters, descending=False), limit=_MOST_ROWS)
        if page.more:
            raise RuleBroken(_TOO_MANY.filled(most=_MOST_ROWS, ledger=ledger.title))
        rows, source = page.rows, self._desk.say(ledger.title)
        for place, column in enumerate(ledger.columns):
            if column.name in wanted and not isinstance(column.kind, Secret):
                values = tuple(self._shown(column.kind, row.values[place]) for row in rows)
                key = f"row/{ledger.name}/{column.name}"
                yield self._value(key, (column.title,), source, Column(values))

    def _shown(self, kind: Any, value: Any) -> Value:
        return self._desk.display(kind, value, language=CHINESE)

    def _query(self, ledger: Ledger) -> Query:
        days = _by_day(ledger)
        assert days is not None
        return Query(ledger.name, ((days.name, (self._first, self._last)),))


def _may_fill(report: Report) -> bool:
    asks = any(one.required and one.default is None for one in report.parameters)
    return report.scope is Scope.PERIOD and bool(report.every) and not asks


def _by_day(ledger: Ledger) -> Filter | None:
    """The ledger's narrowing by days that a period means."""
    return next((one for one in ledger.filters if isinstance(one.kind, Day)), None)
