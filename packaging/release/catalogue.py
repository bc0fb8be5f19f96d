"""licences.toml, read: under which licence every shipped part stands, and where its text lies."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from release import spdx
from release.places import LICENCES, PACKAGING, ROOT

CATALOGUE = PACKAGING / "licences.toml"
_FREE = "LicenseRef-public-domain"


@dataclass(frozen=True)
class Part:
    """Something that a wheel or the runtime has inside.

    `texts` are ours, `brought` those of a wheel (`wheel/file`); with `own_words` they name the holders.
    """

    name: str
    inside: str
    licence: str
    copyright: str
    credit: str
    texts: tuple[str, ...]
    brought: frozenset[str]
    own_words: bool
    source: str


@dataclass(frozen=True)
class Own:
    """Something foreign among the program's own resources."""

    name: str
    licence: str
    file: Path


@dataclass(frozen=True)
class Catalogue:
    """All of it."""

    wheels: Mapping[str, str]
    parts: tuple[Part, ...]
    own: tuple[Own, ...]
    absent: Mapping[str, str]
    said: Mapping[str, str]
    same: Mapping[str, str]

    def expressions(self) -> dict[str, str]:
        """Every licence by the name of what stands under it."""
        named = {part.name: part.licence for part in self.parts}
        return {**self.wheels, **named, **{own.name: own.licence for own in self.own}}


def catalogue(path: Path = CATALOGUE, system: str = "windows") -> Catalogue:
    """Read licences.toml; a part that says so ships on one system only."""
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    texts: dict[str, list[str]] = told["texts"]
    return Catalogue(
        wheels=told["wheels"],
        parts=tuple(_part(entry, texts) for entry in told["parts"] if entry.get("only", system) == system),
        own=tuple(
            Own(entry["name"], entry["licence"], ROOT / "resources" / entry["file"]) for entry in told["own"]
        ),
        absent=told["absent"],
        said=told["said"],
        same=told["same"],
    )


def faults(told: Catalogue, shipped: set[str]) -> list[str]:
    """What is wrong with the catalogue, one sentence each, given the wheels that ship."""
    wrong = [f"licences.toml says nothing of {name}" for name in sorted(shipped - told.wheels.keys())]
    wrong += [
        f"licences.toml names {name}, which does not ship" for name in sorted(told.wheels.keys() - shipped)
    ]
    for name, expression in told.expressions().items():
        if not spdx.free_of_gpl(expression):
            wrong.append(f"{name} stands under the GPL: {expression}")
    for part in told.parts:
        wrong += [f"the text {text} of {part.name} is missing" for text in part.texts if not _lies(text)]
        if not (part.texts or part.brought or part.licence == _FREE):
            wrong.append(f"{part.name} has no text")
        if "LGPL" in part.licence and not part.source:
            wrong.append(f"the source of {part.name} is not said")
    return wrong + [f"the text of {own.name} is missing" for own in told.own if not own.file.is_file()]


def _part(entry: Mapping[str, Any], texts: Mapping[str, list[str]]) -> Part:
    licence: str = entry["licence"]
    known = [text for one in sorted(spdx.ids(licence)) for text in texts.get(one, [f"{one}.txt"])]
    return Part(
        name=entry["name"],
        inside=entry["inside"],
        licence=licence,
        copyright=entry["copyright"],
        credit=entry.get("credit", ""),
        texts=tuple(dict.fromkeys(entry.get("texts", known))),
        brought=frozenset(entry.get("brought", ())),
        own_words=bool(entry.get("texts") or entry.get("brought")),
        source=entry.get("source", ""),
    )


def _lies(text: str) -> bool:
    return (LICENCES / text).is_file()
