"""The invented words of the practice station, read from resources/practice."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stationdesk.core.resources import resource
from stationdesk.ledgers.incidents.rules.counting import Level


@dataclass(frozen=True)
class Template:
    """One kind of call. `where` are kinds of place, "home" a group of a village, "desk" no place.

    `leads` is "transfer", "case1" (now and then a case), "case2" (mostly a case) or empty; `found` is
    what it sometimes turns out to be.
    """

    category: str
    weight: int
    hours: str
    season: str
    level: Level
    where: tuple[str, ...]
    result: str
    found: str
    leads: str
    text: str
    outcome: str


@dataclass(frozen=True)
class Words:
    """Everything calls are made of."""

    templates: tuple[Template, ...]
    fillings: Mapping[str, tuple[str, ...]]


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of one file."""
    with resource("practice", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def read_words() -> Words:
    """Read the templates and what fills their places."""
    levels = {level.code: level for level in Level}
    templates = tuple(
        Template(
            category=row["category"],
            weight=int(row["weight"]),
            hours=row["hours"],
            season=row["season"],
            level=levels[row["level"]],
            where=tuple(row["where"].split()),
            result=row["result"],
            found=row["found"],
            leads=row["leads"],
            text=row["text"],
            outcome=row["outcome"],
        )
        for row in rows("calls")
    )
    return Words(templates, {row["word"]: tuple(row["values"].split()) for row in rows("words")})
