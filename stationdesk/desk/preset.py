"""A county's preset: the settings, words, columns and forms every station of it works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.settings import NETWORKS, SETTINGS, UPDATE_KEY
from stationdesk.desk.added_columns_desk import ColumnDefinition

NEVER = frozenset({"station.name", "station.short_name", "print.unit", NETWORKS, UPDATE_KEY})
"""Whose station it is, its own network, and what updates are trusted by: no file may bring these."""
NONE = "—"

_SETTINGS = QT_TRANSLATE_NOOP("desk", "Settings")
_WORDS = QT_TRANSLATE_NOOP("desk", "Words")
_COLUMNS = QT_TRANSLATE_NOOP("desk", "Columns")
_FORMS = QT_TRANSLATE_NOOP("desk", "Bureau forms")
PARTS: Mapping[str, Phrase] = {
    "settings": _SETTINGS, "words": _WORDS, "columns": _COLUMNS, "forms": _FORMS,
}  # fmt: skip


@dataclass(frozen=True)
class PresetWord:
    """One entry of a dictionary."""

    dictionary: str
    code: str
    parent: str | None
    label_zh: str
    label_en: str
    std_code: str | None
    position: int
    active: bool
    extra: str

    def told(self) -> str:
        """What of it a person compares."""
        state = "" if self.active else "×"
        return " · ".join(
            one for one in (self.label_zh, self.label_en, self.std_code, self.extra, state) if one
        )


@dataclass(frozen=True)
class PresetForm:
    """One form with its bytes and marks."""

    name: str
    file_name: str
    marks: Mapping[str, str]
    content: bytes


@dataclass(frozen=True)
class Preset:
    """Everything that goes from one station to another; nothing of persons is in it."""

    settings: Mapping[str, Any]
    words: tuple[PresetWord, ...]
    columns: tuple[ColumnDefinition, ...]
    forms: tuple[PresetForm, ...]


@dataclass(frozen=True)
class PresetChange:
    """What taking a preset would change: in which part, of what, from what to what; finished words.

    `stays` tells what it would leave as it is, though the preset has something else.
    """

    part: str
    name: str
    before: str
    after: str
    stays: bool = False


@dataclass(frozen=True)
class PresetTaken:
    """How many entries changed, and in words what could not be taken."""

    entries: int
    left: tuple[Phrase, ...] = ()


def carried() -> tuple[str, ...]:
    """The settings a preset carries, by name."""
    return tuple(name for name, one in SETTINGS.items() if one.scope == "station" and name not in NEVER)
