"""The words of a preset: read from a station, compared, and taken into another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import select

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk.preset import NONE, Preset, PresetChange, PresetWord
from stationdesk.ledgers.station.actions.dictionaries import FIXED, change_entry, register_entry
from stationdesk.ledgers.station.records import AddedColumn, DictionaryEntry
from stationdesk.store.transaction import Transaction

_TWICE = QT_TRANSLATE_NOOP("desk", "The preset names “{name}” twice; please take a good copy of it.")


def words_of(tx: Transaction) -> tuple[PresetWord, ...]:
    """The words of the station; those of added columns go with the columns."""
    own = _of_columns(tx)
    found = select(DictionaryEntry).where(DictionaryEntry.voided_at.is_(None))
    ordered = tx.session.scalars(found.order_by(DictionaryEntry.dictionary, DictionaryEntry.code))
    return tuple(_word(one) for one in ordered if one.dictionary not in own)


def _of_columns(tx: Transaction) -> set[str]:
    return {one.dictionary for one in tx.session.scalars(select(AddedColumn)) if one.dictionary}


def _word(one: DictionaryEntry) -> PresetWord:
    return PresetWord(
        one.dictionary, one.code, one.parent, one.label_zh, one.label_en, one.std_code, one.position,
        one.active, one.extra,
    )  # fmt: skip


def _wanted(tx: Transaction, preset: Preset) -> Iterator[tuple[PresetWord, DictionaryEntry | None]]:
    """Every word that differs, with what there is; what was removed here stays removed."""
    known = {(one.dictionary, one.code): one for one in tx.session.scalars(select(DictionaryEntry))}
    own = _of_columns(tx)
    counted = Counter((one.dictionary, one.code) for one in preset.words)
    for word in sorted(preset.words, key=lambda one: (one.dictionary, one.code.count("."), one.code)):
        if counted[word.dictionary, word.code] > 1:
            raise RuleBroken(_TWICE.filled(name=word.code))
        if word.dictionary in own:
            continue  # the choices of a column of this station's own
        kept = known.get((word.dictionary, word.code))
        if kept is None and word.dictionary not in FIXED:
            yield word, None
        elif kept is not None and kept.voided_at is None and _word(kept) != word:
            yield word, kept


def words_changed(tx: Transaction, preset: Preset, label: Callable[[str], str]) -> Iterator[PresetChange]:
    """What the words of the preset would change; `label` says what a dictionary is called."""
    for word, kept in _wanted(tx, preset):
        before = _word(kept).told() if kept is not None else NONE
        yield PresetChange("words", f"{label(word.dictionary)} {word.code}", before, word.told())


def take_words(tx: Transaction, preset: Preset) -> None:
    """Take every word that differs; RuleBroken when one cannot stand where it is put."""
    for word, kept in tuple(_wanted(tx, preset)):
        shown: dict[str, Any] = {
            "label_zh": word.label_zh, "label_en": word.label_en, "std_code": word.std_code,
            "position": word.position, "extra": word.extra,
        }  # fmt: skip
        if kept is None:
            kept = register_entry(tx, dictionary=word.dictionary, code=word.code, **shown)
        else:
            change_entry(tx, kept, **shown)
        if word.dictionary not in FIXED and kept.active != word.active:
            kept.active = word.active
        tx.session.flush()
