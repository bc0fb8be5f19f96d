"""How the real Windows is asked: programs, PowerShell, files, and the count of what was as it should be."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

OUT = Path("out", "windows")
PROGRAM = Path(os.environ.get("PROGRAMFILES", "C:/Program Files"), "StationDesk")
DATA = Path(os.environ.get("PROGRAMDATA", "C:/ProgramData"), "StationDesk")
DRIVE = os.environ.get("SYSTEMDRIVE", "C:")
CONSOLE = "stationdesk-cli.exe"
_PATIENCE = 120.0


class Seen:
    """The two setups, and the count of what was as it should be."""

    def __init__(self, old: Path, new: Path, python_zip: Path | None) -> None:
        self.old, self.new, self.python_zip = old.absolute(), new.absolute(), python_zip
        self.passed = self.failed = 0
        self.longest = 0
        """Characters of the longest name below program; known once a copy was there."""

    def expect(self, what: str, found: object, wanted: object = True) -> None:
        """Count and tell one fact."""
        good = found == wanted
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        print(f"ok    {what}" if good else f"FAIL  {what}: {found!r} instead of {wanted!r}", flush=True)


def self_test(platform: str, folder: Path = PROGRAM) -> dict[str, str]:
    """What each check says: `ok: …` or what is wrong."""
    out = (OUT / f"self-test-{folder.name}.json").absolute()
    out.unlink(missing_ok=True)
    code = run(folder / CONSOLE, "--self-test", "--platform", platform, "--out", f'"{out}"')
    if not out.is_file():
        return {"self-test": f"nothing written, exit code {code}"}
    told = json.loads(out.read_text(encoding="utf-8"))
    return {one["name"]: f"ok: {one['detail']}" if one["ok"] else one["detail"] for one in told["checks"]}


def wrong(checks: dict[str, str]) -> dict[str, str]:
    """Those checks that found something wrong."""
    return {name: detail for name, detail in checks.items() if not detail.startswith("ok: ")}


def uninstall(folder: Path, *words: str) -> int:
    """In place, where the exit code is told. NSIS wants `_?=` last and without quotes."""
    return run(folder / "uninstall.exe", "/S", *words, f"_?={folder}")


def run(program: Path, *words: str) -> int:
    """The exit code. One line, so that a folder at its end keeps its space without quotes."""
    return subprocess.run(f'"{program}" ' + " ".join(words), check=False).returncode


def said(*command: str) -> str:
    """What a command prints."""
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode("utf-8", "replace")


def powershell(script: str) -> str:
    """What a script prints."""
    return said("powershell", "-NoProfile", "-Command", script)


def until(true: Callable[[], bool]) -> bool:
    """Look again and again; False when it never came."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if true():
            return True
    return False


def foreign_files(python_zip: Path, runtime: Path) -> list[str]:
    """Those of python.org's binaries that our runtime has otherwise."""
    ours = {path.name.lower(): path for path in [*runtime.glob("*.dll"), *(runtime / "DLLs").glob("*")]}
    other = []
    with zipfile.ZipFile(python_zip) as archive:
        for name in archive.namelist():
            path = ours.get(name.lower())
            if path is None or name.lower().startswith(("vcruntime", "python3.")):
                continue  # Microsoft's runtime comes with Qt; python3.dll may be our own forwarder
            if hashlib.sha256(archive.read(name)).digest() != hashlib.sha256(path.read_bytes()).digest():
                other.append(name)
    return other


def longest_name(folder: Path) -> int:
    """The characters of the longest path below a folder."""
    return max(len(str(path.relative_to(folder))) for path in folder.rglob("*"))


def folder_of_length(characters: int) -> Path:
    """A folder on the system's drive whose path has so many characters."""
    start = f"{DRIVE}\\long"
    steps, rest = divmod(characters - len(start), 50)
    return Path(start + ("\\" + "x" * 49) * steps + ("\\" + "y" * (rest - 1) if rest > 1 else "z" * rest))
