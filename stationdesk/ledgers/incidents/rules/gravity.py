"""How grave a call sounds: a proposal from its category and the people hurt, never a decision."""

from __future__ import annotations

from stationdesk.ledgers.incidents.rules.counting import Level

_SERIOUS = ("CR.robbery", "CR.injury", "HE.drowning", "HE.suicide", "HE.trapped", "FI", "MA", "PE")
_INJURED_FOR_GRAVE = 3


def proposed_level(
    category: str,
    *,
    dead: int | None = None,
    injured: int | None = None,
    trapped: int | None = None,
    hazardous: bool = False,
) -> Level:
    """GRAVE with a death, three injured or a mass incident; SERIOUS with anyone hurt or trapped."""
    if dead or (injured or 0) >= _INJURED_FOR_GRAVE or category.startswith("MA"):
        return Level.GRAVE
    if injured or trapped or hazardous or any(_under(category, code) for code in _SERIOUS):
        return Level.SERIOUS
    return Level.ORDINARY


def _under(category: str, code: str) -> bool:
    return category == code or category.startswith(code + ".")
