"""复查意见书: what a review found, for the unit and for the file, with the photographs after."""

from __future__ import annotations

from stationdesk.core.document import Document
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.rectifications.records import Hazard, Review
from stationdesk.ledgers.rectifications.records.parts import AFTER, REVIEWED
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.pane import parts
from stationdesk.ledgers.rectifications.reports.paper import Paper, box, day, names, sentence, word
from stationdesk.ledgers.rectifications.rules.states import ReviewResult
from stationdesk.store.attaching import photos_of
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("rectifications", "Review opinion")
_AGAIN = QT_TRANSLATE_NOOP("rectifications/report", "Go on putting it right, and be done by {day}.")


def build(tx: Transaction, request: Request) -> Document:
    """The opinion of the last review; before one has been held, a form to fill in by hand."""
    one = tx.get(Hazard, request.record or 0, voided=True)
    held = parts(tx, Review, one)
    last = held[-1] if held else None
    result = last.result if last is not None else None
    again = result in (ReviewResult.PARTLY, ReviewResult.FAILED)
    values = {
        "addressee": form.addressee(one), "address": word(one.address),
        "facts": sentence(one.description), "notice_no": word(one.notice_no),
        "deadline": day(request, one.due_on), "hazard_no": one.number or "",
        "reviewed_on": day(request, last.reviewed_on if last else None),
        "reviewers": names(request, last.reviewers if last else ()),
        "round": str(last.round if last else one.round),
        "opinion": sentence(last.opinion if last else None),
        "passed": box(ticked=result is ReviewResult.PASSED),
        "partly": box(ticked=result is ReviewResult.PARTLY),
        "failed": box(ticked=result is ReviewResult.FAILED),
        "follow_up": request.say(_AGAIN.filled(day=day(request, one.due_on))) if again else "",
    }  # fmt: skip
    shots = (*photos_of(tx, one, REVIEWED), *photos_of(tx, one, AFTER))
    paper = Paper(
        "review_opinion", TITLE, values, on=last.reviewed_on if last else None,
        photos=shots if request.parameters.get("photos", True) else (),
        data={"round": last.round if last else None},
    )  # fmt: skip
    return form.printed(tx, request, f"review-opinion-{one.id}", paper)


REVIEW_OPINION = Report(
    "review_opinion", TITLE, Scope.RECORD, build, code="R07", parameters=(form.WITH_PHOTOS,),
    allowed=lambda values: values["review_asked_on"] is not None,
)  # fmt: skip
