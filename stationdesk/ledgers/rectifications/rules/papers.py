"""The papers of a hazard that bear a number of their own."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice

PROTECTED = "protected"


class PaperForm(Choice):
    """Which paper was made out; the codes are those of the station's forms."""

    ORDER = "correction_order", QT_TRANSLATE_NOOP("rectifications", "Order to correct")
    SECURITY = "security_notice", QT_TRANSLATE_NOOP("rectifications", "Order to mend a security hazard")
    LETTER = "hand_over_letter", QT_TRANSLATE_NOOP("rectifications", "Letter to the competent body")


class NoticeForm(Choice):
    """Which notice the correction is ordered with; without one it is ordered by word of mouth."""

    ORDER = PaperForm.ORDER.code, PaperForm.ORDER.label
    SECURITY = PaperForm.SECURITY.code, PaperForm.SECURITY.label


PAPER_OF = {NoticeForm.ORDER: PaperForm.ORDER, NoticeForm.SECURITY: PaperForm.SECURITY}
NOTICES = (PaperForm.ORDER, PaperForm.SECURITY)


def usual_notice(kind: str, *, ours: bool, of_unit: bool) -> NoticeForm | None:
    """The notice a form starts with: none where another body is competent."""
    if not ours:
        return None
    form = usual_form(kind, handed_over=False, of_unit=of_unit)
    return next(notice for notice, paper in PAPER_OF.items() if paper is form)


def usual_form(kind: str, *, handed_over: bool, of_unit: bool) -> PaperForm:
    """The paper a hazard of this kind usually needs."""
    if handed_over:
        return PaperForm.LETTER
    is_protected = kind == PROTECTED or kind.startswith(f"{PROTECTED}.")
    return PaperForm.SECURITY if is_protected and of_unit else PaperForm.ORDER
