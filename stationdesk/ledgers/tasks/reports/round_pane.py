"""What the pane shows under a reconciliation, a checklist and a meeting."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Day,
    Detail,
    Entry,
    Fact,
    Files,
    Instant,
    Link,
    Number,
    Prose,
    Reference,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.reconciling import named
from stationdesk.ledgers.tasks.records import (
    Checklist,
    Meeting,
    Reconciled,
    Reconciliation,
    TaskItem,
    counting,
)
from stationdesk.ledgers.tasks.reports.pane import FACTS, PERSON, item_link, known
from stationdesk.ledgers.tasks.rules.checklists import Presence
from stationdesk.ledgers.tasks.rules.plan import progress_text
from stationdesk.store.attaching import files_of
from stationdesk.store.transaction import Transaction

_PEOPLE = Reference("station.people", many=True)
_DAY = QT_TRANSLATE_NOOP("tasks", "Day")
_NOTE = QT_TRANSLATE_NOOP("tasks", "Note")


# --- reconciliations --------------------------------------------------------------------------------


def reconciliation_facts(tx: Transaction, record: Reconciliation) -> tuple[Fact, ...]:
    """Who went through the plan, and how it stood then."""
    stood = f"{record.closed}/{record.total}  {progress_text(record.closed, record.total)}"
    return known(
        (
            Fact(_DAY, record.reconciled_on, Day()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Led by"), record.led_by, PERSON),
            Fact(QT_TRANSLATE_NOOP("tasks", "Present"), record.attendees, _PEOPLE),
            Fact(QT_TRANSLATE_NOOP("tasks", "Progress then"), stood),
            Fact(QT_TRANSLATE_NOOP("tasks", "Overdue then"), record.overdue, Number()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Summary"), record.summary, Prose()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Reason of voiding"), record.void_reason),
        )
    )


def differences(tx: Transaction, record: Reconciliation) -> tuple[Step, ...]:
    """What differed, and how each difference was settled."""
    return tuple(_difference(tx, one) for one in keeping.reconciled_of(tx, record.id) if one.difference)


def _difference(tx: Transaction, one: Reconciled) -> Step:
    item = tx.get(TaskItem, one.item_id, voided=True)
    words = QT_TRANSLATE_NOOP("tasks", "{item}: {difference}")
    return Step(
        one.settled_on,
        words.filled(item=named(item), difference=one.difference),
        note=one.settled_text or "",
        done=one.settled_on is not None,
        tone=Tone.OK if one.settled_on else Tone.BAD,
    )


def gone_through(tx: Transaction, record: Reconciliation) -> tuple[Link, ...]:
    """The items gone through."""
    return tuple(
        item_link(tx.get(TaskItem, one.item_id, voided=True)) for one in keeping.reconciled_of(tx, record.id)
    )


# --- checklists -------------------------------------------------------------------------------------


def checklist_facts(tx: Transaction, record: Checklist) -> tuple[Fact, ...]:
    """Which area was checked, when and by whom."""
    return known(
        (
            Fact(QT_TRANSLATE_NOOP("tasks", "Area"), record.area_id, Reference("station.areas")),
            Fact(QT_TRANSLATE_NOOP("tasks", "Kind"), record.template, Entry("checklist")),
            Fact(_DAY, record.checked_on, Day()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Checked by"), record.checked_by, PERSON),
            Fact(QT_TRANSLATE_NOOP("tasks", "Photographs"), files_of(tx, record), Files()),
            Fact(_NOTE, record.note, Prose()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Reason of voiding"), record.void_reason),
        )
    )


_NOT_SEEN = QT_TRANSLATE_NOOP("tasks", "Not looked at")
_TONES = {Presence.THERE: Tone.OK, Presence.MISSING: Tone.BAD, None: Tone.MUTE}


def checklist_lines(tx: Transaction, record: Checklist) -> tuple[Step, ...]:
    """Whether each line is there, and what it is."""
    return tuple(
        Step(
            one.seen_on,
            one.presence.label if one.presence else _NOT_SEEN,
            note=one.evidence or "",
            done=one.presence is not None,
            tone=_TONES[one.presence],
            facts=(Fact(QT_TRANSLATE_NOOP("tasks", "Line"), one.line, Entry("checklist")),),
        )
        for one in keeping.lines_of(tx, record.id)
    )


# --- meetings ---------------------------------------------------------------------------------------


def meeting_facts(tx: Transaction, record: Meeting) -> tuple[Fact, ...]:
    """What was held, who was there, and the minutes."""
    return known(
        (
            Fact(QT_TRANSLATE_NOOP("tasks", "Kind"), record.kind, Entry("meeting_kind")),
            Fact(QT_TRANSLATE_NOOP("tasks", "Topic"), record.topic),
            Fact(QT_TRANSLATE_NOOP("tasks", "Held at"), record.held_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Ended at"), record.ended_at, Instant()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Place"), record.place),
            Fact(QT_TRANSLATE_NOOP("tasks", "Chair"), record.chair_id, PERSON),
            Fact(QT_TRANSLATE_NOOP("tasks", "Written down by"), record.recorder_id, PERSON),
            Fact(QT_TRANSLATE_NOOP("tasks", "Present"), record.attendees, _PEOPLE),
            Fact(QT_TRANSLATE_NOOP("tasks", "Units present"), record.others),
            Fact(QT_TRANSLATE_NOOP("tasks", "Minutes"), record.minutes, Prose()),
            Fact(QT_TRANSLATE_NOOP("tasks", "Reason of voiding"), record.void_reason),
        )
    )


def assignments(tx: Transaction, record: Meeting) -> tuple[Link, ...]:
    """The items the meeting assigned."""
    found = select(TaskItem).where(TaskItem.id.in_(counting.of_meeting(record.id)), counting.STANDING)
    return tuple(item_link(one) for one in tx.session.scalars(found.order_by(TaskItem.id)))


RECONCILIATION_DETAILS = (
    Detail("facts", FACTS, reconciliation_facts),
    Detail("differences", QT_TRANSLATE_NOOP("tasks", "Differences"), differences),
    Detail("items", QT_TRANSLATE_NOOP("tasks", "Items gone through"), gone_through),
)
CHECKLIST_DETAILS = (
    Detail("facts", FACTS, checklist_facts),
    Detail("lines", QT_TRANSLATE_NOOP("tasks", "Lines"), checklist_lines),
)
MEETING_DETAILS = (
    Detail("facts", FACTS, meeting_facts),
    Detail("items", QT_TRANSLATE_NOOP("tasks", "Assigned"), assignments),
)
