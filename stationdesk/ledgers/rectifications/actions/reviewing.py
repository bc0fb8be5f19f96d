"""Reviews in rounds: two people, at least one of whom did not find the hazard."""

from __future__ import annotations

from datetime import date

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.records import REVIEWED, Hazard, Review
from stationdesk.ledgers.rectifications.rules.people import reviewers_fault
from stationdesk.ledgers.rectifications.rules.states import ReviewResult, State
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

_REVIEWED = QT_TRANSLATE_NOOP("rectifications", "Reviewed on")


def review(
    tx: Transaction,
    record: Hazard,
    *,
    reviewed_on: date | None,
    reviewers: tuple[int, ...],
    result: ReviewResult,
    opinion: str,
    photos: tuple[Stored, ...] = (),
) -> Hazard:
    """Record a review. One that is not passed opens the next round by the deadline there is."""
    keeping.check_step(record, State.REVIEW_PASSED, "result")
    day = keeping.check_day(tx, "reviewed_on", _REVIEWED, reviewed_on or tx.today, record.review_asked_on)
    check_reviewers(tx, record, reviewers)
    tx.add(
        Review(
            hazard_id=record.id, round=record.round, reviewed_on=day,
            reviewers=tuple(dict.fromkeys(reviewers)), result=result, opinion=opinion,
        )
    )  # fmt: skip
    attach_all(tx, record, photos or (), REVIEWED)
    if result is ReviewResult.PASSED:
        record.state = State.REVIEW_PASSED
        return keeping.settle(tx, record)
    record.state, record.round = keeping.resumed(record), record.round + 1
    return keeping.settle(tx, record)


def check_reviewers(tx: Transaction, record: Hazard, reviewers: tuple[int, ...]) -> None:
    """Refuse fewer than two, the finders by themselves, or people who do not serve."""
    fault = reviewers_fault(reviewers or (), keeping.finders(tx, record))
    if fault is not None:
        raise keeping.refuse("reviewers", fault)
    keeping.check_serving(tx, "reviewers", reviewers)
