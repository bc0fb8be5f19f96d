"""Names of files that come from people: what may be shown of one, and where a file of that name may go."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, count
from pathlib import Path

MOST_LETTERS, MOST_BYTES = 100, 180
NO_NAME = "file"
_FORBIDDEN = re.compile(r'[<>:"|?*\\/]')
_DEVICES = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
    )
)


def plain_name(text: str) -> str:
    """The last part of whatever was given, as a name every system takes: never a path, never empty.

    Characters that steer or hide text are left out, so that what is read is what is there.
    """
    last = re.split(r"[\\/]", text)[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter)[0] not in "CZ" or letter == " ")
    name = _FORBIDDEN.sub("_", seen).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not stem:
        stem, dot, ending = name, "", ""
    if stem.partition(".")[0].strip().casefold() in _DEVICES:
        stem = f"_{stem}"
    return _short(stem, dot + ending[:12]) or NO_NAME


def free_path(folder: Path, name: str) -> Path:
    """A new, empty file of that name in `folder`, or of one with a number; nothing there is overwritten."""
    plain = plain_name(name)
    stem, dot, ending = plain.rpartition(".")
    if not stem:
        stem, dot, ending = plain, "", ""
    for tried in chain([plain], (f"{stem} ({number}){dot}{ending}" for number in count(2))):
        path = folder / tried
        try:
            path.open("xb").close()  # fails for a link too, so that none is followed out of the folder
        except FileExistsError:
            continue
        return path
    raise AssertionError("numbers do not end")


def _short(stem: str, ending: str) -> str:
    kept = stem[: MOST_LETTERS - len(ending)]
    while len((kept + ending).encode()) > MOST_BYTES:
        kept = kept[:-1]
    return kept.rstrip(" .") + ending if kept.rstrip(" .") else ""
