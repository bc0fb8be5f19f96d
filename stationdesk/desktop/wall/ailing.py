"""Why no tile of a wall has a picture, in one sentence: the computer's decoder or the network."""

from __future__ import annotations

from collections.abc import Iterable

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desktop.wall.media import decoder
from stationdesk.desktop.wall.no_decoder import no_decoder
from stationdesk.desktop.wall.tile import Tile
from stationdesk.desktop.wall.watchdog import Sign

NO_NETWORK = QT_TRANSLATE_NOOP(
    "desktop",
    "No camera of this wall sends a picture: check the network. Layouts are planned and printed "
    "all the same.",
)


def ailment(tiles: Iterable[Tile], now: float) -> Phrase | None:
    """None while one plays or may soon, and where no tile has an address to play."""
    wanted = [one for one in tiles if one.feed is not None and one.feed.address is not None]
    if not wanted:
        return None
    if decoder() is None:
        return no_decoder()
    signs = {one.watchdog.sign(now) for one in wanted}
    return NO_NETWORK if signs <= {Sign.LOST, Sign.NEVER} else None
