"""Making out the papers of a hazard: each gets the next number of its form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Field, Flag, OneOf
from stationdesk.ledgers.rectifications.actions import keeping
from stationdesk.ledgers.rectifications.records import Hazard, HazardPaper
from stationdesk.ledgers.rectifications.rules.papers import NOTICES, PaperForm, usual_form
from stationdesk.ledgers.rectifications.rules.states import State, check_open
from stationdesk.ledgers.station.actions.forms import next_number
from stationdesk.store.transaction import Transaction

_NOT_ISSUED = QT_TRANSLATE_NOOP(
    "rectifications", "The correction has not been ordered yet; issue it, then make out its paper."
)
_NOT_HANDED = QT_TRANSLATE_NOOP(
    "rectifications", "It has not been handed over; hand it over, then make out the letter."
)
_MADE_OUT = QT_TRANSLATE_NOOP("rectifications", "This paper was made out already: {number}; print it again.")


def make_out(tx: Transaction, record: Hazard, *, form: PaperForm, together: bool | None) -> Hazard:
    """Give a hazard's paper its number; `together` lets the inspection's other hazards stand on it too."""
    check_open(record.state)
    if form is PaperForm.LETTER and record.handed_at is None:
        raise keeping.refuse("form", _NOT_HANDED)
    if form in NOTICES and record.issued_on is None:
        raise keeping.refuse("form", _NOT_ISSUED)
    made = latest(tx, record, form)
    if made is not None and made.made_on >= _since(record, form):
        raise keeping.refuse("form", _MADE_OUT.filled(number=made.number))
    number = (record.notice_no if form in NOTICES and made is None else None) or next_number(tx, form.code)
    for hazard in (record, *(_beside(tx, record, form) if together else ())):
        tx.add(HazardPaper(hazard_id=hazard.id, form=form, number=number, made_on=tx.today))
        if form in NOTICES:
            hazard.notice_no = number
        else:
            tx.changed(hazard)
    return record


def _since(record: Hazard, form: PaperForm) -> date:
    """A hazard taken back and handed over again needs a new letter; an order stays the one order."""
    if form is PaperForm.LETTER and record.handed_at is not None:
        return local_day(record.handed_at)
    return record.found_on


def _beside(tx: Transaction, record: Hazard, form: PaperForm) -> list[Hazard]:
    """The other hazards of its inspection that were ordered to be put right and have no notice yet."""
    if record.inspection_id is None or form not in NOTICES:
        return []
    found = select(Hazard).where(
        Hazard.inspection_id == record.inspection_id, Hazard.id != record.id, Hazard.voided_at.is_(None),
        Hazard.issued_on.is_not(None), Hazard.notice_no.is_(None), Hazard.state < State.CLOSED,
    )  # fmt: skip
    return list(tx.session.scalars(found.order_by(Hazard.id)))


def latest(tx: Transaction, record: Hazard, form: PaperForm) -> HazardPaper | None:
    """The hazard's last paper of a form."""
    found = select(HazardPaper).where(HazardPaper.hazard_id == record.id, HazardPaper.form == form)
    return tx.session.scalars(found.order_by(HazardPaper.id.desc()).limit(1)).first()


def on_paper(tx: Transaction, paper: HazardPaper) -> list[Hazard]:
    """The hazards that stand on a paper."""
    found = (
        select(Hazard)
        .join(HazardPaper, HazardPaper.hazard_id == Hazard.id)
        .where(HazardPaper.number == paper.number, HazardPaper.form == paper.form)
        .order_by(Hazard.id)
    )
    return list(tx.session.scalars(found))


def _usual(_tx: Transaction, record: Hazard) -> PaperForm:
    handed = record.handed_at is not None
    return usual_form(record.kind, handed_over=handed, of_unit=record.unit_id is not None)


def _may(values: Mapping[str, Any]) -> bool:
    done = values["issued_on"] is not None or values["handed_at"] is not None
    return done and values["state"] is not State.CLOSED and values["voided_at"] is None


MAKE_OUT = Action(
    "make_out",
    QT_TRANSLATE_NOOP("rectifications", "Make out the paper"),
    make_out,
    (
        Field("form", QT_TRANSLATE_NOOP("rectifications", "Paper"), OneOf(PaperForm), required=True,
              default=_usual, key="F"),
        Field("together", QT_TRANSLATE_NOOP("rectifications", "With the inspection's other hazards"), Flag(),
              default=False, key="W"),
    ),
    icon="file-text",
    key="Ctrl+M",
    allowed=_may,
)  # fmt: skip
