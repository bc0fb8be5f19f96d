"""The statistics guard on the screen: no picture whose numbers cannot be; what needs a word gets it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from stationdesk.core.claims import Shares
from stationdesk.core.document import Claim
from stationdesk.core.guard import FigureRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.core.statistics import Picture, Statistics

_REFUSED = QT_TRANSLATE_NOOP(
    "core/guard",
    "These statistics are not shown, because a figure in them cannot be right. {why}. "
    "Please check the records behind it, or report this to whoever looks after the program.",
)


def guarded_statistics(found: Statistics, say: Say) -> Statistics:
    """All pictures with the explanations their numbers need; `FigureRefused` where one can never be."""
    _refuse(found.claims)
    pictures = tuple(guarded_picture(one, say) for one in found.pictures)
    return dataclasses.replace(
        found, pictures=pictures, notes=_explained(found.notes, found.claims, say)
    )  # fmt: skip


def guarded_picture(picture: Picture, say: Say) -> Picture:
    """The same of one picture; one with nothing in it needs no word.

    Shares stand beside each other on paper only, so only there it is said what they make together.
    """
    _refuse(picture.claims)
    if picture.empty:
        return picture
    shown = [one for one in picture.claims if not isinstance(one, Shares)]
    return dataclasses.replace(picture, notes=_explained(picture.notes, shown, say))


def _refuse(claims: Iterable[Claim]) -> None:
    for claim in claims:
        why = claim.fault()
        if why is not None:
            raise FigureRefused(_REFUSED.filled(why=why))


def _explained(notes: Iterable[str], claims: Iterable[Claim], say: Say) -> tuple[str, ...]:
    found = (claim.note() for claim in claims)
    return tuple(dict.fromkeys((*notes, *(say(note) for note in found if note is not None))))
