"""What the package for Debian holds: an environment of Debian's own Python, the wheels, and ourselves."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from release import elf, fetching, licences, stdlib
from release.allowed import AllowList, Rule, allow_list, dead_patterns, shipped
from release.manifest import write_manifest
from release.payload import compile_program, copy_program, stand_in
from release.pins import pins
from release.places import LINUX
from release.refusing import BuildRefused

LIBRARIES = Path("runtime", "lib", "python3.11", "site-packages")
_ENVIRONMENT = "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.11\n"
_QT_ON_WINDOWS = r"program\runtime\Lib\site-packages\PySide6"
_EVERY_MODULE = ("*.py", "*.so")
_QT = ("pyside6-", "shiboken6")


def fill(version: str, folder: Path, python: Path | None = None) -> list[str]:
    """Fill `folder` with what will be /opt/stationdesk; returns the packages of Debian that it needs."""
    told, allowed = pins(), allow_list()
    host = stdlib.host(told, python)
    wheels = fetching.linux_wheels(told)
    foreign = _unpack(wheels, allowed, folder / LIBRARIES)
    stand_in(folder / LIBRARIES)
    copy_program(version, allowed, folder / "app")
    compile_program(host, folder, folder / LIBRARIES)
    _make_environment(folder)
    licences.collect(wheels, version, folder, system="linux", libraries=LIBRARIES, written=as_on_linux)
    (folder / "version.txt").write_bytes(f"version={version}\npython=3.11\n".encode())
    write_manifest(folder)
    return packages(foreign)


def rules(allowed: AllowList) -> tuple[dict[str, Rule], Rule]:
    """What of each wheel ships on Linux, and which files do only where another asks for them."""
    told: dict[str, Any] = tomllib.loads((LINUX / "payload.toml").read_text(encoding="utf-8"))
    found = {name: Rule(_for_linux(rule.keep), rule.drop) for name, rule in allowed.wheels.items()}
    for name, own in told["wheels"].items():
        found[name] = Rule(tuple(own["keep"]), found[name].drop)
    return found, Rule(tuple(told["libraries"]))


def packages(foreign: set[str]) -> list[str]:
    """The packages of Debian that bring these libraries; BuildRefused for one that nobody knows."""
    told: dict[str, str] = tomllib.loads((LINUX / "depends.toml").read_text(encoding="utf-8"))["packages"]
    if unknown := sorted(foreign - told.keys()):
        raise BuildRefused(f"depends.toml does not say which package brings {', '.join(unknown)}.")
    if idle := sorted(told.keys() - foreign):
        raise BuildRefused(f"Nothing asks for {', '.join(idle)} any more: strike it from depends.toml.")
    return sorted({told[name] for name in foreign})


def _for_linux(keep: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(pattern.replace(".pyd", ".so") for pattern in keep if not pattern.endswith(".dll"))


def _unpack(wheels: Mapping[str, Path], allowed: AllowList, target: Path) -> set[str]:
    """Unpack what ships, without the libraries nobody asks for; returns those asked of the system.

    A wheel sees its own libraries only: that one brings libz.so.1 is no help to another.
    """
    known, libraries = rules(allowed)
    groups: defaultdict[str, dict[Path, bool]] = defaultdict(dict)
    for name, wheel in sorted(wheels.items()):
        allowed.rule(name)
        rule, group = known[name], groups["Qt" if name.startswith(_QT) else name]
        if dead := [one for one in dead_patterns(wheel, rule) if one not in _EVERY_MODULE]:
            raise BuildRefused(f"{wheel.name} holds nothing like {', '.join(dead)}.")
        for inside, content in shipped(wheel, Rule((*rule.keep, *libraries.keep), rule.drop)):
            path = target / inside
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            if ".so" in path.name:
                group[path] = libraries.keeps(inside)
    return set().union(*map(_trim, groups.values()))


def _trim(group: Mapping[Path, bool]) -> frozenset[str]:
    """Delete the libraries that nobody in the group asks for; what is asked of others."""
    asked = elf.needed(group)
    roots = {path for path, is_library in group.items() if not is_library}
    kept = roots | elf.asked_for(roots, asked)
    for path in group.keys() - kept:
        path.unlink()
    own = {path.name for path in kept}
    return frozenset(name for path in kept for name in asked[path] if name not in own)


def _make_environment(folder: Path) -> None:
    """An environment as `venv` makes one, of the /usr/bin/python3.11 that is there when it is started."""
    runtime = folder / "runtime"
    (runtime / "pyvenv.cfg").write_bytes(_ENVIRONMENT.encode())
    (folder / LIBRARIES / "stationdesk.pth").write_bytes(b"../../../../app\n")
    (runtime / "bin").mkdir()
    (runtime / "bin" / "python3").symlink_to("/usr/bin/python3.11")


def as_on_linux(index: str) -> str:
    """An index of the licences with the paths of Linux."""
    where = str(Path("/opt/stationdesk", LIBRARIES, "PySide6"))
    return index.replace(_QT_ON_WINDOWS, where).replace("\\", "/")
