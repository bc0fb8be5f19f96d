"""What stands under a month's roster: who made and signed it, what it breaks, what it gave everybody."""

from __future__ import annotations

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import (
    Detail,
    Fact,
    Instant,
    Number,
    OneOf,
    Prose,
    Reference,
    Step,
    Tone,
)
from stationdesk.ledgers.roster.actions.publishing import judged
from stationdesk.ledgers.roster.records import DutyShare, Roster
from stationdesk.ledgers.roster.records.month_rows import duties_of, read_month
from stationdesk.ledgers.roster.records.naming import names_of_month
from stationdesk.ledgers.roster.rules.ahead import ahead
from stationdesk.ledgers.roster.rules.plan import Made, State
from stationdesk.ledgers.roster.rules.said import said
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

MOST_SAID = 40
_PERSON = Reference("station.people")
_MORE_OR_LESS = QT_TRANSLATE_NOOP(
    "roster", "holidays {holiday}, weekends {weekend}, nights {night}, load {load}"
)
_CLEAN = QT_TRANSLATE_NOOP("roster", "Every rule is kept.")


def facts(tx: Transaction, record: Roster) -> tuple[Fact, ...]:
    """What is known of it."""
    every = (
        Fact(QT_TRANSLATE_NOOP("roster", "State"), record.state, OneOf(State)),
        Fact(QT_TRANSLATE_NOOP("roster", "How it was filled"), record.made, OneOf(Made)),
        Fact(QT_TRANSLATE_NOOP("roster", "Duties"), len(duties_of(tx, record)), Number()),
        Fact(QT_TRANSLATE_NOOP("roster", "Made by"), record.maker_id, _PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "Submitted by"), record.submitted_by, _PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "Submitted at"), record.submitted_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("roster", "Why it was sent back"), record.sent_back, Prose()),
        Fact(QT_TRANSLATE_NOOP("roster", "Signed by"), record.signer_id, _PERSON),
        Fact(QT_TRANSLATE_NOOP("roster", "Signed at"), record.signed_at, Instant()),
        Fact(QT_TRANSLATE_NOOP("roster", "Why broken rules are accepted"), record.accepted, Prose()),
        Fact(QT_TRANSLATE_NOOP("roster", "Note"), record.note, Prose()),
        Fact(QT_TRANSLATE_NOOP("roster", "Reason of voiding"), record.void_reason, Prose()),
    )
    return tuple(one for one in every if one.value not in (None, ""))


def broken(tx: Transaction, record: Roster) -> tuple[Step, ...]:
    """What it breaks, rules before warnings, in plain sentences."""
    rows = read_month(tx, record.month, record)
    found = sorted(judged(rows), key=lambda one: one.warning)
    names = names_of_month(tx, rows)
    steps = tuple(
        Step(
            None if one.at.day is None else names.date(one.at.day),
            said(one, names),
            tone=Tone.WARN if one.warning else Tone.BAD,
        )
        for one in found[:MOST_SAID]
    )
    return steps or (Step(None, _CLEAN, tone=Tone.OK),)


def given(tx: Transaction, record: Roster) -> tuple[Fact, ...]:
    """What the signed month gave everybody more or less than their share, in duties."""
    found = tx.session.execute(
        select(DutyShare, Person.name).join(Person, Person.id == DutyShare.person_id)
        .where(DutyShare.roster_id == record.id).order_by(Person.position, Person.id)
    )  # fmt: skip
    return tuple(
        Fact(literally(name), _MORE_OR_LESS.filled(
            holiday=ahead(one.holiday * 100 - one.holiday_share),
            weekend=ahead(one.weekend * 100 - one.weekend_share),
            night=ahead(one.night * 100 - one.night_share),
            load=ahead(one.load * 10 - one.load_share),
        ))
        for one, name in found
    )  # fmt: skip


DETAILS = (
    Detail("facts", QT_TRANSLATE_NOOP("roster", "Facts"), facts),
    Detail("broken", QT_TRANSLATE_NOOP("roster", "Rules"), broken),
    Detail("given", QT_TRANSLATE_NOOP("roster", "More or less than the share"), given),
)
