"""The allow-list of payload.toml: which files of the program, of a wheel, of the standard library ship."""

from __future__ import annotations

import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from release.places import PAYLOAD
from release.refusing import BuildRefused


@dataclass(frozen=True)
class Rule:
    """What of one wheel ships, and which files of it go beside the interpreter."""

    keep: tuple[str, ...]
    drop: tuple[str, ...] = ()
    runtime: tuple[str, ...] = ()

    def keeps(self, name: str) -> bool:
        """Whether the file of this name ships among the modules."""
        return _matches(name, self.keep) and not _matches(name, self.drop)


@dataclass(frozen=True)
class AllowList:
    """payload.toml, read."""

    program: Rule
    stdlib_drop: tuple[str, ...]
    windows: frozenset[str]
    wheels: Mapping[str, Rule]

    def rule(self, wheel: str) -> Rule:
        """The rule for a wheel; BuildRefused for one that nobody has thought about."""
        if wheel not in self.wheels:
            raise BuildRefused(f"payload.toml does not say what of {wheel} ships.")
        return self.wheels[wheel]


def allow_list(path: Path = PAYLOAD) -> AllowList:
    """Read payload.toml."""
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    modules = told["modules"]
    rules = {name: Rule(tuple(modules["keep"]), tuple(modules["drop"])) for name in modules["names"]}
    for name, own in told["wheels"].items():
        base = rules.get(name, Rule(()))
        rules[name] = Rule(
            (*base.keep, *own.get("keep", ())),
            (*base.drop, *own.get("drop", ())),
            tuple(own.get("runtime", ())),
        )
    return AllowList(
        program=Rule(tuple(told["program"]["keep"]), tuple(told["program"]["drop"])),
        stdlib_drop=tuple(told["stdlib"]["drop"]),
        windows=frozenset(told["windows"]["libraries"]),
        wheels=rules,
    )


def shipped(wheel: Path, rule: Rule) -> Iterator[tuple[str, bytes]]:
    """(name, content) of what ships of a wheel among the modules."""
    yield from _read(wheel, rule.keeps)


def beside_the_interpreter(wheel: Path, rule: Rule) -> Iterator[tuple[str, bytes]]:
    """(name, content) of what ships of a wheel beside the interpreter."""
    yield from _read(wheel, lambda name: name in rule.runtime)


def dead_patterns(wheel: Path, rule: Rule) -> list[str]:
    """Patterns to keep that match nothing in the wheel: a new version has renamed something."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    return [one for one in (*rule.keep, *rule.runtime) if not any(fnmatchcase(name, one) for name in names)]


def _read(wheel: Path, wanted: Any) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            if not name.endswith("/") and ".dist-info/" not in name and wanted(name):
                yield name, archive.read(name)


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
