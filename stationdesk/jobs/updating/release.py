"""The folder an update comes in: the setup, the list of its files, the county's signature of that list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP

LIST, SIGNATURE = "SHA256SUMS", "SHA256SUMS.sig"
NONE_THERE = QT_TRANSLATE_NOOP(
    "jobs", "There is no update in {folder}. It is a folder with the list SHA256SUMS and the setup beside it."
)
BAD_LIST = QT_TRANSLATE_NOOP(
    "jobs", "The list of the update in {folder} is damaged. Copy the update onto the stick again."
)
GONE = QT_TRANSLATE_NOOP("jobs", "{folder} cannot be read any more. Plug the stick in again.")
_SETUP = re.compile(r"StationDesk-(\d+(?:\.\d+){1,3})-([a-z0-9_]+)-setup\.exe")
_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^/\\:*?\"<>|\x00-\x1f]+)")
_MOST = 100_000  # bytes of a list, and of notes
_NOTES = ("发布说明", "RELEASE_NOTES")


@dataclass(frozen=True)
class Release:
    """An update as its list tells of it; nothing is checked yet. `sums` are {file name: SHA-256}."""

    folder: Path
    version: str
    machine: str
    setup: str
    sums: Mapping[str, str] = field(repr=False)
    signed_text: bytes = field(repr=False)

    @property
    def file(self) -> Path:
        """The setup."""
        return self.folder / self.setup

    def notes(self) -> str:
        """What is new, in the words of who made it; "" where the list names no such text."""
        for name in self.sums:
            if name.startswith(_NOTES) and name.endswith(".txt"):
                with suppress(OSError), (self.folder / name).open("rb") as file:
                    return file.read(_MOST).decode("utf-8-sig", "replace")
        return ""


def number_of(version: str) -> tuple[int, ...]:
    """A version as numbers to compare: 1.2 and 1.2.0 are one."""
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def read(folder: Path, machine: str) -> Release:
    """The update in this folder, its setup for `machine` where there are several."""
    try:
        if not (folder / LIST).is_file():
            raise FileRefused(NONE_THERE.filled(folder=folder))
        with (folder / LIST).open("rb") as file:
            text = file.read(_MOST)
    except OSError as why:
        raise StoreUnavailable(GONE.filled(folder=folder)) from why
    sums = _sums(text, folder)
    setups = [found for name in sums if (found := _SETUP.fullmatch(name))]
    if not setups:
        raise FileRefused(NONE_THERE.filled(folder=folder))
    best = max(setups, key=lambda one: (one[2] == machine, number_of(one[1])))
    return Release(folder, best[1], best[2], best[0], sums, text)


def _sums(text: bytes, folder: Path) -> Mapping[str, str]:
    """{name: SHA-256}, of plain names alone: a list never leads out of its folder."""
    found: dict[str, str] = {}
    try:
        lines = text.decode("utf-8").splitlines()
    except UnicodeDecodeError as why:
        raise FileRefused(BAD_LIST.filled(folder=folder)) from why
    for line in filter(None, lines):
        told = _LINE.fullmatch(line)
        if told is None or told[2] in found or told[2] in (".", ".."):
            raise FileRefused(BAD_LIST.filled(folder=folder))
        found[told[2]] = told[1]
    return found


def newest_on(drives: Iterable[Path], machine: str) -> Release | None:
    """The newest update in the roots of these drives or one folder below."""
    found: list[Release] = []
    for folder in _folders(drives):
        with suppress(FileRefused, StoreUnavailable):
            found.append(read(folder, machine))
    return max(found, key=lambda one: number_of(one.version), default=None)


def _folders(drives: Iterable[Path]) -> Iterator[Path]:
    for drive in drives:
        with suppress(OSError):
            for folder in (drive, *(one for one in sorted(drive.iterdir()) if one.is_dir())):
                if (folder / LIST).is_file():
                    yield folder
