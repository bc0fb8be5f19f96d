"""What is carried from the list to a field of the wall: a camera or a tour, as the mouse brings it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

CAMERA, TOUR = "camera", "tour"
Shows = tuple[str, int]
"""(CAMERA or TOUR, its id)"""
_MIME = "application/x-stationdesk-wall"


def packed(shows: Shows) -> QMimeData:
    """For the mouse; means nothing outside this program."""
    carried = QMimeData()
    carried.setData(_MIME, f"{shows[0]} {shows[1]}".encode())
    return carried


def unpacked(carried: QMimeData) -> Shows | None:
    """What the mouse brings; None for anything that is not ours."""
    if not carried.hasFormat(_MIME):
        return None
    what, _, number = bytes(carried.data(_MIME).data()).decode("ascii", "replace").partition(" ")
    return (what, int(number)) if what in (CAMERA, TOUR) and number.isdecimal() else None
