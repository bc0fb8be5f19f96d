"""Which column of a foreign sheet is which field: by the text of its header, or as a saved profile says."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import SheetField
from stationdesk.core.renaming import rename_over

_BAD_PROFILE = QT_TRANSLATE_NOOP("sheets", "The mapping {name} cannot be read; please save it again.")
_FOREIGN_PROFILE = QT_TRANSLATE_NOOP("sheets", "The mapping {name} belongs to another ledger.")
_NO_SUCH_COLUMN = QT_TRANSLATE_NOOP(
    "sheets", "The sheet has no column “{header}”, which the mapping {name} needs."
)
_MISSING = QT_TRANSLATE_NOOP(
    "sheets", "The sheet has no column for “{field}”; please choose one in the mapping."
)

NUMBER = "number"
"""The field of a record's own number, where a ledger takes rows by it."""
_BRACKETED = re.compile(r"[(\[{【〔《<][^)\]}】〕》>]*[)\]}】〕》>]")
_NOISE = re.compile(r"[\s:*#.,;/_\-、。，：；?!\"'“”‘’()\[\]{}【】〔〕《》<>]+")


@dataclass(frozen=True)
class Profile:
    """A saved mapping: {field: header text}, {field: {foreign word: our value}}, {field: fixed value}.

    Without `columns` headers are matched by themselves. `personal` lets unticked fields in.
    `midnight` takes a day without a time as its first minute.
    """

    name: str = ""
    ledger: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    sheet: str | None = None
    personal: bool = False
    midnight: bool = False


def normal(text: str) -> str:
    """A header or word without width, case, blanks, punctuation: `报警时间 ：` is `报警时间`."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


def _without_brackets(text: str) -> str:
    return normal(_BRACKETED.sub("", unicodedata.normalize("NFKC", text)))


def known_headers(one: SheetField) -> set[str]:
    """Every normalised text a field answers to: its synonyms, its titles and its name."""
    titles = (speaker(language)(one.title) for language in (CHINESE, ENGLISH))
    return {normal(text) for text in (*one.headers, *titles, one.name)} - {""}


def match(
    headers: Sequence[str | None], fields: Sequence[SheetField], *, personal: bool = False
) -> dict[str, int]:
    """{field: column}, each column once; an exact text goes before one that only fits without brackets."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for reduce in (normal, _without_brackets):
        columns: dict[str, int] = {}
        for column, text in enumerate(headers):
            if text and column not in taken:
                columns.setdefault(reduce(text), column)
        for one in fields:
            if one.name in found or not (one.wanted or personal):
                continue
            fitting = [columns[text] for text in _in_order(one) if text in columns]
            if fitting and fitting[0] not in taken:
                found[one.name] = fitting[0]
                taken.add(fitting[0])
    return found


def _in_order(one: SheetField) -> list[str]:
    """The synonyms as declared, the best first, then the rest."""
    declared = [normal(text) for text in one.headers]
    return [*declared, *sorted(known_headers(one) - set(declared))]


def columns_of(
    headers: Sequence[str | None], fields: Sequence[SheetField], profile: Profile, *, known: bool = False
) -> dict[str, int]:
    """{field: column} by the profile, or by the headers; FileRefused when a needed one is missing.

    Where the rows' records are `known`, none is needed.
    """
    if profile.columns:
        found = {name: _column(headers, text, profile) for name, text in profile.columns.items()}
    else:
        found = match(headers, fields, personal=profile.personal)
    for one in fields:
        if (
            known or NUMBER in found
        ):  # rows that say which record they are may say no more than what is to change
            break
        if one.required and one.name not in found and one.name not in profile.fixed:
            raise FileRefused(_MISSING.filled(field=one.title))
    return found


def _column(headers: Sequence[str | None], text: str, profile: Profile) -> int:
    for wanted in (text, normal(text)):
        for column, header in enumerate(headers):
            if header is not None and wanted in (header, normal(header)):
                return column
    raise FileRefused(_NO_SUCH_COLUMN.filled(header=text, name=profile.name))


def save_profile(profile: Profile, folder: Path) -> Path:
    """Keep a mapping as JSON under its name."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{_file_name(profile.name)}.json"
    kept = {name: value for name, value in vars(profile).items() if value}
    beside = file.with_suffix(".new")
    beside.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
    rename_over(beside, file)
    return file


def load_profile(file: Path, ledger: str) -> Profile:
    """A mapping somebody saved; FileRefused when it is none, or another ledger's."""
    try:
        profile = Profile(**_checked(json.loads(file.read_text(encoding="utf-8"))))
    except (OSError, ValueError, TypeError) as why:
        raise FileRefused(_BAD_PROFILE.filled(name=file.stem)) from why
    if profile.ledger not in ("", ledger):
        raise FileRefused(_FOREIGN_PROFILE.filled(name=file.stem))
    return profile


def _checked(kept: Any) -> dict[str, Any]:
    """The parts of a profile, each of its own type; anything else is a ValueError."""
    types: dict[str, Any] = {name: type(value) for name, value in vars(Profile()).items()} | {"sheet": str}
    if not isinstance(kept, dict) or not all(
        isinstance(value, types.get(name, ())) for name, value in kept.items()
    ):
        raise ValueError(kept)
    foreign = kept.get("values", {}).values()
    if not all(_are_words(words) for words in (kept.get("columns", {}), kept.get("fixed", {}), *foreign)):
        raise ValueError(kept)
    return kept


def _are_words(words: Any) -> bool:
    return isinstance(words, dict) and all(isinstance(word, str) for word in words.values())


def _file_name(name: str) -> str:
    return re.sub(r"[^\w\- ]", "_", name).strip() or "mapping"
