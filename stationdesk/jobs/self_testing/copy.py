"""Whether this copy of the program is whole: every file of an installed one, and what is not code."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from stationdesk.core.resources import resource
from stationdesk.jobs import places
from stationdesk.store.manifest import file_digest

_WANTED = ("fonts", "icons", "dictionaries", "i18n", "help", "redaction", "calendar", "practice", "self_test")
_SHOWN, _HANDS = 5, 8


def manifest(_folder: Path) -> str:
    """Compare every file with the list the setup brought; a checkout has none."""
    return compared(places.program_folder()) if places.is_installed() else "not an installed copy"


def compared(root: Path) -> str:
    """Compare the files below `root` with its list; ValueError names those that are not as they came."""
    lines = (root / places.MANIFEST).read_text(encoding="utf-8").splitlines()
    with ThreadPoolExecutor(_HANDS) as hands:  # thousands of small files: each waits for the disk
        wrong = [why for why in hands.map(partial(_fault, root), filter(None, lines)) if why]
    if wrong:
        raise ValueError(f"{len(wrong)} files: " + "; ".join(wrong[:_SHOWN]))
    if not lines:
        raise ValueError("the list is empty")
    return f"{len(lines)} files"


def _fault(root: Path, line: str) -> str:
    digest, _, name = line.partition("  ")
    file = root / name
    if not file.is_file():
        return f"{name} is missing"
    return "" if file_digest(file) == digest else f"{name} is changed"


def resources(_folder: Path) -> str:
    """Look into every folder of what is not code."""
    empty = [name for name in _WANTED if not (resource(name).is_dir() and any(resource(name).iterdir()))]
    if empty:
        raise FileNotFoundError(", ".join(empty))
    return ", ".join(_WANTED)
