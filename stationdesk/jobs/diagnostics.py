"""A file that tells the makers what is wrong on this computer and nothing about anybody."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from stationdesk.core.actor import SYSTEM
from stationdesk.core.defect_report import redacted_report, report_of
from stationdesk.core.errors import RuleBroken, StoreUnavailable
from stationdesk.core.i18n import LANGUAGES, QT_TRANSLATE_NOOP, Phrase, speaker
from stationdesk.core.ledger import Flag, Number, OneOf
from stationdesk.core.redaction import redacted
from stationdesk.core.settings import SETTINGS, Setting, SettingScope, check
from stationdesk.jobs.about import about
from stationdesk.jobs.crash_file import last_crash
from stationdesk.jobs.log import log_files
from stationdesk.store.condition import condition
from stationdesk.store.files import write_whole
from stationdesk.store.store import Store

NOT_WRITTEN = QT_TRANSLATE_NOOP("jobs", "The file could not be written: {file}")
MOST_LOG = 2_000_000
_STAMP = (1980, 1, 1, 0, 0, 0)
_WORD = re.compile(r"[a-z0-9-]{1,24}")
_TOLD = frozenset(("duty.start", "counting.invalid"))  # texts of a fixed grammar, and every time limit
READ_ME = QT_TRANSLATE_NOOP(
    "jobs",
    "StationDesk diagnostics: versions, settings without names, counts, the state of the records' file, "
    "logs. No text of a record, no name, no phone number and no password is in here.",
)


class Named(Protocol):
    """The settings of this computer."""

    def __getitem__(self, name: str) -> Any: ...


def write_diagnostics(
    file: Path, store: Store | None, pc: Named, folder: Path, refused: Phrase | None = None
) -> tuple[str, ...]:
    """Write the zip; returns the names of its parts. `folder` holds this computer's logs.

    Without an open station `refused` says why it could not be opened. StoreUnavailable when the file
    cannot be written.
    """
    parts: dict[str, str] = {"README.txt": _read_me(), "about.txt": _lines(about(store))}
    settings: dict[str, Any] = {"pc": _settings(SettingScope.PC, lambda name: pc[name])}
    if store is not None:
        with store.reading(SYSTEM) as tx:
            settings["station"] = _settings(SettingScope.STATION, lambda name: tx.settings[name])
        parts["station.json"] = _json(_station(store))
    if refused is not None:
        parts["not-opened.txt"] = redacted(refused.source) + "\n"
    parts["settings.json"] = _json(settings)
    for log in log_files(folder):
        parts[f"log/{log.name}"] = redacted_report(_read(log)) + "\n"
    if crash := last_crash(folder):
        parts["last-crash.txt"] = crash + "\n"
    try:
        write_whole(file, _zipped(parts))
    except OSError as why:
        raise StoreUnavailable(NOT_WRITTEN.filled(file=file.name)) from why
    return tuple(sorted(parts))


def _read_me() -> str:
    return "".join(f"{speaker(language)(READ_ME)}\n" for language in LANGUAGES)


def _station(store: Store) -> dict[str, Any]:
    """What is known of the file; a part that cannot be read says why."""
    return {
        "size": store.file.stat().st_size,
        "short of room": store.is_short_of_room(),
        "cut off": store.was_cut_off,
        "set back": store.set_back is not None,
        "unfit": [_sentence(one) for one in store.unfit],
        "slots": _slots(store),
        "attachments": _files(store.attachments.files()),
        "drafts": len(store.drafts.all()),
        "condition": _tried(lambda: _condition(store)),
        "verification": _tried(lambda: _verification(store)),
        "backups": _tried(lambda: _backups(store)),
    }


def _tried(part: Callable[[], Any]) -> Any:
    try:
        return part()
    except Exception as why:  # noqa: BLE001 - whatever is wrong with a file is what is to be told
        return {"failed": report_of(why).splitlines()}


def _condition(store: Store) -> dict[str, Any]:
    found = condition(store)
    return {
        "tables": dict(found.tables),
        "other tables": found.others,
        "pragmas": dict(found.pragmas),
        "schema digest": found.schema_digest,
        "problems": [redacted(one) for one in found.problems],
    }


def _verification(store: Store) -> dict[str, Any]:
    found = store.verify()
    problems = [_sentence(one) for one in found.problems]
    return {"ok": found.ok, "entries": found.entries, "purged": found.purged, "problems": problems}


def _backups(store: Store) -> list[dict[str, Any]]:
    return [
        {
            "made at": one.made_at.isoformat(timespec="seconds"),
            "reason": one.reason if _WORD.fullmatch(one.reason) else "",
            "size": one.file.stat().st_size if one.file.is_file() else None,
            "entries": one.seq,
            "whole": one.whole,
        }
        for one in store.backups()
    ]


def _slots(store: Store) -> dict[str, int]:
    kinds = [slot.kind for slot in store.keys.slots] if store.keys is not None else []
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def _files(files: tuple[Path, ...]) -> dict[str, int]:
    return {"count": len(files), "bytes": sum(file.stat().st_size for file in files)}


def _sentence(phrase: Phrase) -> str:
    """A sentence without what fills it, except counts."""
    counts = {name: value for name, value in phrase.values if isinstance(value, int)}
    return " ".join([redacted(phrase.source), *(f"{name}={value}" for name, value in counts.items())])


def _settings(scope: SettingScope, value_of: Callable[[str], Any]) -> dict[str, Any]:
    return {one.name: _told(one, value_of(one.name)) for one in SETTINGS.values() if one.scope is scope}


def _told(setting: Setting, value: Any) -> Any:
    """A choice, a number or a limit as it is; of any other text only whether there is one."""
    fixed = setting.name.startswith("limit.") or setting.name in _TOLD
    if isinstance(setting.kind, OneOf | Flag | Number) or fixed:
        try:
            return check(setting.name, value)
        except RuleBroken:
            return "(not valid)"
    return "(set)" if value else "(empty)"


def _read(log: Path) -> str:
    with log.open("rb") as file:
        return file.read(MOST_LOG).decode("utf-8", "replace")


def _lines(facts: tuple[tuple[str, str], ...]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in facts)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _zipped(parts: Mapping[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in sorted(parts.items()):
            archive.writestr(zipfile.ZipInfo(name, _STAMP), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
