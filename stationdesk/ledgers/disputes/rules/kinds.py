"""Which kind of dispute an incident's category speaks of, and who mediates by their office."""

from __future__ import annotations

from collections.abc import Mapping

FROM_INCIDENT: Mapping[str, str] = {
    "DI.land.field": "land.field",
    "DI.land.forest": "land.forest",
    "DI.land.water": "land.water",
    "DI.land": "land",
    "DI.homestead": "land.homestead",
    "DI.family.marriage": "marriage.spouses",
    "DI.family.love": "marriage.love",
    "DI.family.support": "marriage.support",
    "DI.family.inheritance": "marriage.inheritance",
    "DI.family": "marriage",
    "DI.neighbours": "neighbours",
    "DI.debt": "contract.loan",
    "DI.wages": "labour.wages",
    "DI.consumer": "contract.consumer",
    "DI.damages": "damage",
    "DI.expropriation": "land.expropriation",
    "DI.medical": "damage.medical",
    "DI.contract": "contract",
    "DI": "other",
}


def kind_of(category: str) -> str | None:
    """The kind a category of incidents is registered as; None for what is no dispute."""
    while category:
        if category in FROM_INCIDENT:
            return FROM_INCIDENT[category]
        category = category.rpartition(".")[0]
    return None


def first_level(code: str) -> str:
    """`land.water` counts as `land`."""
    return code.partition(".")[0]
