"""manifest.sha256: every file of the program with its SHA-256, in the form that `sha256sum -c` reads."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

NAME = "manifest.sha256"
MOMENT = 1_577_836_800  # 1 January 2020, UTC


def write_manifest(program: Path) -> int:
    """Write the list of what lies in `program`; returns how many files it names."""
    files = sorted(path for path in program.rglob("*") if _is_own_file(path) and path.name != NAME)
    lines = sorted(f"{path.relative_to(program).as_posix()}" for path in files)
    text = "".join(f"{sha256(program / name)}  {name}\n" for name in lines)
    (program / NAME).write_bytes(text.encode())
    return len(lines)


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def set_times(folder: Path) -> None:
    """Give everything one time and one mode, so that two builds are the same."""
    for path in folder.rglob("*"):
        if path.is_symlink():
            continue  # what it points to is not ours
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (MOMENT, MOMENT))


def _is_own_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
