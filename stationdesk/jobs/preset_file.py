"""A county's preset as one file: a zip with a manifest that says what each part is, believed in nothing."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from stationdesk.core.characters import storable
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.added_columns_desk import ColumnDefinition
from stationdesk.desk.preset import Preset, PresetForm, PresetWord
from stationdesk.forms.form import read_form
from stationdesk.jobs.write_whole import write_whole
from stationdesk.sheets.guard import ZIP_MAGIC, check_archive

SUFFIX = ".zip"
VERSION = 1
MOST_BYTES = 40 * 1024 * 1024
MOST_PART = 8 * 1024 * 1024
MOST_ENTRIES, MOST_FORMS, MOST_WORDS, MOST_POSITION = 20_000, 200, 4_000, 1_000_000
_FORMAT = "stationdesk-preset"
_MANIFEST = "manifest.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)

_NO_PRESET = QT_TRANSLATE_NOOP(
    "jobs", "{file} is no preset of this program; please take the county's own file."
)
_DAMAGED = QT_TRANSLATE_NOOP("jobs", "{file} is damaged ({part}); please take a good copy of it.")
_NEWER = QT_TRANSLATE_NOOP("jobs", "{file} was made by a newer version of the program; please update first.")
_TOO_LARGE = QT_TRANSLATE_NOOP("jobs", "{file} is larger than a preset may be ({most} MB).")
_CANNOT_OPEN = QT_TRANSLATE_NOOP("jobs", "{file} cannot be opened; is it open in another program?")


def save_preset(desk: Desk, path: Path) -> Preset:
    """Log it, then write what this station hands on, whole or not at all."""
    preset = desk.preset()
    content = packed(preset)
    desk.note_preset(path.name, sha256(content).hexdigest())
    write_whole(path, content)
    return preset


def packed(preset: Preset) -> bytes:
    """The file; equal presets give equal bytes."""
    parts = {
        "settings.json": _json(dict(preset.settings)),
        "words.json": _json([asdict(one) for one in preset.words]),
        "columns.json": _json([asdict(one) for one in preset.columns]),
        "forms.json": _json([
            {"name": one.name, "file_name": one.file_name, "marks": dict(one.marks), "part": _part(place)}
            for place, one in enumerate(preset.forms)
        ]),
        **{_part(place): one.content for place, one in enumerate(preset.forms)},
    }  # fmt: skip
    digests = {name: sha256(content).hexdigest() for name, content in parts.items()}
    manifest = _json({"format": _FORMAT, "version": VERSION, "parts": digests})
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in {_MANIFEST: manifest, **parts}.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def file_of(path: Path) -> bytes:
    """The bytes of a file that may be a preset; FileRefused when it cannot be read or is too large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileRefused(_TOO_LARGE.filled(file=path.name, most=MOST_BYTES // 1024 // 1024))
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as why:
        raise FileRefused(_CANNOT_OPEN.filled(file=path.name)) from why


def preset_of(content: bytes, name: str) -> Preset:
    """The preset in a file's bytes; FileRefused says in a sentence why it is not taken."""
    return _Reader(content, name).preset()


class _Reader:
    """Reads the parts the manifest names; each has to be what its digest says."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        if not content.startswith(ZIP_MAGIC):
            raise FileRefused(_NO_PRESET.filled(file=name))
        names = check_archive(content)
        if _MANIFEST not in names:
            raise FileRefused(_NO_PRESET.filled(file=name))
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if any(one.file_size > MOST_PART for one in archive.infolist()):
                raise FileRefused(_TOO_LARGE.filled(file=name, most=MOST_BYTES // 1024 // 1024))
            self._parts = {one: archive.read(one) for one in names}
        self._digests = self._manifest()

    def preset(self) -> Preset:
        """All of it, every value of the kind it has to be."""
        forms = tuple(self._all("forms.json", MOST_FORMS, self._form))
        used = {"settings.json", "words.json", "columns.json", "forms.json", *map(_part, range(len(forms)))}
        if self._digests.keys() != used:
            raise self._damaged(_MANIFEST)
        return Preset(
            self._settings(),
            tuple(self._all("words.json", MOST_ENTRIES, _word)),
            tuple(self._all("columns.json", MOST_ENTRIES, _column)),
            forms,
        )

    def _settings(self) -> dict[str, Any]:
        """Plain values only: a setting is a text, a whole number, yes or no, or nothing."""
        try:
            return {_text(name): _plain(one) for name, one in self._read("settings.json", dict).items()}
        except ValueError as why:
            raise self._damaged("settings.json") from why

    def _manifest(self) -> Mapping[str, str]:
        told = self._load(_MANIFEST, dict)
        if told.get("format") != _FORMAT or type(told.get("version")) is not int:
            raise FileRefused(_NO_PRESET.filled(file=self._name))
        if told["version"] > VERSION:
            raise FileRefused(_NEWER.filled(file=self._name))
        digests = told.get("parts")
        if not isinstance(digests, dict) or self._parts.keys() != {_MANIFEST, *digests}:
            raise self._damaged(_MANIFEST)
        return digests

    def _bytes(self, part: str) -> bytes:
        content = self._parts.get(part)
        if content is None or sha256(content).hexdigest() != self._digests.get(part):
            raise self._damaged(part)
        return content

    def _read(self, part: str, kind: type) -> Any:
        self._bytes(part)
        return self._load(part, kind)

    def _load(self, part: str, kind: type) -> Any:
        try:
            found = json.loads(self._parts[part])
        except (ValueError, RecursionError) as why:
            raise self._damaged(part) from why
        if not isinstance(found, kind):
            raise self._damaged(part)
        return found

    def _all(self, part: str, most: int, made: Callable[[Mapping[str, Any]], Any]) -> list[Any]:
        found = self._read(part, list)
        if len(found) > most:
            raise self._damaged(part)
        try:
            return [made(one) for one in found]
        except (ValueError, KeyError, TypeError, AttributeError) as why:
            raise self._damaged(part) from why

    def _form(self, told: Mapping[str, Any]) -> PresetForm:
        content = self._bytes(_text(told["part"]))
        read_form(content)  # refuses macros, links to elsewhere, and what is no form
        marks = {_text(place): _text(key) for place, key in told["marks"].items()}
        return PresetForm(_name(told["name"], 80), _name(told["file_name"], 200), marks, content)

    def _damaged(self, part: str) -> FileRefused:
        return FileRefused(_DAMAGED.filled(file=self._name, part=part[:40]))


def _word(told: Mapping[str, Any]) -> PresetWord:
    lengths = {"dictionary": 40, "code": 164, "label_zh": 40, "label_en": 80, "extra": 200}
    kept: dict[str, Any] = {name: _text(told[name], most) for name, most in lengths.items()}
    maybe: dict[str, Any] = {
        name: None if told[name] is None else _text(told[name], 164) for name in ("parent", "std_code")
    }
    if type(told["position"]) is not int or type(told["active"]) is not bool:
        raise TypeError
    if not 0 <= told["position"] <= MOST_POSITION or not (kept["label_zh"].strip() and kept["code"]):
        raise ValueError
    return PresetWord(**kept, **maybe, position=told["position"], active=told["active"])


def _column(told: Mapping[str, Any]) -> ColumnDefinition:
    kept = {name: _text(told[name]) for name in ("ledger", "title", "kind", "note")}
    return ColumnDefinition(**kept, choices=tuple(_text(one) for one in told["choices"]))


def _text(value: Any, most: int = MOST_WORDS) -> str:
    if not isinstance(value, str) or len(value) > most or storable(value) != value or "\0" in value:
        raise ValueError
    return value


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int):
        return value
    return _text(value)


def _name(value: Any, most: int) -> str:
    name = _text(value, most)
    if not name.strip() or name != " ".join(name.split()) or not name.isprintable():
        raise ValueError
    return name


def _part(place: int) -> str:
    return f"forms/{place + 1}.bin"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode()
