"""Row 5. A virus scanner or indexer holds the file: tried again for five seconds, then said."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from stationdesk.core import renaming
from stationdesk.core.pc_settings import PcSettings
from stationdesk.printing import output
from stationdesk.sheets import writing
from stationdesk.store import files
from tests.faults.figures import Figure, Size, figure

MOST = 10
ENOUGH, TOO_LONG = 4.5, 8.0


def measure(_size: Size) -> Figure:
    """Renaming fails n = 1..10 times: written all the same; for ever: an error, and the old file stays."""
    missed: list[str] = []
    tries = 0
    with tempfile.TemporaryDirectory() as room, _no_pauses() as pauses:
        for writer, (write, name) in WRITERS.items():
            for times in range(1, MOST + 1):
                target = Path(room) / f"{times}-{name}"
                target.write_bytes(b"old")
                with _held(times):
                    write(target)
                tries += 1
                if target.read_bytes() == b"old":
                    missed.append(f"{writer} gave up after {times}")
            missed += _held_for_good(writer, write, Path(room) / name)
        missed += _not_removed(Path(room))
    patience = sum(pauses[-renaming.TRIES + 1 :])
    if not ENOUGH <= patience <= TOO_LONG:
        missed.append(f"patient for {patience:.1f} s")
    return figure(f"{tries} held files in {len(WRITERS)} writers, patient for {patience:.1f} s", missed)


def _held_for_good(writer: str, write: Callable[[Path], object], target: Path) -> list[str]:
    target.write_bytes(b"old")
    with _held(10**6):
        try:
            write(target)
        except Exception:  # noqa: BLE001 - each says it in its own words
            left = sorted(one.name for one in target.parent.glob("*.part"))
            return [f"{writer} left {left}"] * bool(left)
    if writer == "settings of this computer":
        return []  # they never stop the work, but say so in the log
    return [f"{writer} was silent about a file held for good"] + (
        [] if target.read_bytes() == b"old" else [f"{writer} lost the old file"]
    )


def _not_removed(room: Path) -> list[str]:
    """Drafts and slips go as patiently as others come."""
    unlink, wrong = Path.unlink, []
    for times in range(1, MOST + 1):
        left = [times]

        def refuse(path: Path, missing_ok: bool = False, left: list[int] = left) -> None:
            if left[0]:
                left[0] -= 1
                raise PermissionError(13, "held by a scanner")
            unlink(path, missing_ok=missing_ok)

        file = room / f"draft-{times}"
        file.touch()
        Path.unlink = refuse  # type: ignore[method-assign]
        try:
            renaming.remove(file)
        finally:
            Path.unlink = unlink  # type: ignore[method-assign]
        wrong += [f"{times} times held and not removed"] * file.exists()
    return wrong


def _settings(target: Path) -> None:
    kept = PcSettings(target.parent)
    kept._file = target
    kept.set("theme", "dark")


WRITERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "drafts, marks, keys, manifests": (lambda path: files.write_whole(path, b"new"), "draft.json"),
    "printed files": (lambda path: output.write_whole(path, b"new"), "report.pdf"),
    "exported sheets": (lambda path: writing.write_sheet(path, ("a",), [("1",)]), "list.xlsx"),
    "settings of this computer": (_settings, "settings.json"),
}


@contextmanager
def _no_pauses() -> Iterator[list[float]]:
    """The pauses are counted, not waited for."""
    paused: list[float] = []
    functions = (renaming.rename_over, renaming.remove, files.write_whole, files.replace)
    kept = [function.__defaults__ for function in functions]
    for function in functions:
        function.__defaults__ = (paused.append,)
    try:
        yield paused
    finally:
        for function, defaults in zip(functions, kept, strict=True):
            function.__defaults__ = defaults


@contextmanager
def _held(times: int) -> Iterator[None]:
    replace, left = Path.replace, [times]

    def refuse(part: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            raise PermissionError(13, "held by a scanner")
        return replace(part, target)

    Path.replace = refuse  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        Path.replace = replace  # type: ignore[method-assign]
