"""The panes of activities, clues, work logs, agreements and publicity."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from stationdesk.core.actor import WRITERS
from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Day,
    Detail,
    Entry,
    Fact,
    Flag,
    Instant,
    Line,
    Link,
    Number,
    Prose,
    Reference,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions.activating import activations_of
from stationdesk.ledgers.patrols.actions.walked_already import PATROL
from stationdesk.ledgers.patrols.records import (
    Activity,
    ActivityUnit,
    BoundaryAgreement,
    Clue,
    ClueStep,
    Notice,
    Patrol,
    WorkLog,
)
from stationdesk.ledgers.patrols.reports.pane import AREA, PERSON, VILLAGE, known, unit_facts
from stationdesk.ledgers.station.actions.linked import LINKED, links_of
from stationdesk.store.transaction import Transaction

_FACTS = QT_TRANSLATE_NOOP("patrols", "Facts")
_VOID_REASON = QT_TRANSLATE_NOOP("patrols", "Reason of voiding")
_PURGED = QT_TRANSLATE_NOOP("patrols", "Personal data removed at")
_CAMPAIGN = QT_TRANSLATE_NOOP("patrols", "Campaign")
_VILLAGE = QT_TRANSLATE_NOOP("patrols", "Village")
_AREA = QT_TRANSLATE_NOOP("patrols", "Area")
_CONTENT = QT_TRANSLATE_NOOP("patrols", "Content")
_DAY = QT_TRANSLATE_NOOP("patrols", "Day")


def activity(tx: Transaction, record: Activity) -> tuple[Fact, ...]:
    """What is known of an activity."""
    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Kind of activity"), record.kind, Entry("activity_kind")),
        Fact(_DAY, record.held_on, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Starts at"), record.starts_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Ends at"), record.ends_at, Instant()),
        Fact(_VILLAGE, record.village_id, VILLAGE),
        Fact(_AREA, record.area_id, AREA),
        Fact(QT_TRANSLATE_NOOP("patrols", "Place"), record.place_text),
        Fact(QT_TRANSLATE_NOOP("patrols", "Our station took part"), record.own, Flag()),
        *unit_facts(tx, ActivityUnit, record),
        Fact(PATROL, record.patrol_id, Reference("patrols")),
        Fact(QT_TRANSLATE_NOOP("patrols", "People in all"), record.headcount, Number()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Times"), record.count, Number()),
        Fact(_CONTENT, record.content, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Organised by"), record.organiser_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "Linkage"), record.linkage_kind, Entry("linkage_kind")),
        Fact(_CAMPAIGN, record.campaign, Entry("campaign")),
        Fact(_VOID_REASON, record.void_reason),
        Fact(_PURGED, record.purged_at, Instant()),
    ))  # fmt: skip


def clue(tx: Transaction, record: Clue) -> tuple[Fact, ...]:
    """What is known of a clue."""
    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Received on"), record.received_on, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Source"), record.source, Entry("clue_source")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Kind of clue"), record.kind, Entry("clue_kind")),
        Fact(_CONTENT, record.content, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Given by"), record.reported_by, PERSON),
        Fact(_VILLAGE, record.village_id, VILLAGE),
        Fact(_AREA, record.area_id, AREA),
        Fact(QT_TRANSLATE_NOOP("patrols", "Checked by"), record.handler_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "Handed to"), record.handed_to),
        Fact(QT_TRANSLATE_NOOP("patrols", "Settled on"), record.settled_on, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Result"), record.result, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Proved true"), record.useful, Flag()),
        Fact(_CAMPAIGN, record.campaign, Entry("campaign")),
        Fact(_VOID_REASON, record.void_reason),
        Fact(_PURGED, record.purged_at, Instant()),
    ))  # fmt: skip


def handling(tx: Transaction, record: Clue) -> tuple[Fact, ...]:
    """What was done about a clue, day by day."""
    steps = select(ClueStep).where(ClueStep.clue_id == record.id).order_by(ClueStep.handled_on, ClueStep.id)
    shown: list[Fact] = []
    for one in tx.session.scalars(steps):
        shown.append(Fact(_DAY, one.handled_on, Day()))
        shown.append(Fact(QT_TRANSLATE_NOOP("patrols", "What was done"), one.content, Prose()))
    return tuple(shown)


def work(tx: Transaction, record: WorkLog) -> tuple[Fact, ...]:
    """What is known of a work log."""
    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Who"), record.person_id, PERSON),
        Fact(_DAY, record.worked_on, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Kind of work"), record.kind, Entry("work_kind")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Times"), record.count, Number()),
        Fact(QT_TRANSLATE_NOOP("patrols", "As"), record.role, Entry("village_role")),
        Fact(_VILLAGE, record.village_id, VILLAGE),
        Fact(_AREA, record.area_id, AREA),
        Fact(QT_TRANSLATE_NOOP("patrols", "Minutes"), record.minutes, Number()),
        Fact(_CONTENT, record.content, Prose()),
        Fact(_CAMPAIGN, record.campaign, Entry("campaign")),
        Fact(_VOID_REASON, record.void_reason),
        Fact(_PURGED, record.purged_at, Instant()),
    ))  # fmt: skip


def publicity(tx: Transaction, record: Notice) -> tuple[Fact, ...]:
    """What is known of a piece of publicity."""
    return known((
        Fact(_DAY, record.published_on, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Topic"), record.topic, Entry("publicity_topic")),
        Fact(QT_TRANSLATE_NOOP("patrols", "What was said"), record.topic_text),
        Fact(QT_TRANSLATE_NOOP("patrols", "Way"), record.channel, Entry("publicity_channel")),
        Fact(_VILLAGE, record.village_id, VILLAGE),
        Fact(_AREA, record.area_id, AREA),
        Fact(QT_TRANSLATE_NOOP("patrols", "People reached"), record.reach, Number()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Done by"), record.person_id, PERSON),
        Fact(_CAMPAIGN, record.campaign, Entry("campaign")),
        Fact(_VOID_REASON, record.void_reason),
    ))  # fmt: skip


def agreement(tx: Transaction, record: BoundaryAgreement) -> tuple[Fact, ...]:
    """What is known of an agreement."""
    reveal = tx.actor.role in WRITERS
    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "With"), record.party),
        Fact(QT_TRANSLATE_NOOP("patrols", "Signed on"), record.signed_on, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Valid until"), record.valid_until, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Scope"), record.scope, Entry("agreement_scope", many=True)),
        Fact(QT_TRANSLATE_NOOP("patrols", "Stretch of boundary"), record.boundary),
        Fact(QT_TRANSLATE_NOOP("patrols", "What was agreed"), record.content, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Contact there"), record.contact),
        Fact(QT_TRANSLATE_NOOP("patrols", "Telephone"), record.phone, Line(60, mask=True),
             "phone" if reveal else ""),
        Fact(QT_TRANSLATE_NOOP("patrols", "Second contact there"), record.second_contact),
        Fact(QT_TRANSLATE_NOOP("patrols", "Second telephone"), record.second_phone, Line(60, mask=True),
             "second_phone" if reveal else ""),
        Fact(QT_TRANSLATE_NOOP("patrols", "Our contact"), record.own_contact_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "Ended on"), record.ended_on, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Reason"), record.end_reason),
        Fact(_VOID_REASON, record.void_reason),
        Fact(_PURGED, record.purged_at, Instant()),
    ))  # fmt: skip


def activations(tx: Transaction, record: BoundaryAgreement) -> tuple[Step, ...]:
    """Each time the mechanism was started."""
    steps = []
    for one in activations_of(tx, record):
        facts = known((
            Fact(_DAY, local_day(one.started_at), Day()),
            Fact(QT_TRANSLATE_NOOP("patrols", "Unit that started it"), one.started_unit),
            Fact(QT_TRANSLATE_NOOP("patrols", "Started by"), one.started_by, PERSON),
            Fact(QT_TRANSLATE_NOOP("patrols", "Linkage"), one.linkage_kind, Entry("linkage_kind")),
            Fact(QT_TRANSLATE_NOOP("patrols", "Posts called"), one.called,
                 Reference("station.units", many=True)),
            Fact(QT_TRANSLATE_NOOP("patrols", "Others called"), one.called_text),
            Fact(QT_TRANSLATE_NOOP("patrols", "People"), one.headcount, Number()),
            Fact(QT_TRANSLATE_NOOP("patrols", "Ended at"), one.ended_at, Instant()),
        ))  # fmt: skip
        tone = Tone.WARN if one.ended_at is None else Tone.OK
        title = QT_TRANSLATE_NOOP("patrols", "Start of the mechanism")
        steps.append(Step(one.started_at, title, note=one.content or "", tone=tone, facts=facts))
    return tuple(steps)


def activity_links(tx: Transaction, record: Activity) -> tuple[Link, ...]:
    """The patrol it was part of, and what it came of."""
    number = tx.get(Patrol, record.patrol_id, voided=True).number if record.patrol_id else None
    of = () if record.patrol_id is None else (Link(PATROL, "patrols", record.patrol_id, number or ""),)
    return (*of, *links_of(tx, record))


ACTIVITY = (Detail("facts", _FACTS, activity), replace(LINKED, show=activity_links))
CLUE = (
    Detail("facts", _FACTS, clue),
    Detail("handling", QT_TRANSLATE_NOOP("patrols", "Handling"), handling),
    LINKED,
)
WORK = (Detail("facts", _FACTS, work), LINKED)
PUBLICITY = (Detail("facts", _FACTS, publicity),)
AGREEMENT = (
    Detail("facts", _FACTS, agreement),
    Detail("activations", QT_TRANSLATE_NOOP("patrols", "Starts of the mechanism"), activations),
    LINKED,
)
