"""The rates of disputes (domain.md §4.6), each by its name, and which one the report prints first.

化解率 = settled / registered: 802 of 870 is 92.18 %.
"""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.comparison import Rate
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice


class RateKind(Choice):
    """What is divided by what."""

    SETTLED = "settled", QT_TRANSLATE_NOOP("disputes/report", "Settlement rate")
    MEDIATED = "mediated", QT_TRANSLATE_NOOP("disputes/report", "Mediation rate")
    SUCCESS = "success", QT_TRANSLATE_NOOP("disputes/report", "Success rate of mediation")
    IN_TIME = "in_time", QT_TRANSLATE_NOOP("disputes/report", "Settled in time")


PRINTED = RateKind.SETTLED


@dataclass(frozen=True)
class Counted:
    """What a period's rates are made of, each a number of disputes."""

    registered: int
    mediated: int
    settled: int
    settled_mediated: int
    due: int
    settled_in_time: int


def rate(kind: RateKind, of: Counted) -> Rate:
    """One rate of a period."""
    match kind:
        case RateKind.SETTLED:
            return Rate(of.settled, of.registered)
        case RateKind.MEDIATED:
            return Rate(of.mediated, of.registered)
        case RateKind.SUCCESS:
            return Rate(of.settled_mediated, of.mediated)
        case _:
            return Rate(of.settled_in_time, of.due)


def identity_holds(carried: int, received: int, closed: int, left: int, voided: int = 0) -> bool:
    """期末 = 结转 + 新收 − 办结 − 作废."""
    return left == carried + received - closed - voided
