"""An encrypted station whose chief keeps the logins of its cameras, and one in clear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from stationdesk.core.actor import Role
from stationdesk.desk import Desk
from tests.guarded_station import Clock, desk_of, make_guarded, opened

NAME, PASSWORD = "yanshi-wang", " Kamera-73915-密 "
LOGIN = {"login_name": NAME, "login_password": PASSWORD}
CAMERA = {
    "address": "新村路口", "point_class": "class1", "structure_type": "dome", "manage_unit": "青坪镇派出所",
    "host": "10.64.1.5", "main_path": "/ch1",
}  # fmt: skip


class Logins:
    """One station with short ways to its cameras; whoever acts has entered with their password."""

    def __init__(self, folder: Path, clock: Clock, *, encrypted: bool = True) -> None:
        self.folder, self.clock = folder, clock
        self.recovery = make_guarded(folder, clock, encrypted=encrypted)
        self.desk = self.enter(Role.CHIEF)

    def enter(self, role: Role) -> Desk:
        self.desk = desk_of(*opened(self.folder, self.clock, role))
        return self.desk

    def make(self, ledger: str = "cameras", **values: Any) -> int:
        given = {"name": "东市村口"} | (CAMERA if ledger == "cameras" else {"channels": 16}) | values
        done = self.desk.act(f"{ledger}.register", self.desk.defaults(f"{ledger}.register") | given)
        assert done.record is not None
        return done.record

    def act(self, action: str, record: int, ledger: str = "cameras", **values: Any) -> None:
        name = f"{ledger}.{action}"
        self.desk.act(name, self.desk.defaults(name, record) | values, record=record)

    def keep(self, record: int, ledger: str = "cameras", **values: Any) -> int:
        self.act("set_login", record, ledger, **LOGIN | values)
        return record

    def of(self, camera: int) -> tuple[str, str] | None:
        """What the player gets."""
        return self.desk.stream_login(camera)

    def said(self, action: str, record: int, ledger: str = "cameras", **values: Any) -> list[str]:
        """What the form notices."""
        name = f"{ledger}.{action}"
        told = self.desk.advise(name, self.desk.defaults(name, record) | values, record)
        return [str(one.phrase) for one in told.notices]

    def shown(self, camera: int) -> str:
        """What the pane says of the login."""
        told = [fact for _, facts in self.desk.details("cameras", camera) for fact in facts]
        [kept] = [one.value for one in told if str(getattr(one, "title", "")) == "Login"]
        return str(kept.code)
