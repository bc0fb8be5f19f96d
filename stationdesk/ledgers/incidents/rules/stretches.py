"""时限分段: the three stretches of a call whose length is reported in buckets, and the buckets."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice

_SECONDS = QT_TRANSLATE_NOOP("incidents", "s")
_MINUTES = QT_TRANSLATE_NOOP("incidents", "min")


class Stretch(Choice):
    """Which stretch is measured. Its code begins the names of its filters and of its setting."""

    SIGN = "sign", QT_TRANSLATE_NOOP("incidents", "Signing")
    DISPATCH = "dispatch", QT_TRANSLATE_NOOP("incidents", "Dispatching")
    FEEDBACK = "feedback", QT_TRANSLATE_NOOP("incidents", "Feeding back")

    @property
    def unit_seconds(self) -> int:
        """How many seconds the unit of its edges has."""
        return 1 if self is Stretch.SIGN else 60

    @property
    def unit(self) -> Phrase:
        """The word for that unit."""
        return _SECONDS if self is Stretch.SIGN else _MINUTES


@dataclass(frozen=True)
class Bucket:
    """Longer than `over`, up to and including `within`; None is open. Both in the stretch's unit."""

    over: int | None
    within: int | None


def buckets_of(edges: tuple[int, ...]) -> tuple[Bucket, ...]:
    """≤30, 30–60, 60–120, 120–180 and >180 of the edges 30, 60, 120, 180."""
    return tuple(Bucket(over, within) for over, within in zip((None, *edges), (*edges, None), strict=True))


def place_of(length: int, edges: tuple[int, ...], unit_seconds: int) -> int:
    """Which bucket, from 0, a length in seconds falls into: one that meets an edge is below it."""
    return sum(length > edge * unit_seconds for edge in edges)
