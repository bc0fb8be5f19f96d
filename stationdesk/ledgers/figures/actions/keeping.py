"""What every action on figures shares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from stationdesk.core.actor import WRITERS, Role
from stationdesk.core.comparison import ImpossibleChange
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Field, Prose, stored
from stationdesk.core.typed_figures import check_typed
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

NAME = QT_TRANSLATE_NOOP("figures", "Name")
NOTE = Field("note", QT_TRANSLATE_NOOP("figures", "Note"), Prose(500), wide=True, extra=True)
CHANGE = QT_TRANSLATE_NOOP("figures", "Change")
_REASON = QT_TRANSLATE_NOOP("figures", "Reason")
_VOID = QT_TRANSLATE_NOOP("figures", "Void")
_SURE = QT_TRANSLATE_NOOP("figures", "The record is struck out for good; it stays visible.")
_AHEAD = QT_TRANSLATE_NOOP("figures", "{day} lies in the future; enter a day up to today.")


def refuse(field: str, phrase: Phrase) -> RuleBroken:
    """A refusal that stands under one field."""
    return RuleBroken(phrase, {field: phrase})


def today(tx: Transaction, *_: Any) -> date:
    """The day it is, as forms start with it."""
    return tx.today


def check_past(tx: Transaction, field: str, day: date) -> date:
    """The day, refused under its field when it lies ahead."""
    if day > tx.today:
        raise refuse(field, _AHEAD.filled(day=day.isoformat()))
    return day


def check_words(**texts: str | None) -> None:
    """Refuse, under its field, a text that claims a fall of more than all of it."""
    for field, text in texts.items():
        try:
            check_typed(text or "")
        except ImpossibleChange as why:
            raise refuse(field, why.phrase) from why


def void(tx: Transaction, record: Record, *, reason: str) -> Record:
    """Strike a record out; it stays visible."""
    tx.void(record, reason)
    return record


def in_force(values: Mapping[str, Any]) -> bool:
    """Whether a record is not voided."""
    return values["voided_at"] is None


def again(*fields: Field) -> tuple[Field, ...]:
    """The fields of entering a record as those of changing it: each starts with what is kept."""
    return tuple(replace(one, default=stored(one.name)) for one in fields)


def entering(
    title: Phrase, run: Callable[..., Any], fields: tuple[Field, ...], roles: frozenset[Role] = WRITERS
) -> Action:
    """The primary action of a tab."""
    return Action(
        "register", title, run, fields, icon="plus", key="Ctrl+N", primary=True, on_record=False, roles=roles
    )


def changing(run: Callable[..., Any], fields: tuple[Field, ...], roles: frozenset[Role] = WRITERS) -> Action:
    """Set a record right."""
    return Action(
        "change", CHANGE, run, again(*fields), icon="pencil-simple", key="Ctrl+E", allowed=in_force,
        roles=roles,
    )  # fmt: skip


def voiding(roles: frozenset[Role] = WRITERS) -> Action:
    """Void a record with a reason."""
    return Action(
        "void", _VOID, void, (Field("reason", _REASON, Prose(500), required=True, wide=True, key="R"),),
        icon="prohibit", key="Ctrl+Shift+Delete", roles=roles, allowed=in_force, danger=_SURE,
    )  # fmt: skip
