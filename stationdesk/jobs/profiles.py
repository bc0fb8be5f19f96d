"""Saved mappings: those the program brings, and the station's own beside its file."""

from __future__ import annotations

from pathlib import Path

from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.resources import resource
from stationdesk.desk import Desk
from stationdesk.sheets.mapping import Profile, load_profile, save_profile

_FOLDER = "import_profiles"
_UNKNOWN = QT_TRANSLATE_NOOP("jobs", "There is no mapping “{name}”; there are: {names}.")
_NONE = QT_TRANSLATE_NOOP("jobs", "There is no mapping “{name}”; leave it out where the headers match.")


def profiles(desk: Desk, ledger: str) -> tuple[Profile, ...]:
    """Every mapping saved for a ledger, the station's own first."""
    return tuple(load_profile(file, ledger) for file in _files(desk, ledger).values())


def find_profile(desk: Desk, ledger: str, name: str | None) -> Profile | None:
    """The mapping of that name, or the file it names; None when none is asked for."""
    if not name:
        return None
    files = _files(desk, ledger)
    if name in files:
        return load_profile(files[name], ledger)
    if Path(name).is_file():
        return load_profile(Path(name), ledger)
    refusal = _UNKNOWN.filled(name=name, names=", ".join(files)) if files else _NONE.filled(name=name)
    raise FileRefused(refusal)


def keep_profile(desk: Desk, profile: Profile) -> None:
    """Save a mapping of the station's own."""
    save_profile(profile, _own(desk) / profile.ledger)


def _own(desk: Desk) -> Path:
    return desk.store.folder / _FOLDER


def _files(desk: Desk, ledger: str) -> dict[str, Path]:
    """{name: file}; the station's own stands before one of the program's of the same name."""
    folders = (_own(desk) / ledger, resource(_FOLDER, ledger))
    found: dict[str, Path] = {}
    for folder in folders:
        for file in sorted(folder.glob("*.json")):
            found.setdefault(file.stem, file)
    return found
