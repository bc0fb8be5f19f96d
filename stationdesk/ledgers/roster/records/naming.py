"""What the days, posts, people and teams of a month are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from stationdesk.ledgers.roster.records.month_rows import MonthRows
from stationdesk.ledgers.roster.rules.names import Names
from stationdesk.ledgers.station.records import Person, Team
from stationdesk.store.transaction import Transaction


def names_of_month(tx: Transaction, rows: MonthRows) -> Names:
    """Names for the sentences about one month."""
    people = {one.id: one.name for one in rows.people}
    return names_of(tx, rows.month, people, {one.id: one.name for one in rows.posts})


def names_of(tx: Transaction, month: date, people: Mapping[int, str], posts: Mapping[int, str]) -> Names:
    """Names of these people and posts, and of everybody else a sentence may speak of: trainees, teams."""
    every = dict(tx.session.execute(select(Person.id, Person.name)).all())
    teams = dict(tx.session.execute(select(Team.id, Team.name)).all())
    return Names(month, every | dict(people), dict(posts), teams)
