"""Where a camera hangs and which way it looks."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice


class Indoors(Choice):
    """Outside or inside a building."""

    OUTSIDE = "1", QT_TRANSLATE_NOOP("cameras", "Outdoors")
    INSIDE = "2", QT_TRANSLATE_NOOP("cameras", "Indoors")


class Direction(Choice):
    """Where the camera looks (GB/T 28181-2016: the direction it watches, not the one it hangs on)."""

    EAST = "1", QT_TRANSLATE_NOOP("cameras", "East")
    WEST = "2", QT_TRANSLATE_NOOP("cameras", "West")
    SOUTH = "3", QT_TRANSLATE_NOOP("cameras", "South")
    NORTH = "4", QT_TRANSLATE_NOOP("cameras", "North")
    SOUTH_EAST = "5", QT_TRANSLATE_NOOP("cameras", "South-east")
    NORTH_EAST = "6", QT_TRANSLATE_NOOP("cameras", "North-east")
    SOUTH_WEST = "7", QT_TRANSLATE_NOOP("cameras", "South-west")
    NORTH_WEST = "8", QT_TRANSLATE_NOOP("cameras", "North-west")
    ALL_AROUND = "9", QT_TRANSLATE_NOOP("cameras", "All around")


BEARING = {
    Direction.NORTH: 0, Direction.NORTH_EAST: 45, Direction.EAST: 90, Direction.SOUTH_EAST: 135,
    Direction.SOUTH: 180, Direction.SOUTH_WEST: 225, Direction.WEST: 270, Direction.NORTH_WEST: 315,
}  # fmt: skip
"""Degrees clockwise from north; a camera that looks all around has none."""
