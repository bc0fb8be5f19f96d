"""What the pane shows under a patrol: facts, what happened, who signed, what was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Day,
    Detail,
    Entry,
    Fact,
    Flag,
    Instant,
    Link,
    Number,
    Prose,
    Reference,
    Step,
    Tone,
)  # fmt: skip
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.finding import findings_of
from stationdesk.ledgers.patrols.actions.noticing import busy
from stationdesk.ledgers.patrols.actions.planning import members_of
from stationdesk.ledgers.patrols.records import Activity, Patrol, PatrolUnit
from stationdesk.ledgers.patrols.rules.hours import duration, minutes
from stationdesk.ledgers.patrols.rules.states import State
from stationdesk.ledgers.station.actions.linked import LINKED, links_of
from stationdesk.store.transaction import Transaction

PERSON = Reference("station.people")
VILLAGE = Reference("station.villages")
AREA = Reference("station.areas")


def known(every: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The facts that are known."""
    return tuple(one for one in every if one.value not in (None, "", ()))


def facts(tx: Transaction, record: Patrol) -> tuple[Fact, ...]:
    """What is known, leaving out what is not."""
    return known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Kind of patrol"), record.kind, Entry("patrol_kind")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Starts at"), record.starts_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Ends at"), record.ends_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Duty day"), record.duty_day, Day()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Night patrol"), record.night or None, Flag()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Led by"), record.leader_id, PERSON),
        Fact(QT_TRANSLATE_NOOP("patrols", "Team"), record.team_id, Reference("station.teams")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Route"), record.route),
        Fact(QT_TRANSLATE_NOOP("patrols", "Key places"), record.places,
             Reference("station.places", many=True)),
        Fact(QT_TRANSLATE_NOOP("patrols", "Area"), record.area_id, AREA),
        Fact(QT_TRANSLATE_NOOP("patrols", "Village"), record.village_id, VILLAGE),
        *unit_facts(tx, PatrolUnit, record),
        Fact(QT_TRANSLATE_NOOP("patrols", "Linkage"), record.linkage_kind, Entry("linkage_kind")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Campaign"), record.campaign, Entry("campaign")),
        Fact(QT_TRANSLATE_NOOP("patrols", "Suspects handed over"), record.caught, Number()),
        Fact(QT_TRANSLATE_NOOP("patrols", "How it went"), record.summary, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Why it did not take place"), record.missed_reason, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("patrols", "Reason of voiding"), record.void_reason),
        Fact(QT_TRANSLATE_NOOP("patrols", "Personal data removed at"), record.purged_at, Instant()),
    ))  # fmt: skip


def unit_facts(tx: Transaction, kind: Any, record: Any) -> tuple[Fact, ...]:
    """The other units, each with how many people."""
    title = QT_TRANSLATE_NOOP("patrols", "Unit taking part")
    return tuple(
        Fact(title, f"{one.unit_text} × {one.headcount}" if one.headcount else one.unit_text)
        for one in keeping.units_of(tx, kind, record)
    )


def timeline(tx: Transaction, record: Patrol) -> tuple[Step, ...]:
    """What happened when, and what comes next."""
    steps = [
        _step(record.begun_at, QT_TRANSLATE_NOOP("patrols", "Set out")),
        *(Step(one.found_at, one.became.label, note=one.content, tone=Tone.WARN,
               facts=(Fact(QT_TRANSLATE_NOOP("patrols", "Place"), one.place_text),))
          for one in findings_of(tx, record)),
        _step(record.ended_at, _over(record), Tone.OK),
    ]  # fmt: skip
    happened = sorted((one for one in steps if one is not None and one.at is not None), key=_when)
    if record.state is State.PLANNED and record.voided_at is None:
        to_come = QT_TRANSLATE_NOOP("patrols", "To set out")
        return (*happened, Step(record.starts_at, to_come, done=False))
    return tuple(happened)


def _when(step: Step) -> Any:
    return step.at


def _step(at: Any, title: Any, tone: Tone = Tone.INFO) -> Step | None:
    return None if at is None else Step(at, title, tone=tone)


_DONE_AFTER = QT_TRANSLATE_NOOP("patrols", "Done after {took}")


def _over(record: Patrol) -> Phrase:
    took = duration(minutes(record.begun_at, record.ended_at))
    return State.DONE.label if took is None else _DONE_AFTER.filled(took=took)


_SIGNED_IN = QT_TRANSLATE_NOOP("patrols", "Signed in")
_SIGNED_AGAIN = QT_TRANSLATE_NOOP("patrols", "Signed in; not the first night this month")
_PLANNED = QT_TRANSLATE_NOOP("patrols", "Planned")
_PLANNED_AGAIN = QT_TRANSLATE_NOOP("patrols", "Planned; not the first night this month")
_PEOPLE = Reference("station.people", many=True)


def people(tx: Transaction, record: Patrol) -> tuple[Step, ...]:
    """Who signed in and out when; who did not come; for whom it is one night too many this month."""
    members = members_of(tx, record)
    counts = record.night and record.state is not State.MISSED
    everybody = tuple(one.person_id for one in members)
    again = busy(tx, everybody, record.duty_day, but=record.id) if counts else {}
    groups: dict[tuple[Any, Any, bool], list[int]] = {}
    for one in members:
        key = (one.signed_in_at, one.signed_out_at, one.person_id in again)
        groups.setdefault(key, []).append(one.person_id)
    return tuple(_group(*key, tuple(who)) for key, who in groups.items())


def _group(came: datetime | None, left: datetime | None, again: bool, who: tuple[int, ...]) -> Step:
    plain, warning = (_PLANNED, _PLANNED_AGAIN) if came is None else (_SIGNED_IN, _SIGNED_AGAIN)
    tone = Tone.WARN if again else Tone.MUTE if came is None else Tone.OK
    facts = known((
        Fact(QT_TRANSLATE_NOOP("patrols", "Participants"), who, _PEOPLE),
        Fact(QT_TRANSLATE_NOOP("patrols", "Signed out"), left, Instant()),
    ))  # fmt: skip
    return Step(came, warning if again else plain, done=came is not None, tone=tone, facts=facts)


_ENTERED = QT_TRANSLATE_NOOP("patrols", "Entered as an activity")


def links(tx: Transaction, record: Patrol) -> tuple[Link, ...]:
    """The activities it was entered as besides, and what came of it."""
    same = select(Activity).where(Activity.patrol_id == record.id).order_by(Activity.id)
    entered = (
        Link(_ENTERED, "patrols.activities", one.id, one.number or "") for one in tx.session.scalars(same)
    )
    return (*entered, *links_of(tx, record))


DETAILS = (
    Detail("facts", QT_TRANSLATE_NOOP("patrols", "The patrol"), facts),
    Detail("timeline", QT_TRANSLATE_NOOP("patrols", "What happened"), timeline),
    Detail("people", QT_TRANSLATE_NOOP("patrols", "Sign-in and sign-out"), people),
    replace(LINKED, show=links),
)
