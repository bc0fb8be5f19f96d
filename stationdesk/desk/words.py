"""The station's own words: labels of codes, names of records, and completion by sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import Entry, Kind, Ledger, Reference
from stationdesk.desk.answers import Suggestion
from stationdesk.ledgers.station.records import DictionaryEntry
from stationdesk.ledgers.station.rules.dictionaries import parsed_extra
from stationdesk.store.clauses import moment
from stationdesk.store.pinyin import keys, readings, spells
from stationdesk.store.store import Transaction

Reading = Callable[[], Any]


@dataclass(frozen=True)
class Word:
    """One entry or record a form can choose, with every way of typing it.

    `syllables` are its commonest reading, `also` what people call it beside its label.
    """

    value: Any
    label: str
    note: str
    usable: bool
    sounds: tuple[str, ...]
    syllables: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def rank(self, typed: str) -> int | None:
        """How well it answers what was typed (lower is better); None when it does not."""
        label, common, rare = self.label.casefold(), self.sounds[:2], self.sounds[2:]
        fits = (
            label == typed,
            label.startswith(typed),
            typed in common,
            any(sound.startswith(typed) for sound in common),
            any(name.startswith(typed) or spells(typed, _read(name)) for name in self.also),
            spells(typed, self.syllables),
            typed in label,
            typed in self.note.casefold() or str(self.value).casefold().startswith(typed),
            any(sound.startswith(typed) for sound in rare),
            len(typed) > 1 and any(typed in sound for sound in common),
        )
        return next((rank for rank, fit in enumerate(fits) if fit), None)


class Words:
    """Reads dictionaries and short ledgers once and keeps them until they change."""

    def __init__(self, read: Reading, ledgers: Mapping[str, Ledger]) -> None:
        self._read = read
        self._ledgers = ledgers
        self._entries: dict[tuple[str, str], dict[str, DictionaryWord]] = {}
        self._names: dict[tuple[str, str], dict[int, Word]] = {}
        self._chosen = _chosen_from(ledgers.values())

    def forget(self, records: frozenset[type[Any]]) -> None:
        """Drop what these kinds of record said."""
        if DictionaryEntry in records:
            self._entries.clear()
        for name, filter_name in tuple(self._names):
            if self._ledgers[name].record in records:
                self._names.pop((name, filter_name), None)

    def entries(self, dictionary: str, language: str = CHINESE) -> dict[str, DictionaryWord]:
        """The dictionary's entries by code, in their order, inactive ones included."""
        kept = self._entries.get((dictionary, language))
        if kept is None:
            with self._read() as tx:
                kept = _entries(tx, dictionary, language)
            self._entries[dictionary, language] = kept
        return kept

    def label(self, dictionary: str, code: str | None, language: str = CHINESE) -> str:
        """The label of a code; a code nobody knows is shown as it is."""
        if not code:
            return ""
        entry = self.entries(dictionary, language).get(code)
        return entry.label if entry else code

    def names(self, ledger: str, only: str = "") -> dict[int, Word]:
        """The names of a ledger's records by id; `only` narrows them to one of its chips."""
        kept = self._names.get((ledger, only))
        if kept is None:
            with self._read() as tx:
                kept = _names(tx, self._ledgers[ledger], only)
            self._names[ledger, only] = kept
        return kept

    def name(self, ledger: str, record: int | None) -> str:
        """A record in one line; empty for None."""
        if record is None:
            return ""
        if ledger not in self._chosen:
            return self._one_name(ledger, record)
        word = self.names(ledger).get(record)
        return word.label if word else f"#{record}"

    def _one_name(self, ledger: str, record: int) -> str:
        """A name of a ledger no form chooses from: it may hold a million records, so only this is read."""
        declared = self._ledgers[ledger]
        statement = select(declared.label).where(declared.record.id == record)
        with self._read() as tx:
            return tx.session.scalar(statement, moment(tx.now)) or f"#{record}"

    def known(self, kind: Kind, value: Any) -> bool:
        """Whether a code or an id exists."""
        if isinstance(kind, Entry):
            return value in self.entries(kind.dictionary)
        return isinstance(kind, Reference) and value in self.names(kind.ledger)

    def usable(self, kind: Kind, value: Any) -> bool:
        """Whether a code or an id may be chosen for something new: not voided, not out of use."""
        if isinstance(kind, Entry):
            entry = self.entries(kind.dictionary).get(value)
            return entry is not None and entry.active
        if isinstance(kind, Reference):
            word = self.names(kind.ledger).get(value)
            return word is not None and word.usable
        return False

    def suggest(self, kind: Kind, typed: str, limit: int, language: str = CHINESE) -> tuple[Suggestion, ...]:
        """What the typed letters may mean, best first; nothing typed offers the first ones."""
        words = self._choices(kind, language)
        typed = typed.strip().casefold()
        if not typed:
            chosen = [word for word in words if word.usable][:limit]
        else:
            ranked = [(word.rank(typed), place, word) for place, word in enumerate(words) if word.usable]
            good = sorted((rank, place) for rank, place, _ in ranked if rank is not None)
            chosen = [ranked[place][2] for place in _places(ranked, good, limit)]
        return tuple(Suggestion(word.value, word.label, word.note) for word in chosen)

    def _choices(self, kind: Kind, language: str) -> list[Word]:
        if isinstance(kind, Entry):
            return [entry.word for entry in self.entries(kind.dictionary, language).values()]
        if isinstance(kind, Reference):
            return [*self.names(kind.ledger, kind.only).values(), *self._by_name(kind)]
        raise TypeError(kind)

    def _by_name(self, kind: Reference) -> list[Word]:
        """What free text may name as well; its value is its name, so that it is taken as typed."""
        own = {word.label for word in self.names(kind.ledger, kind.only).values()}
        others = (word for ledger in kind.also for word in self.names(ledger).values())
        return [replace(word, value=word.label) for word in others if word.label not in own]


@dataclass(frozen=True)
class DictionaryWord:
    """One dictionary entry in one language."""

    code: str
    parent: str | None
    label: str
    std_code: str
    active: bool
    word: Word


def _chosen_from(ledgers: Iterable[Ledger]) -> frozenset[str]:
    """The ledgers whose records stand in others' columns, filters and forms."""
    kinds: list[Kind | None] = []
    for ledger in ledgers:
        kinds += [column.kind for column in ledger.columns]
        kinds += [narrowing.kind for narrowing in ledger.filters]
        kinds += [field.kind for action in ledger.actions for field in action.fields]
    return frozenset(kind.ledger for kind in kinds if isinstance(kind, Reference))


def _places(ranked: list[Any], good: list[tuple[int, int]], limit: int) -> list[int]:
    by_place = {place: index for index, (_, place, _) in enumerate(ranked)}
    return [by_place[place] for _, place in good[:limit]]


def _entries(tx: Transaction, dictionary: str, language: str) -> dict[str, DictionaryWord]:
    statement = (
        select(DictionaryEntry)
        .where(DictionaryEntry.dictionary == dictionary, DictionaryEntry.voided_at.is_(None))
        .order_by(DictionaryEntry.position, DictionaryEntry.code)
    )
    records = list(tx.session.scalars(statement))
    labels = {one.code: _in(one, language) for one in records}
    parents = {one.code: one.parent for one in records}
    return {
        one.code: DictionaryWord(
            one.code,
            one.parent,
            labels[one.code],
            one.std_code or "",
            one.active,
            Word(one.code, labels[one.code], _path(one.parent, labels, parents), one.active,
                 keys(one.label_zh), _read(one.label_zh), _also(one.extra)),
        )
        for one in records
    }  # fmt: skip


def _read(text: str) -> tuple[str, ...]:
    """The syllables of the commonest reading."""
    return next(iter(readings(text)), ())


def _also(extra: str | None) -> tuple[str, ...]:
    """`also=打架、斗殴` beside an entry: the words people say for it."""
    return tuple(part for part in parsed_extra(extra).get("also", "").split("、") if part)


def _in(entry: DictionaryEntry, language: str) -> str:
    return entry.label_zh if language == CHINESE else entry.label_en or entry.label_zh


def _path(code: str | None, labels: Mapping[str, str], parents: Mapping[str, str | None]) -> str:
    """The words above an entry, outermost first: 纠纷 › 家庭."""
    above: list[str] = []
    while code and code in labels and len(above) < 4:
        above.append(labels[code])
        code = parents[code]
    return " › ".join(reversed(above))


def _names(tx: Transaction, ledger: Ledger, only: str) -> dict[int, Word]:
    model = ledger.record
    statement = select(model.id, ledger.label, model.voided_at).order_by(ledger.label)
    if only:
        statement = statement.where(ledger.filter(only).where)
    return {
        ident: Word(ident, label or "", "", voided is None, keys(label or ""), _read(label or ""))
        for ident, label, voided in tx.session.execute(statement, moment(tx.now))
    }
