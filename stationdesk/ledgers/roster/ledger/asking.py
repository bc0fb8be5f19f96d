"""What the lists of the roster share: how a line is called, by whom and when, answering, changing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, select

from stationdesk.core.ledger import Action, Day, Field, Filter, Prose
from stationdesk.ledgers.roster.actions import keeping
from stationdesk.ledgers.station.records import Person

FOR_WHOM = Field("person", keeping.WHO, keeping.SERVING, required=True, default=keeping.me, key="P")
ANSWER = Field("answer_note", keeping.NOTE_TITLE, Prose(300), key="N", wide=True)
REFUSAL = Field("answer_note", keeping.REASON_TITLE, Prose(300), required=True, key="R", wide=True)


def name_of(person: Any) -> ScalarSelect[str]:
    """What the person of a column is called."""
    return select(Person.name).where(Person.id == person).correlate(person.class_).scalar_subquery()


def called(person: Any, day: Any) -> ColumnElement[str]:
    """Somebody's name and the day."""
    return func.coalesce(name_of(person), "") + " " + func.strftime("%m-%d", day)


def of_person(person: Any) -> Filter:
    """What concerns one person."""
    return Filter("person", keeping.WHO, lambda one: person == one, keeping.PERSON)


def of_days(day: Any) -> Filter:
    """The days of a record, first and last included."""
    return Filter("days", keeping.DAY, lambda pair: day.between(*pair), Day())


def change_action(run: Callable[..., Any], fields: tuple[Field, ...], **more: Any) -> Action:
    """Say something else than was entered."""
    given = {"allowed": keeping.in_force} | more
    return Action("change", keeping.CHANGE, run, fields, icon="pencil-simple", key="Ctrl+E", **given)
