"""Who acts, and what a role may do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """Each role may do what the ones below it may; the administrator keeps accounts, not records.

    NOBODY is who lost their role, or their password, while at work: they may do nothing any more.
    """

    NOBODY = 0
    READER = 10
    OFFICER = 20
    CHIEF = 30
    ADMINISTRATOR = 40


EVERYONE = frozenset({Role.READER, Role.OFFICER, Role.CHIEF, Role.ADMINISTRATOR})
WRITERS = frozenset({Role.OFFICER, Role.CHIEF, Role.ADMINISTRATOR})
CHIEFS = frozenset({Role.CHIEF, Role.ADMINISTRATOR})


@dataclass(frozen=True)
class Actor:
    """A person of `station`, by id; `person` is None only while the station itself is being made."""

    person: int | None
    name: str
    role: Role
    authenticated: bool = False


SYSTEM = Actor(None, "StationDesk", Role.ADMINISTRATOR)
