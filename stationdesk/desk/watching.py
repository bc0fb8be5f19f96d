"""What the video wall asks: its plan, and one camera's login at the moment its stream is opened."""

from __future__ import annotations

from stationdesk.desk.revealing import RevealingDesk
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.records.logins import login_of
from stationdesk.ledgers.cameras.records.wall_reading import read_wall
from stationdesk.ledgers.cameras.reports.wall_card import Trouble, WallCard, troubles, wall_card
from stationdesk.ledgers.cameras.rules.wall_plan import WallPlan
from stationdesk.ledgers.patrols.reports.wall_round import WallRound, round_under_way

CAMERAS, ROUNDS = "cameras", "patrols.video"


class WatchingDesk(RevealingDesk):
    """The part of the desk that shows live pictures."""

    def wall_plan(self) -> WallPlan:
        """Layouts, tours and cameras; NotAllowed for who may not see the cameras."""
        with self._reading() as tx:
            self._readable(CAMERAS)
            return read_wall(tx)

    def wall_card(self, camera: int) -> WallCard:
        """One camera in short, as it stands beside the wall."""
        with self._reading() as tx:
            self._readable(CAMERAS)
            return wall_card(tx, camera)

    def wall_troubles(self) -> tuple[Trouble, ...]:
        """The open faults, and the cameras offline that none follows."""
        with self._reading() as tx:
            self._readable(CAMERAS)
            return troubles(tx)

    def wall_round(self) -> WallRound | None:
        """The round of video patrol under way; NotAllowed for who may not see the rounds."""
        with self._reading() as tx:
            self._readable(ROUNDS)
            return round_under_way(tx)

    def stream_login(self, camera: int) -> tuple[str, str] | None:
        """Name and password for the device alone; None where none is kept or it cannot be opened."""
        with self._reading() as tx:
            self._readable(CAMERAS)
            return login_of(tx, tx.get(Camera, camera, voided=True))
