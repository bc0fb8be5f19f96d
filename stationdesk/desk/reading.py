"""Reading: lists, records, words, what waits and what is found, each in a transaction that ends here."""

from __future__ import annotations

from array import array
from datetime import date
from typing import Any

from sqlalchemy import or_, select

from stationdesk.core.actor import Actor
from stationdesk.core.display import Words as Wording
from stationdesk.core.display import shown
from stationdesk.core.duty_day import local_day
from stationdesk.core.errors import RecordMissing
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase, Say, speaker
from stationdesk.core.ledger import Action, Card, CardValue, Detail, DueItem, Kind, Ledger, Picture, Query
from stationdesk.desk import finding
from stationdesk.desk.acting import ActingDesk
from stationdesk.desk.answers import Found, Page, Row, Suggestion
from stationdesk.desk.boards import settled
from stationdesk.desk.listing import COUNT_MOST, Listing, View, is_search
from stationdesk.desk.maps import Days, Township, read_township
from stationdesk.desk.own_desk import OwnLedgers
from stationdesk.desk.plainly import plain as plain
from stationdesk.desk.words import DictionaryWord, Words
from stationdesk.ledgers.incidents.ledger import PICTURES
from stationdesk.ledgers.station.actions import Contact
from stationdesk.ledgers.station.records import AddedColumn
from stationdesk.store.clauses import moment
from stationdesk.store.store import Store, Transaction

MOST_DIGITS = 18
_NO_RECORD = QT_TRANSLATE_NOOP("desk", "Please choose a record first.")


class ReadingDesk(ActingDesk):
    """What one person can see of one station. Safe to use from several threads."""

    def __init__(
        self, store: Store, ledgers: tuple[Ledger, ...], *, actor: Actor, language: str = CHINESE
    ) -> None:
        super().__init__(store, actor)
        self.language = language
        self._own = OwnLedgers(ledgers)
        self._by_name, self._listings = self._own.by_name, self._own.listings
        self.words = Words(self._reading, self._by_name)
        self._take_up_columns()
        store.listen(self._tell)

    @property
    def ledgers(self) -> tuple[Ledger, ...]:
        """Every ledger, with the columns the station has added to it."""
        return self._own.every

    # --- in which words ---

    @property
    def say(self) -> Say:
        """Says a phrase in the desk's language."""
        return speaker(self.language)

    def display(
        self, kind: Kind, value: Any, *, language: str | None = None, clear: bool = False, short: bool = False
    ) -> str:
        """A value in words, the same in lists, panes, sheets and on paper."""
        wording = self._wording(language or self.language)
        return shown(kind, value, wording, clear=clear, short=short)

    def _wording(self, language: str) -> Wording:
        return Wording(
            say=speaker(language),
            label=lambda dictionary, code: self.words.label(dictionary, code, language),
            name=self.words.name,
            now=self.store.clock(),
        )

    def entries(self, dictionary: str) -> tuple[DictionaryWord, ...]:
        """A dictionary in its order, inactive entries included."""
        return tuple(self.words.entries(dictionary, self.language).values())

    def label(self, dictionary: str, code: str | None) -> str:
        """The label of a code."""
        return self.words.label(dictionary, code, self.language)

    def name(self, ledger: str, record: int | None) -> str:
        """A record in one line."""
        return self.words.name(ledger, record)

    def suggest(self, kind: Kind, typed: str, limit: int = 12) -> tuple[Suggestion, ...]:
        """Completions of what was typed, by label, code, pinyin or initials."""
        return self.words.suggest(kind, typed, limit, self.language)

    # --- lists ---

    def ledger(self, name: str) -> Ledger:
        """The ledger of that name; KeyError when there is none."""
        return self._by_name[name]

    def listing(self, name: str) -> Listing:
        """How a ledger's lists are read."""
        return self._listings[name]

    def rows(self, query: Query, after: tuple[Any, int] | None = None, limit: int = 100) -> Page:
        """One page of a list."""
        listing = self._open(query.ledger)
        if is_search(query):
            with self._reading() as tx:
                return listing.searched(tx, query, after, limit)
        with self.store.engines.glancing() as driver:
            return listing.page(View(driver, self._moment()), query, after, limit)

    def rows_by_id(self, ledger: str, ids: list[int]) -> tuple[Row, ...]:
        """These records as rows of the list."""
        listing = self._open(ledger)
        with self.store.engines.glancing() as driver:
            return listing.by_id(View(driver, self._moment()), ids)

    def ids(self, query: Query) -> array[int]:
        """Every id of a list in its order."""
        listing = self._open(query.ledger)
        if is_search(query):
            with self._reading() as tx:
                return listing.searched_ids(tx, query)
        with self.store.engines.glancing() as driver:
            return listing.ids(View(driver, self._moment()), query)

    def count(self, query: Query, most: int = COUNT_MOST) -> int:
        """How many rows, counted no further than `most`."""
        listing = self._open(query.ledger)
        if is_search(query):
            with self._reading() as tx:
                return listing.count(tx, query, most)
        with self.store.engines.glancing() as driver:
            return listing.counted(View(driver, self._moment()), query, most)

    def chips(self, query: Query) -> dict[str, int]:
        """The count of every chip beside the query's other filters."""
        with self._reading() as tx:
            return self._open(query.ledger).chips(tx, query)

    def record(self, ledger: str, record: int) -> dict[str, Any]:
        """A record's plain mapped values."""
        with self._reading() as tx:
            return plain(tx.get(self._readable(ledger).record, record, voided=True))

    def record_by_number(self, ledger: str, text: str) -> int | None:
        """The id of the record with this number or id; None when there is none."""
        model = self.ledger(ledger).record
        known = or_(model.number == text, model.id == int(text)) if _is_id(text) else model.number == text
        with self._reading() as tx:
            return tx.session.scalar(select(model.id).where(known))

    def details(self, ledger: str, record: int) -> tuple[tuple[Detail, tuple[Any, ...]], ...]:
        """What the pane shows under a record."""
        declared = self._readable(ledger)
        with self._reading() as tx:
            found = tx.get(declared.record, record, voided=True)
            return tuple((one, tuple(one.show(tx, found))) for one in declared.details)

    def board(self, ledger: str, name: str) -> tuple[Picture, ...]:
        """What a board shows now, in the reader's words."""
        declared = self._readable(ledger).board(name)
        with self._reading() as tx:
            return tuple(settled(one, self.display) for one in declared.read(tx))

    # --- actions, as declared ---

    def allowed(self, ledger: str, record: int) -> tuple[tuple[str, Action, bool], ...]:
        """Every action that hangs on a record as (full name, action, whether it may run now)."""
        values = self._judged_by(ledger, record)
        return tuple(
            (name, action, self.may(action) and (action.allowed is None or action.allowed(values) is True))
            for name, action in self.actions_on(ledger)
            if action.on_record
        )

    def reason(self, name: str, record: int) -> Phrase | None:
        """Why an action is not possible now, where it has a sentence of its own for it."""
        owner, action = self.action(name)
        values = self._judged_by(action.hangs_on or owner.name, record)
        verdict = action.allowed(values) if action.allowed is not None else True
        return verdict if isinstance(verdict, Phrase) else None

    def _judged_by(self, ledger: str, record: int) -> dict[str, Any]:
        """What `Action.allowed` judges: the record's values, who acts and which day it is."""
        today = local_day(self.store.clock())
        return self.record(ledger, record) | {"actor": self.actor, "today": today}

    def actions_on(self, ledger: str) -> tuple[tuple[str, Action], ...]:
        """The ledger's own actions and those of others that hang on it, by full name."""
        return tuple(
            (f"{owner.name}.{action.name}", action)
            for owner in self.ledgers
            for action in owner.actions
            if (action.hangs_on or owner.name) == ledger
        )

    def action(self, name: str) -> tuple[Ledger, Action]:
        """Find "incidents.dispatch"; KeyError when there is none."""
        ledger, _, action = name.rpartition(".")
        return self._by_name[ledger], self._by_name[ledger].action(action)

    # --- what waits, and what is found ---

    def due(self) -> tuple[DueItem, ...]:
        """What waits, the most urgent first."""
        with self._reading() as tx:
            return finding.due(tx, self._shown())

    def cards(self) -> tuple[tuple[Card, CardValue], ...]:
        """The counters of the home page."""
        with self._reading() as tx:
            return tuple((card, card.read(tx)) for one in self._shown() for card in one.cards)

    def find(self, text: str, limit: int = 20) -> tuple[Found, ...]:
        """Records of every ledger that the words or the initials name."""
        with self._reading() as tx:
            return finding.find(tx, self._shown(), text, limit)

    def phone_book(self, text: str) -> tuple[Contact, ...]:
        """Whom to call for this village, this unit, tonight."""
        with self._reading() as tx:
            return finding.phone_book(tx, text, self.language)

    def picture(self, name: str, first: date, last: date) -> Any:
        """The numbers of a home page picture: "daily", "hours" or "categories"."""
        with self._reading() as tx:
            return PICTURES[name](tx, first, last)

    def township(self, days: Days) -> Township:
        """What the map shows: borders, and the records of every ledger that stands on it."""
        with self._reading() as tx:
            return read_township(tx, self._shown(), days)

    def setting(self, name: str) -> Any:
        """A setting of the station."""
        with self._reading() as tx:
            return tx.settings[name]

    # --- within ---

    def _moment(self) -> dict[str, Any]:
        return moment(self.store.clock(), self.actor.person)

    def _take_up_columns(self) -> None:
        """Let the ledgers have the columns the station has added by now."""
        with self._reading() as tx:
            changed = self._own.take_up(tx)
        if changed:
            for made_of_them in ("_fields", "_forms", "_actions"):
                self.__dict__.pop(made_of_them, None)

    def _readable(self, name: str) -> Ledger:
        """A ledger whose records the role of who acts may see."""
        declared = self._by_name[name]
        self.refuse_unless(declared.roles, declared.title)
        return declared

    def _shown(self) -> tuple[Ledger, ...]:
        return tuple(one for one in self.ledgers if self.actor.role in one.roles)

    def _open(self, name: str) -> Listing:
        return self._listings[self._readable(name).name]

    def _target(
        self, tx: Transaction, ledger: Ledger, action: Action, record: int | None, version: int | None
    ) -> tuple[Any, ...]:
        if not action.on_record:
            return ()
        model = self._by_name[action.hangs_on].record if action.hangs_on else ledger.record
        if record is None:
            raise RecordMissing(_NO_RECORD)
        return (tx.get(model, record, version),)

    def _tell(self, records: frozenset[type[Any]]) -> None:
        self.words.forget(records)
        if AddedColumn in records:
            self._take_up_columns()
        self._look_at_people(records)
        self._news(frozenset(one.name for one in self.ledgers if one.record in records))


def _is_id(text: str) -> bool:
    """Whether a text can be a row's id: digits, and no more of them than SQLite counts."""
    return text.isdecimal() and len(text) <= MOST_DIGITS
