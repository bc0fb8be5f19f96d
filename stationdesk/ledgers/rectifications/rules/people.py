"""Who must be two: inspectors, reviewers who did not inspect, a proposer and another who approves."""

from __future__ import annotations

from collections.abc import Iterable

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase

FEWEST = 2
_TWO_INSPECTORS = QT_TRANSLATE_NOOP(
    "rectifications", "An inspection takes two people; please name a second inspector."
)
_TWO_REVIEWERS = QT_TRANSLATE_NOOP(
    "rectifications", "A review takes two people; please name a second reviewer."
)
_INSPECTOR_ALONE = QT_TRANSLATE_NOOP(
    "rectifications",
    "Who found the hazard may not review it alone; please name at least one reviewer who did not.",
)
_SAME_CLOSES = QT_TRANSLATE_NOOP(
    "rectifications", "You proposed this close-out yourself; somebody else has to approve it."
)
_SAME_GRANTS = QT_TRANSLATE_NOOP(
    "rectifications", "You asked for this extension yourself; somebody else has to decide it."
)
_CHIEF_VOIDS = QT_TRANSLATE_NOOP(
    "rectifications", "Only the station chief may void a hazard that was issued or handed over."
)


def inspectors_fault(inspectors: Iterable[int]) -> Phrase | None:
    """Why these may not inspect; None when they may."""
    return _TWO_INSPECTORS if len(set(inspectors)) < FEWEST else None


def reviewers_fault(reviewers: Iterable[int], finders: Iterable[int]) -> Phrase | None:
    """Why these may not review what the finders found; None when they may."""
    given = set(reviewers)
    if given and given <= set(finders):
        return _INSPECTOR_ALONE
    return _TWO_REVIEWERS if len(given) < FEWEST else None


def closing_fault(proposer: int | None, approver: int | None) -> Phrase | None:
    """Why this person may not approve the close-out; None when they may."""
    return _SAME_CLOSES if proposer == approver else None


def granting_fault(asker: int | None, approver: int | None) -> Phrase | None:
    """Why this person may not decide the extension; None when they may."""
    return _SAME_GRANTS if asker == approver else None


def voiding_fault(*, begun: bool, chief: bool) -> Phrase | None:
    """Why this person may not strike it out alone; None when they may."""
    return _CHIEF_VOIDS if begun and not chief else None
