"""Which cameras somebody has really seen: live, in sight, long enough. No Qt: plain values in and out."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.ledgers.patrols.rules.rounds import CHOSEN_AT, LOOKED_AT


class Viewing:
    """Counts how long each camera has been live and in sight without a break."""

    def __init__(self) -> None:
        self._since: dict[int, float] = {}

    def look(self, now: float, live: Mapping[int, bool]) -> tuple[int, ...]:
        """The cameras seen long enough by now.

        `live` are those live and in sight at this moment, True for the one somebody has chosen; `now` is of
        a clock that never goes back.
        """
        self._since = {camera: self._since.get(camera, now) for camera in live}
        return tuple(
            camera
            for camera, chosen in live.items()
            if now - self._since[camera] >= (CHOSEN_AT if chosen else LOOKED_AT).total_seconds()
        )
