"""The invented dangers of the practice station, read from resources/practice, and where one may be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from stationdesk.jobs.practice.land import Home, Town
from stationdesk.jobs.practice.words import read_words, rows


@dataclass(frozen=True)
class Danger:
    """One kind of danger; `where` are kinds of place, or "home" for a group of a village."""

    kind: str
    object_kind: str
    weight: int
    where: tuple[str, ...]
    months: tuple[int, ...]
    object: str
    description: str
    measures: tuple[str, ...]
    basis: str


@cache
def dangers() -> tuple[Danger, ...]:
    """Every danger of the file."""
    return tuple(
        Danger(
            row["kind"], row["object_kind"], int(row["weight"]), tuple(row["where"].split()),
            tuple(int(month) for month in row["months"].split()), row["object"], row["description"],
            tuple(row["measures"].split()), row["basis"],
        )
        for row in rows("hazards")
    )  # fmt: skip


@cache
def _families() -> tuple[str, ...]:
    return read_words().fillings["某"]


def likely(rng: Random, month: int, kinds: tuple[str, ...] = (), where: str = "") -> Danger | None:
    """A danger of these kinds in this month, perhaps one that is found at this kind of place."""
    fit = [one for one in dangers() if not kinds or one.kind.partition(".")[0] in kinds]
    fit = [one for one in fit if not where or where in one.where]
    fit = [one for one in fit if not one.months or month in one.months] or fit
    return rng.choices(fit, [one.weight for one in fit])[0] if fit else None


def told(rng: Random, town: Town, month: int, kinds: tuple[str, ...] = ()) -> tuple[Danger, Home, str]:
    """A danger of one of these kinds in this month, its village, and what it is called."""
    danger = likely(rng, month, kinds)
    assert danger is not None
    spots = [one for one in town.spots if one.kind in danger.where]
    if "home" in danger.where or not spots:
        wooded = danger.object_kind == "forest"
        homes = [one for one in town.homes if one.zone == "far" or not wooded]
        home = rng.choices(homes, [one.weight for one in homes])[0]
        place = home.name
    else:
        spot = rng.choice(spots)
        home, place = spot.home, spot.name
    words = {
        "{村}": home.name,
        "{组}": str(rng.randint(1, 12)),
        "{某}": rng.choice(_families())[0],
        "{处}": place,
    }
    text = danger.object
    for mark, word in words.items():
        text = text.replace(mark, word)
    return danger, home, text
