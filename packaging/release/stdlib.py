"""The standard library of the Windows copy: taken from a CPython of the same patch level on this machine."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from release.pins import Pins
from release.refusing import BuildRefused

_ASK = (
    "import json, sys, sysconfig; print(json.dumps([sys.version.split()[0], sysconfig.get_path('stdlib')]))"
)


@dataclass(frozen=True)
class Host:
    """A CPython on this machine: it lends its library and compiles everything."""

    command: Path
    version: str
    library: Path


def host(pins: Pins, named: Path | None = None) -> Host:
    """The CPython of the pinned patch level, or else the nearest of the same 3.x (a test build)."""
    candidates = [asked for path in _candidates(pins, named) if (asked := _asked(path))]
    minor = pins.python.rpartition(".")[0]
    same = [found for found in candidates if found.version.rpartition(".")[0] == minor]
    if not same:
        raise BuildRefused(f"A CPython {pins.python} is needed: name one with --python.")
    return next((found for found in same if found.version == pins.python), same[0])


def modules(found: Host, drop: Sequence[str]) -> list[str]:
    """The modules that go along, as paths below the library, sorted."""
    return sorted(name for name in _sources(found.library, "", drop) if not _dropped(name, drop))


def digest(found: Host, names: Sequence[str]) -> str:
    """One SHA-256 over the modules' names and contents."""
    whole = hashlib.sha256()
    for name in names:
        content = hashlib.sha256((found.library / name).read_bytes()).hexdigest()
        whole.update(f"{content}  {name}\n".encode())
    return whole.hexdigest()


def doubts(found: Host, names: Sequence[str], pins: Pins) -> list[str]:
    """What speaks against this standard library; empty when it is python.org's of the same patch level."""
    if found.version != pins.python:
        return [f"the standard library is that of Python {found.version}, not {pins.python}"]
    if digest(found, names) != pins.stdlib_sha256:
        return [f"the standard library in {found.library} is not the unchanged one of Python {pins.python}"]
    return []


def _sources(folder: Path, prefix: str, drop: Sequence[str]) -> Iterator[str]:
    for path in folder.iterdir():
        name = f"{prefix}{path.name}"
        if path.is_dir() and not _dropped(f"{name}/", drop):
            yield from _sources(path, f"{name}/", drop)
        elif path.suffix == ".py":
            yield name


def _dropped(name: str, drop: Sequence[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in drop)


def _candidates(pins: Pins, named: Path | None) -> Iterator[Path]:
    if named:
        yield named
        return
    yield Path(sys.executable)
    minor = pins.python.rpartition(".")[0]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield pyenv / "versions" / pins.python / "bin" / f"python{minor}"
    yield Path(f"/usr/local/bin/python{minor}")
    yield Path(f"/usr/bin/python{minor}")


def _asked(path: Path) -> Host | None:
    if not path.is_file():
        return None
    done = subprocess.run([path, "-I", "-c", _ASK], check=False, capture_output=True, text=True)
    if done.returncode != 0:
        return None
    version, library = json.loads(done.stdout)
    return Host(path, version, Path(library))
