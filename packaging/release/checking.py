"""What must be true of a payload before anything is wrapped around it, and how large its parts are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from release.allowed import allow_list
from release.pe import SUFFIXES, X64, PeFile

MOST_BYTES = 450_000_000
_LIBRARIES = ("program", "runtime", "Lib", "site-packages")
_WINDOWS_10 = (10, 0)
_MEDIA_PACK = {"evr.dll", "mf.dll", "mfplat.dll", "mfreadwrite.dll"}
_BACK_ENDS = "plugins/multimedia/"


def faults(folder: Path) -> list[str]:
    """What is wrong with the payload, one sentence each."""
    return [*_wrong_programs(folder, allow_list().windows), *_too_large(folder)]


def program_files(folder: Path) -> Iterator[Path]:
    """Every file that Windows loads as code."""
    return (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES)


def sizes(folder: Path) -> list[tuple[str, int, int]]:
    """(part, files, bytes), the largest first."""
    files: Counter[str] = Counter()
    bytes_: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file():
            part = _part(path.relative_to(folder).parts)
            files[part] += 1
            bytes_[part] += path.stat().st_size
    return [(part, files[part], size) for part, size in bytes_.most_common()]


def table(folder: Path) -> str:
    """The sizes as a table to print, their sum below."""
    parts = sizes(folder)
    whole = ("all", sum(row[1] for row in parts), sum(row[2] for row in parts))
    lines = [f"{size / 1e6:7.2f} {files:5}  {part}" for part, files, size in [*parts, whole]]
    return "\n".join(["MB      files  part", *lines])


def _wrong_programs(folder: Path, windows: frozenset[str]) -> Iterator[str]:
    found = list(program_files(folder))
    ours = {path.name.lower() for path in found}
    for path in found:
        program = PeFile.read(path)
        name = path.relative_to(folder).as_posix()
        if program.machine != X64:
            yield f"{name} is not for x64"
        if program.wanted_windows > _WINDOWS_10:
            yield f"{name} wants a newer Windows than 10"
        if _BACK_ENDS not in name and (lacked := sorted(program.imports() & _MEDIA_PACK)):
            yield f"{name} wants {', '.join(lacked)}, so that nothing would start on Windows N"
        for wanted in sorted(program.imports() - ours):
            if not wanted.startswith("api-ms-win-") and wanted.removesuffix(".dll") not in windows:
                yield f"{name} wants {wanted}, which is neither in the payload nor a part of Windows"


def _too_large(folder: Path) -> Iterator[str]:
    whole = sum(size for _, _, size in sizes(folder))
    if whole > MOST_BYTES:
        yield f"the payload is {whole / 1e6:.0f} MB, more than {MOST_BYTES / 1e6:.0f} MB"


def _part(parts: tuple[str, ...]) -> str:
    if parts[: len(_LIBRARIES)] == _LIBRARIES and len(parts) > len(_LIBRARIES) + 1:
        return parts[len(_LIBRARIES)].removesuffix(".libs")
    if parts[:3] == ("program", "app", "resources") and len(parts) > 4:
        return f"resources/{parts[3]}"
    return "/".join(parts[1:3]) if parts[:2] == ("program", "app") else "/".join(parts[1:2]) or parts[0]
