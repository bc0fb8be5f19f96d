"""Whose turn somebody takes: read from what the dictionary of kinds of people says of their kind."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.rostering.problem import Pool

_YES = "yes"


def pool_of(said: Mapping[str, str]) -> Pool | None:
    """The pool of a kind of person by its extra words; None is nobody who takes duty.

    `police=yes staff=yes` is police; `auxiliary=yes` without `staff` is a village auxiliary.
    """
    if said.get("leader") == _YES:
        return Pool.LEADER
    if said.get("police") == _YES:
        return Pool.POLICE
    staff = said.get("staff") == _YES
    if said.get("auxiliary") == _YES:
        return Pool.AUXILIARY if staff else Pool.VILLAGE_AUXILIARY
    return Pool.CIVILIAN if staff else None
