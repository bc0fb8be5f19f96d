"""Boundary agreements as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Column,
    Day,
    Entry,
    Filter,
    Ledger,
    Line,
    Number,
    OneOf,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions.activating import ACTIVATE, END_ACTIVATION, FOR_INCIDENT
from stationdesk.ledgers.patrols.actions.agreements import CHANGE, END, RENEW, SIGN, VOID
from stationdesk.ledgers.patrols.ledger.asking import PERSON
from stationdesk.ledgers.patrols.records import BoundaryAgreement, counting
from stationdesk.ledgers.patrols.reports.home import DUE_AGREEMENTS
from stationdesk.ledgers.patrols.reports.other_panes import AGREEMENT
from stationdesk.ledgers.patrols.reports.printed import AGREEMENT_REPORTS
from stationdesk.ledgers.patrols.rules.agreements import Standing
from stationdesk.store.clauses import TODAY

_IN_FORCE = BoundaryAgreement.state == Standing.IN_FORCE
_STATE = QT_TRANSLATE_NOOP("patrols", "State")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("patrols", "No."), BoundaryAgreement.number, Line(), 11, 7,
           sortable=True),
    Column("party", QT_TRANSLATE_NOOP("patrols", "With"), BoundaryAgreement.party, Line(), 9, 10,
           sortable=True),
    Column("boundary", QT_TRANSLATE_NOOP("patrols", "Stretch of boundary"), BoundaryAgreement.boundary,
           Line(), 0, 7),
    Column("scope", QT_TRANSLATE_NOOP("patrols", "Scope"), BoundaryAgreement.scope,
           Entry("agreement_scope", many=True), 12, 6),
    Column("signed_on", QT_TRANSLATE_NOOP("patrols", "Signed on"), BoundaryAgreement.signed_on, Day(), 6, 7,
           sortable=True),
    Column("valid_until", QT_TRANSLATE_NOOP("patrols", "Valid until"), BoundaryAgreement.valid_until, Day(),
           6, 9, sortable=True),
    Column("left", QT_TRANSLATE_NOOP("patrols", "Left"),
           func.iif(_IN_FORCE, BoundaryAgreement.valid_until, None, type_=BoundaryAgreement.valid_until.type),
           Day(countdown=True), 5, 9),
    Column("activations", QT_TRANSLATE_NOOP("patrols", "Started, times"), counting.activation_count(),
           Number(), 4, 6),
    Column("state", _STATE, BoundaryAgreement.state, OneOf(Standing), 5, 10),
    Column("contact", QT_TRANSLATE_NOOP("patrols", "Contact there"), BoundaryAgreement.contact, Line(), 5, 4,
           shown=False),
    Column("phone", QT_TRANSLATE_NOOP("patrols", "Telephone"), BoundaryAgreement.phone,
           Line(60, mask=True), 7, 3, shown=False),
    Column("own_contact", QT_TRANSLATE_NOOP("patrols", "Our contact"), BoundaryAgreement.own_contact_id,
           PERSON, 5, 3, shown=False),
)  # fmt: skip

AGREEMENTS = Ledger(
    name="patrols.agreements",
    title=QT_TRANSLATE_NOOP("patrols", "Boundary agreements"),
    record=BoundaryAgreement,
    columns=COLUMNS,
    label=BoundaryAgreement.party,
    order="valid_until",
    descending=False,
    filters=(
        Filter("in_force", Standing.IN_FORCE.label, _IN_FORCE & (BoundaryAgreement.valid_until >= TODAY),
               tone=Tone.OK),
        Filter("expiring", QT_TRANSLATE_NOOP("patrols", "About to expire"),
               _IN_FORCE & counting.is_expiring(), tone=Tone.WARN),
        Filter("expired", QT_TRANSLATE_NOOP("patrols", "Expired"),
               _IN_FORCE & (BoundaryAgreement.valid_until < TODAY), tone=Tone.BAD),
        Filter("ended", Standing.ENDED.label, BoundaryAgreement.state == Standing.ENDED),
        Filter("days", QT_TRANSLATE_NOOP("patrols", "Signed on"),
               lambda pair: counting.on_days(BoundaryAgreement.signed_on, pair), Day()),
        Filter("started", QT_TRANSLATE_NOOP("patrols", "Mechanism started"), counting.activated_on, Day()),
    ),
    actions=(SIGN, ACTIVATE, RENEW, CHANGE, END_ACTIVATION, END, FOR_INCIDENT, VOID),
    details=AGREEMENT,
    reports=AGREEMENT_REPORTS,
    due=DUE_AGREEMENTS,
    icon="signature",
)  # fmt: skip
