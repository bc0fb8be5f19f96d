"""The log of everything that was done, for people to read: who, when, what, on which record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from sqlalchemy import false, select

from stationdesk.core.duty_day import STATION_TIME
from stationdesk.core.errors import RecordMissing
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Query
from stationdesk.desk import audit_facts
from stationdesk.desk.audit_facts import Speaking
from stationdesk.desk.audit_fields import PEOPLE, Fields
from stationdesk.desk.audit_rows import Difference, Rows, RowTold
from stationdesk.desk.audit_words import Actions, AuditKind
from stationdesk.desk.reading import ReadingDesk
from stationdesk.desk.rights import AUDIT
from stationdesk.store import audit_log
from stationdesk.store.audit_log import About, Logged, Sought
from stationdesk.store.clauses import moment
from stationdesk.store.record import Record
from stationdesk.store.rows import kept_table
from stationdesk.store.transaction import Transaction

__all__ = ["AuditFilter", "AuditKind", "AuditLine", "AuditPage", "AuditTold", "Difference", "RowTold"]

PROGRAM = 0  # the program itself, as a person to filter by
MOST_LABELS = 5
HISTORY_MOST = 500
_NO_ENTRY = QT_TRANSLATE_NOOP("desk/audit", "There is no entry {seq} in the log.")
_NO_RECORD = QT_TRANSLATE_NOOP("desk/audit", "There is no record with the number “{number}”.")
_PROGRAM = QT_TRANSLATE_NOOP("desk/audit", "The program")
_MANY = QT_TRANSLATE_NOOP("desk/audit", "{count} records")
_AND_MORE = QT_TRANSLATE_NOOP("desk/audit", "and {count} more")


@dataclass(frozen=True)
class AuditFilter:
    """What to show of the log; nothing given is everything. Days are the station's, both included.

    `record` is a number as people write it; with a `ledger`, an id is understood too. `person` 0 is the
    program itself.
    """

    person: int | None = None
    kind: AuditKind | None = None
    first: date | None = None
    last: date | None = None
    ledger: str = ""
    record: str = ""
    text: str = ""


@dataclass(frozen=True)
class AuditLine:
    """One entry in words. `number` and `name` say which record, `note` what it was about."""

    seq: int
    at: datetime
    person: int | None
    who: str
    authenticated: bool
    action: str
    what: str
    kind: AuditKind
    ledger: str
    record: int | None
    number: str
    name: str
    note: str


@dataclass(frozen=True)
class AuditPage:
    """Entries, newest first; there is more while `after` is not None."""

    lines: tuple[AuditLine, ...]
    after: int | None


@dataclass(frozen=True)
class AuditTold:
    """One entry whole: what it noted, and the rows it made or changed."""

    line: AuditLine
    facts: tuple[tuple[str, str], ...]
    rows: tuple[RowTold, ...]


class AuditingDesk(ReadingDesk):
    """The part of the desk that reads the log."""

    def audit(self, wanted: AuditFilter, after: int | None = None, limit: int = 100) -> AuditPage:
        """A page of the log, for the chief. A search for words may give few lines and still have more."""
        with self._reading() as tx:
            self.need(AUDIT, tx)
            page = audit_log.page(tx.session.driver, self._sought(tx, wanted), after, limit)
            return AuditPage(self._lines(tx, page.entries), page.after)

    def audit_entry(self, seq: int) -> AuditTold:
        """One entry whole, for the chief."""
        with self._reading() as tx:
            self.need(AUDIT, tx)
            found = audit_log.one(tx.session.driver, seq)
            if found is None:
                raise RecordMissing(_NO_ENTRY.filled(seq=seq))
            return self._told(tx, (found,))[0]

    def history(self, ledger: str, record: int) -> tuple[AuditTold, ...]:
        """What happened to one record, newest first, for everyone who may see the record."""
        declared = self.ledger(ledger)
        with self._reading() as tx:
            self.refuse_unless(declared.roles, declared.title, tx)
            tx.get(declared.record, record, voided=True)
            sought = Sought(about=self._about(ledger, record))
            page = audit_log.page(tx.session.driver, sought, None, HISTORY_MOST)
            return self._told(tx, page.entries)

    def audit_people(self) -> tuple[tuple[int, str], ...]:
        """Whom the log can be asked about: everybody of the station, and the program itself."""
        names = self.words.names(PEOPLE)
        return (*((one.value, one.label) for one in names.values()), (PROGRAM, self.say(_PROGRAM)))

    # --- what is looked for ---

    def _sought(self, tx: Transaction, wanted: AuditFilter) -> Sought:
        clock = wanted.kind is AuditKind.CLOCK
        words = wanted.text.strip()
        return Sought(
            person=wanted.person,
            actions=None if clock or wanted.kind is None else self._actions.of_kind(wanted.kind),
            first=_begin(wanted.first) if wanted.first else None,
            before=_begin(wanted.last + timedelta(days=1)) if wanted.last else None,
            about=self._wanted(tx, wanted),
            text=words,
            words=self._titled(words) if words else frozenset(),
            clock=clock,
        )

    def _wanted(self, tx: Transaction, wanted: AuditFilter) -> About | None:
        if not wanted.record.strip():
            return self._about(wanted.ledger) if wanted.ledger else None
        number = wanted.record.strip()
        for one in self.ledgers if not wanted.ledger else (self.ledger(wanted.ledger),):
            known = one.record.number == number if issubclass(one.record, Record) else false()
            if wanted.ledger and number.isdecimal() and len(number) < 10:
                known |= one.record.id == int(number)
            found = tx.session.scalar(select(one.record.id).where(known))
            if found is not None:
                return self._about(one.name, found)
        raise RecordMissing(_NO_RECORD.filled(number=number))

    def _titled(self, words: str) -> frozenset[str]:
        """The actions whose title has these words in it."""
        sought = words.casefold()
        return frozenset(
            name for name, one in self._actions.known.items() if sought in self.say(one.title).casefold()
        )

    def _about(self, ledger: str, record: int | None = None) -> About:
        if record is None:
            return About(ledger, self._actions.of_ledger(ledger))
        tables = [(self._fields.record_of(ledger), "?")]
        for part in self._fields.parts_of(ledger):
            table = kept_table(part.kept)
            owner = next(one.name for one in table.columns if one.attribute == part.owner)
            tables.append((table.name, f'SELECT id FROM "{table.name}" WHERE "{owner}" = ?'))
        return About(ledger, row=record, tables=tuple(tables))

    # --- in words ---

    @cached_property
    def _fields(self) -> Fields:
        return Fields(self.ledgers)

    @cached_property
    def _actions(self) -> Actions:
        return Actions(self.ledgers)

    def _speaking(self) -> Speaking:
        return Speaking(self.say, self.display, self._label_of)

    def _label_of(self, ledger: str, attribute: str) -> str:
        if ledger not in self._by_name:
            return ""
        known = self._fields.tables[self._fields.record_of(ledger)].attributes.get(attribute)
        return self.say(known.title) if known is not None else ""

    def _told(self, tx: Transaction, entries: tuple[Logged, ...]) -> tuple[AuditTold, ...]:
        speaking = self._speaking()
        rows = Rows(tx.session.driver, self._fields, speaking)
        return tuple(
            AuditTold(line, audit_facts.told(entry.facts, speaking), rows.told(entry))
            for entry, line in zip(entries, self._lines(tx, entries), strict=True)
        )

    def _lines(self, tx: Transaction, entries: tuple[Logged, ...]) -> tuple[AuditLine, ...]:
        speaking = self._speaking()
        rows = Rows(tx.session.driver, self._fields, speaking)
        lines = [self._line(entry, rows, speaking) for entry in entries]
        names = self._names(tx, lines)
        return tuple(self._named(line, entry, names) for line, entry in zip(lines, entries, strict=True))

    def _line(self, entry: Logged, rows: Rows, speaking: Speaking) -> AuditLine:
        named = self._actions.named(entry.action)
        jumped = bool(audit_facts.CLOCK & entry.facts.keys())
        kind = AuditKind.CLOCK if jumped and not entry.changed else named.kind
        ledger, record = self._subject(entry, rows)
        said = [*audit_facts.in_short(entry.facts, speaking)]
        labels = () if "setting" in entry.facts else rows.labels(entry)
        if labels:
            rest = len(labels) - MOST_LABELS
            shown = [*labels[:MOST_LABELS], *([self.say(_AND_MORE.filled(count=rest))] if rest > 0 else [])]
            said.insert(0, self.say(QT_TRANSLATE_NOOP("core", ", ")).join(shown))
        who = entry.person_name if entry.person is not None else self.say(_PROGRAM)
        return AuditLine(
            entry.seq, entry.at, entry.person, who, entry.authenticated, entry.action, self.say(named.title),
            kind, ledger, record, "", "", " · ".join(said),
        )  # fmt: skip

    def _subject(self, entry: Logged, rows: Rows) -> tuple[str, int | None]:
        """The record an entry is about: what its facts name, else the first record among its rows."""
        if "setting" in entry.facts:
            return "", None
        ledger = str(entry.facts.get("ledger", ""))
        if ledger in self._by_name:
            record = entry.facts.get("record")
            return ledger, record if isinstance(record, int) else None
        if entry.changed > audit_log.BULK:
            return (rows.record_of(*entry.rows[0][:2])[0], None) if entry.rows else ("", None)
        whole = [row for row in entry.rows if row[0] in self._fields.of_record]
        for table, row, _changes in whole or entry.rows:
            if (found := rows.record_of(table, row))[1] is not None:
                return found
        return "", None

    def _names(self, tx: Transaction, lines: Iterable[AuditLine]) -> dict[tuple[str, int], tuple[str, str]]:
        """{(ledger, record): (number, name)}, read a ledger at a time."""
        wanted: dict[str, set[int]] = {}
        for line in lines:
            if line.record is not None:
                wanted.setdefault(line.ledger, set()).add(line.record)
        found: dict[tuple[str, int], tuple[str, str]] = {}
        for ledger, records in wanted.items():
            declared = self.ledger(ledger)
            model = declared.record
            query = select(model.id, model.number, declared.label).where(model.id.in_(records))
            for record, number, name in tx.session.execute(query, moment(tx.now)):
                found[ledger, record] = (number or "", name or "")
        return found

    def _named(
        self, line: AuditLine, entry: Logged, names: dict[tuple[str, int], tuple[str, str]]
    ) -> AuditLine:
        if line.record is not None:
            number, name = names.get((line.ledger, line.record), (f"#{line.record}", ""))
            return replace(line, number=number, name=name)
        if entry.changed > audit_log.BULK:
            return replace(line, name=self.say(_MANY.filled(count=entry.changed)))
        ledger: Phrase | None = self.ledger(line.ledger).title if line.ledger else None
        return replace(line, name=self.say(ledger) if ledger else "")


def rows_of(line: AuditLine) -> Query | None:
    """The list an entry without one record speaks of."""
    return Query(line.ledger) if line.ledger and line.record is None else None


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=STATION_TIME)
