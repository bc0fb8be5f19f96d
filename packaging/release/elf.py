"""Which shared libraries the programs of Linux ask for, and which of a heap are asked for at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from release.refusing import run

_FILE = re.compile(r"^File: (.+)$")
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[(.+)\]")


def needed(files: Iterable[Path]) -> dict[Path, frozenset[str]]:
    """What each of these files asks for by name."""
    asked: defaultdict[Path, set[str]] = defaultdict(set)
    here = Path()
    listed = list(files)
    # readelf names a file only where there are several.
    for line in run(["readelf", "-d", "-W", *listed, *listed[:1]]).splitlines() if listed else ():
        if told := _FILE.match(line):
            here = Path(told[1])
        elif told := _NEEDED.search(line):
            asked[here].add(told[1])
    return {path: frozenset(asked[path]) for path in listed}


def asked_for(roots: Iterable[Path], asked: Mapping[Path, frozenset[str]]) -> set[Path]:
    """Those files that the roots ask for, and what they ask for in their turn."""
    by_name: defaultdict[str, list[Path]] = defaultdict(list)
    for path in asked:
        by_name[path.name].append(path)
    found: set[Path] = set()
    waiting = list(roots)
    while waiting:
        for name in asked[waiting.pop()]:
            new = [path for path in by_name[name] if path not in found]
            found.update(new)
            waiting.extend(new)
    return found
