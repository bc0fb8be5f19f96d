"""From the description of a new station to its open records and the recovery sheet that is due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from stationdesk.core.actor import SYSTEM
from stationdesk.core.document import Document
from stationdesk.desk import Desk
from stationdesk.desk.people import actor_of
from stationdesk.desk.recovering import note_kept
from stationdesk.jobs.make_station import make_station
from stationdesk.jobs.opening import open_here
from stationdesk.jobs.recovery_sheet import sheet_for
from stationdesk.store.gate import Entry, Gate


@dataclass(frozen=True)
class NewlySetUp:
    """A station just made, open for its chief until the recovery sheet is in somebody's hands."""

    entry: Entry
    desk: Desk
    code: str
    document: Document

    def keep(self) -> None:
        """Note that the sheet is kept, and let go of the records; whoever opens the window opens them."""
        try:
            note_kept(self.desk.store, self.desk.actor)
        finally:
            self.desk.store.close()


def set_up(
    folder: Path, now: Callable[[], datetime], told: Mapping[str, Any], language: str
) -> NewlySetUp | None:
    """Make the station that was described; None where it has no password and so no recovery key."""
    code = make_station(folder, clock=now, **told)
    if code is None:
        return None
    gate = Gate(folder)
    person, _ = gate.people[0]
    entry = gate.enter(person, told["chief_password"])
    store = open_here(folder, now, entry.key)
    with store.reading(SYSTEM) as tx:
        chief = replace(actor_of(tx, person), authenticated=True)
    desk = Desk(store, (), actor=chief, language=language)
    return NewlySetUp(entry, desk, code, sheet_for(desk, code))
