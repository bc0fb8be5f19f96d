"""What the pane shows under an inspection and under a campaign."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import func, select

from stationdesk.core.actor import WRITERS
from stationdesk.core.comparison import Rate
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import (
    Amount,
    Day,
    Detail,
    Entry,
    Fact,
    Files,
    Flag,
    Line,
    Link,
    Number,
    OneOf,
    Prose,
    Reference,
)  # fmt: skip
from stationdesk.ledgers.rectifications.actions.inspecting import checked_of
from stationdesk.ledgers.rectifications.records import Campaign, Hazard, Inspection, InspectionItem
from stationdesk.ledgers.rectifications.rules.states import CampaignState, CheckResult, State
from stationdesk.ledgers.station.actions.linked import LINKED
from stationdesk.store.attaching import files_of
from stationdesk.store.transaction import Transaction

_MOST = 20
_PERCENT = Amount(2, QT_TRANSLATE_NOOP("rectifications", "%"))


def inspection_facts(tx: Transaction, record: Inspection) -> tuple[Fact, ...]:
    """What is known of an inspection, leaving out what is not."""
    may = tx.actor.role in WRITERS
    every = (
        Fact(QT_TRANSLATE_NOOP("rectifications", "Inspected on"), record.inspected_on, Day()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Object"), record.object_text),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Kind of object"), record.object_kind,
             Entry("hazard_object")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Inspectors"), record.inspectors,
             Reference("station.people", many=True)),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Result"), record.result, OneOf(CheckResult)),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Objects checked"), record.checked_count, Number()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Why more than planned"), record.over_reason),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Campaign"), record.campaign_id,
             Reference("rectifications.campaigns")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Village"), record.village_id,
             Reference("station.villages")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Address"), record.address),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Contact"), record.contact_name, Line(40, mask=True),
             "contact_name" if may else ""),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Telephone"), record.contact_phone, Line(20, mask=True),
             "contact_phone" if may else ""),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Photographs"), files_of(tx, record), Files()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Reason of voiding"), record.void_reason),
    )  # fmt: skip
    return tuple(one for one in every if one.value not in (None, "", ()))


def checklist(tx: Transaction, record: Inspection) -> tuple[Fact, ...]:
    """Each line of the checklist, and whether it was in order."""
    lines = select(InspectionItem).where(InspectionItem.inspection_id == record.id)
    return tuple(
        Fact(literally(" · ".join(text for text in (one.item, one.note) if text)), one.ok, Flag())
        for one in tx.session.scalars(lines.order_by(InspectionItem.id))
    )


def campaign_facts(tx: Transaction, record: Campaign) -> tuple[Fact, ...]:
    """How many were checked of how many, what was found, and how much of it is closed out."""
    checked = checked_of(tx, record.id)
    own = (Hazard.campaign_id == record.id, Hazard.voided_at.is_(None))
    found = _count(tx, *own)
    closed = _count(tx, *own, Hazard.state == State.CLOSED)
    every = (
        Fact(QT_TRANSLATE_NOOP("rectifications", "Kind of object"), record.object_kind,
             Entry("hazard_object")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Checked"), checked, Number()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Number to check"), record.total, Number()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Share checked"), _percent(checked, record.total), _PERCENT),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Hazards"), found, Number()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Share with hazards"), _percent(found, checked), _PERCENT),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Closed out"), closed, Number()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Starts on"), record.starts_on, Day()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Ends on"), record.ends_on, Day()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "State"), record.state, OneOf(CampaignState)),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Campaign of the bureau"), record.kind, Entry("campaign")),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("rectifications", "Reason of voiding"), record.void_reason),
    )  # fmt: skip
    return tuple(one for one in every if one.value not in (None, "", ()))


def _percent(part: int, whole: int) -> Decimal | None:
    return Rate(part, whole).percent(2)


def _count(tx: Transaction, *conditions: object) -> int:
    counted = select(func.count()).select_from(Hazard).where(*conditions)  # type: ignore[arg-type]
    return int(tx.session.scalar(counted) or 0)


def campaign_hazards(tx: Transaction, record: Campaign) -> tuple[Link, ...]:
    """The newest hazards the campaign found."""
    found = (
        select(Hazard)
        .where(Hazard.campaign_id == record.id, Hazard.voided_at.is_(None))
        .order_by(Hazard.found_on.desc(), Hazard.id.desc())
        .limit(_MOST)
    )
    return tuple(
        Link(QT_TRANSLATE_NOOP("rectifications", "Hazard"), "rectifications", one.id, note=one.object_text,
             facts=(Fact(QT_TRANSLATE_NOOP("rectifications", "Found on"), one.found_on, Day()),
                    Fact(QT_TRANSLATE_NOOP("rectifications", "State"), one.state, OneOf(State))))
        for one in tx.session.scalars(found)
    )  # fmt: skip


INSPECTION_DETAILS = (
    Detail("facts", QT_TRANSLATE_NOOP("rectifications", "The inspection"), inspection_facts),
    Detail("checklist", QT_TRANSLATE_NOOP("rectifications", "Checklist"), checklist),
    LINKED,
)
CAMPAIGN_DETAILS = (
    Detail("facts", QT_TRANSLATE_NOOP("rectifications", "The campaign"), campaign_facts),
    Detail("hazards", QT_TRANSLATE_NOOP("rectifications", "Hazards found"), campaign_hazards),
)
