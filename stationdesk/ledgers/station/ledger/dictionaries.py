"""The station's editable words as a ledger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Column, Entry, Field, Filter, Flag, Ledger, Line, Number, Tone
from stationdesk.ledgers.station.actions.dictionaries import (
    FIXED,
    activate,
    change_entry,
    deactivate,
    register_entry,
    remove,
)  # fmt: skip
from stationdesk.ledgers.station.ledger.asking import CHANGE, CODE, as_stored, is_in_force, reason
from stationdesk.ledgers.station.records import DictionaryEntry
from stationdesk.ledgers.station.rules.dictionaries import DICTIONARIES

_DICTIONARY = QT_TRANSLATE_NOOP("station", "Dictionary")
_CHINESE = QT_TRANSLATE_NOOP("station", "In Chinese")
_ENGLISH = QT_TRANSLATE_NOOP("station", "In English")
_STD_CODE = QT_TRANSLATE_NOOP("station", "Local bureau's code")
_PLACE = QT_TRANSLATE_NOOP("station", "Place in the list")
_IN_USE = QT_TRANSLATE_NOOP("station", "In use")
_EXTRA = QT_TRANSLATE_NOOP("station", "Marks")
_LISTED = Entry(DICTIONARIES)
_FIELDS = (
    Field("label_zh", _CHINESE, Line(40), required=True, key="Z"),
    Field("label_en", _ENGLISH, Line(60), required=True, key="E"),
    Field("std_code", _STD_CODE, Line(20), key="B"),
    Field("position", _PLACE, Number(0, 1_000_000), key="P"),
    Field("extra", _EXTRA, Line(120), extra=True,
          note=QT_TRANSLATE_NOOP("station", "for example rollup=other or tone=bad")),
)  # fmt: skip


def _may_rest(values: Mapping[str, Any]) -> bool:
    return is_in_force(values) and values["active"] and values["dictionary"] not in FIXED


def _may_return(values: Mapping[str, Any]) -> bool:
    return is_in_force(values) and not values["active"]


def _may_go(values: Mapping[str, Any]) -> bool:
    return is_in_force(values) and values["dictionary"] not in FIXED


DICTIONARY = Ledger(
    name="station.dictionaries",
    title=QT_TRANSLATE_NOOP("station", "Dictionaries"),
    record=DictionaryEntry,
    columns=(
        Column("place", _PLACE, DictionaryEntry.position, Number(), 7, 2, shown=False),
        Column("dictionary", _DICTIONARY, DictionaryEntry.dictionary, _LISTED, 10, 6, sortable=True),
        Column("code", CODE, DictionaryEntry.code, Line(), 14, 8),
        Column("label_zh", _CHINESE, DictionaryEntry.label_zh, Line(), 14, 9),
        Column("label_en", _ENGLISH, DictionaryEntry.label_en, Line(), 0, 7),
        Column("std_code", _STD_CODE, DictionaryEntry.std_code, Line(), 9, 5),
        Column("active", _IN_USE, DictionaryEntry.active, Flag(), 5, 4),
        Column("extra", _EXTRA, DictionaryEntry.extra, Line(), 14, 1, shown=False),
    ),
    label=DictionaryEntry.label_zh,
    order="dictionary",
    descending=False,
    filters=(
        Filter("active", _IN_USE, DictionaryEntry.active, tone=Tone.OK),
        Filter("inactive", QT_TRANSLATE_NOOP("station", "Out of use"), ~DictionaryEntry.active),
        Filter(
            "dictionary", _DICTIONARY, lambda name: DictionaryEntry.dictionary == name, _LISTED
        ),
    ),
    actions=(
        Action(
            "register", QT_TRANSLATE_NOOP("station", "New entry"), register_entry,
            (
                Field("dictionary", _DICTIONARY, _LISTED, required=True, key="D"),
                Field("code", CODE, Line(80), required=True, key="C",
                      note=QT_TRANSLATE_NOOP("station", "never changes; DI.family.x stands under DI.family")),
                *_FIELDS,
            ),
            "plus", "Ctrl+N", True, on_record=False, roles=CHIEFS,
        ),
        Action(
            "change", CHANGE, change_entry, as_stored(*_FIELDS), "pencil-simple", "Ctrl+E", roles=CHIEFS,
            allowed=is_in_force,
        ),
        Action(
            "deactivate", QT_TRANSLATE_NOOP("station", "Put out of use"), deactivate, (), "eye-slash",
            bulk=True, roles=CHIEFS, allowed=_may_rest,
        ),
        Action(
            "activate", QT_TRANSLATE_NOOP("station", "Put back in use"), activate, (), "eye", bulk=True,
            roles=CHIEFS, allowed=_may_return,
        ),
        Action(
            "remove", QT_TRANSLATE_NOOP("station", "Remove"), remove, (reason(),), "trash", roles=CHIEFS,
            allowed=_may_go,
            danger=QT_TRANSLATE_NOOP("station", "Only an entry no record uses can be removed."),
        ),
    ),
    icon="list-checks",
    group="system",
)  # fmt: skip
