"""Make a real station's file, or fill a new one with what every station starts from."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.passwords import check_password
from stationdesk.core.renaming import rename_over
from stationdesk.ledgers.roster.actions.seeding import seed_posts
from stationdesk.ledgers.station.actions import set_up_station
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store import accounts
from stationdesk.store.backup import OCCUPIED
from stationdesk.store.keys import DataKey, KeyRing
from stationdesk.store.station_file import FILE_NAME
from stationdesk.store.store import StationKind, Store

MAKING = "making"
NO_CHIEF = QT_TRANSLATE_NOOP(
    "jobs", "The first password is for somebody who may approve; {name} is not among them."
)
_APPROVING = frozenset({ActingRole.CHIEF, ActingRole.ADMINISTRATOR})


def make_station(
    folder: Path,
    *,
    clock: Callable[[], datetime],
    name: str,
    short_name: str,
    setup: Mapping[str, Any],
    chief: str | None = None,
    chief_password: str | None = None,
    encrypted: bool = False,
) -> str | None:
    """Create the station in `folder`; `setup` is what set_up_station takes beside the names.

    With a password the station asks for it from now on, and the recovery key is returned, which is
    kept nowhere. `chief` names whose password it is, the first who may approve when it does not.
    It is made beside and moved in when it is whole: a refusal or a crash leaves no half-made station.
    """
    if (folder / FILE_NAME).exists():
        raise FileRefused(OCCUPIED.filled(folder=folder))
    first = None
    if chief_password is not None:
        first = _first_chief(setup.get("people", ()), chief)
        check_password(chief_password, first)
    making = folder / MAKING
    shutil.rmtree(making, ignore_errors=True)
    try:
        _, key, code = KeyRing.make(making) if first else (None, None, None)
        store = _create(making, clock, name, short_name, key, encrypted=encrypted)
        try:
            with store.transaction(SYSTEM, action="station.set_up") as tx:
                people = set_up_station(tx, name=name, short_name=short_name, **setup)
                seed_posts(tx)
            if first and chief_password is not None:
                with store.transaction(SYSTEM, action="account.given") as tx:
                    accounts.give(tx, people[first], first, chief_password, must_change=False)
        except BaseException:
            store.engines.dispose()
            raise
        store.close()
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    _move_in(making, folder)
    return code


def approving(people: Iterable[NewPerson]) -> tuple[str, ...]:
    """The names of those who may approve, in their order."""
    return tuple(one.name for one in people if one.role in _APPROVING)


def _first_chief(people: Iterable[NewPerson], wanted: str | None) -> str:
    names = approving(people)
    if wanted is None and names:
        return names[0]
    if wanted is None or wanted not in names:
        raise RuleBroken(NO_CHIEF.filled(name=wanted or "—"))
    return wanted


def _create(
    making: Path,
    clock: Callable[[], datetime],
    name: str,
    short_name: str,
    key: DataKey | None,
    *,
    encrypted: bool,
) -> Store:
    names = {"station.name": name, "station.short_name": short_name}
    kind = StationKind.REAL
    return Store.create(making, kind=kind, clock=clock, settings=names, key=key, encrypted=encrypted)


def _move_in(making: Path, folder: Path) -> None:
    """The file itself comes last: only with it there is a station."""
    for part in sorted(making.rglob("*"), key=lambda one: one.name == FILE_NAME):
        target = folder / part.relative_to(making)
        if part.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            rename_over(part, target)
    shutil.rmtree(making, ignore_errors=True)
