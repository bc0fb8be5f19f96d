"""What somebody has beside the posts on some days, which a repair leaves as it is: told in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.ledgers.roster.records import TeamNight, TrainingBlock
from stationdesk.ledgers.roster.rules.joining import joined, listed
from stationdesk.ledgers.roster.rules.names import day_said
from stationdesk.ledgers.station.records import Person
from stationdesk.store.transaction import Transaction

_TOLD = QT_TRANSLATE_NOOP("roster", "Not changed by this, please see to it yourself: {what}.")
_TRAINED = QT_TRANSLATE_NOOP("roster", "{name}'s shadow training from {days}")
_GUIDES = QT_TRANSLATE_NOOP("roster", "shadow training guided by {name} from {days}")
_NIGHTS = QT_TRANSLATE_NOOP("roster", "the volunteer nights of {name}'s team on {days}")


def beside_said(tx: Transaction, roster: int, person: int, first: date, last: date) -> Phrase | None:
    """Shadow training and volunteer nights of somebody on these days; None where there are none."""
    who = tx.get(Person, person, voided=True)
    blocks = _blocks(tx, roster, person, first, last)
    parts = (
        (_TRAINED, [one.day for one in blocks if one.person_id == person]),
        (_GUIDES, [one.day for one in blocks if one.mentor_id == person and one.person_id != person]),
        (_NIGHTS, _nights(tx, roster, who.team_id, first, last)),
    )
    found = [said.filled(name=who.name, days=_days(days)) for said, days in parts if days]
    return _TOLD.filled(what=joined(found)) if found else None


def _blocks(tx: Transaction, roster: int, person: int, first: date, last: date) -> list[TrainingBlock]:
    """Those that reach into the days, of this roster or planned by hand."""
    found = select(TrainingBlock).where(
        (TrainingBlock.roster_id == roster) | TrainingBlock.roster_id.is_(None),
        (TrainingBlock.person_id == person) | (TrainingBlock.mentor_id == person),
        TrainingBlock.voided_at.is_(None), TrainingBlock.attended.is_(None), TrainingBlock.day <= last,
    )  # fmt: skip
    in_order = tx.session.scalars(found.order_by(TrainingBlock.day, TrainingBlock.id))
    return [one for one in in_order if one.day + timedelta(days=one.days) > first]


def _nights(tx: Transaction, roster: int, team: int | None, first: date, last: date) -> Sequence[date]:
    found = select(TeamNight.day).where(
        TeamNight.roster_id == roster, TeamNight.team_id == team, TeamNight.dropped.is_(False),
        TeamNight.day.between(first, last),
    )  # fmt: skip
    return tx.session.scalars(found.order_by(TeamNight.day)).all()


def _days(days: Sequence[date]) -> Phrase:
    return listed([day_said(one) for one in days])
