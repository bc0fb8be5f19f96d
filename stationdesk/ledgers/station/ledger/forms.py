"""Printed forms as a ledger: the words the chief may change and has to confirm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import (
    Action,
    Column,
    Detail,
    Fact,
    Field,
    Filter,
    Flag,
    Instant,
    Ledger,
    Line,
    Number,
    Prose,
    Reference,
    Step,
    Tone,
    stored,
)  # fmt: skip
from stationdesk.ledgers.station.actions.forms import change_form, confirm_form, is_changed, restore_form
from stationdesk.ledgers.station.ledger.asking import CHANGE, FACTS
from stationdesk.ledgers.station.records import FormText
from stationdesk.ledgers.station.rules.form_words import MEANING
from stationdesk.ledgers.station.rules.forms import NUMBERED, in_braces, shipped
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("station", "Title")
_NUMBER = QT_TRANSLATE_NOOP("station", "Number")
_BODY = QT_TRANSLATE_NOOP("station", "Text")
_SIGNED = QT_TRANSLATE_NOOP("station", "Places to sign")
_CONFIRMED_AT = QT_TRANSLATE_NOOP("station", "Confirmed at")
_CONFIRMED_BY = QT_TRANSLATE_NOOP("station", "Confirmed by")
_PERSON = Reference("station.people")


def _facts(tx: Transaction, record: FormText) -> tuple[Fact, ...]:
    every = (
        Fact(_TITLE, record.title),
        Fact(_NUMBER, record.number_pattern),
        Fact(_BODY, record.body, Prose(4000)),
        Fact(_SIGNED, record.signatures, Prose()),
        Fact(
            QT_TRANSLATE_NOOP("station", "Changed here"),
            is_changed(record.form, record.title, record.number_pattern, record.body, record.signatures),
            Flag(),
        ),
        Fact(_CONFIRMED_AT, record.confirmed_at, Instant()),
        Fact(_CONFIRMED_BY, record.confirmed_by, _PERSON),
    )
    return tuple(one for one in every if one.value not in (None, ""))


def _placeholders(tx: Transaction, record: FormText) -> tuple[Step, ...]:
    """What may stand between braces, and what it is filled with."""
    known = shipped(record.form).placeholders
    extra = NUMBERED - known if shipped(record.form).counts else frozenset()
    return tuple(
        Step(None, MEANING[name], note=in_braces(name), tone=Tone.MUTE)
        for name in (*sorted(known), *sorted(extra))
    )


def _unconfirmed(values: Mapping[str, Any]) -> bool:
    return values["confirmed_at"] is None


def _changed(values: Mapping[str, Any]) -> bool:
    return is_changed(*(values[name] for name in ("form", "title", "number_pattern", "body", "signatures")))


FORMS = Ledger(
    name="station.forms",
    title=QT_TRANSLATE_NOOP("station", "Printed forms"),
    record=FormText,
    columns=(
        Column("position", QT_TRANSLATE_NOOP("station", "Order"), FormText.position, Number(), 3, 2,
               sortable=True, shown=False),
        Column("title", _TITLE, FormText.title, Line(), 14, 10),
        Column("number_pattern", _NUMBER, FormText.number_pattern, Line(), 16, 6),
        Column("confirmed_at", _CONFIRMED_AT, FormText.confirmed_at, Instant(), 9, 9),
        Column("confirmed_by", _CONFIRMED_BY, FormText.confirmed_by, _PERSON, 6, 8),
        Column("body", _BODY, FormText.body, Line(4000), 0, 5),
    ),
    label=FormText.title,
    order="position",
    descending=False,
    filters=(
        Filter("unconfirmed", QT_TRANSLATE_NOOP("station", "To confirm"), FormText.confirmed_at.is_(None),
               tone=Tone.WARN),
        Filter("confirmed", QT_TRANSLATE_NOOP("station", "Confirmed"), FormText.confirmed_at.is_not(None),
               tone=Tone.OK),
    ),
    actions=(
        Action(
            "change", CHANGE, change_form,
            (
                Field("title", _TITLE, Line(40), required=True, default=stored("title"), key="T"),
                Field("number_pattern", _NUMBER, Line(80), default=stored("number_pattern"), key="N"),
                Field("body", _BODY, Prose(4000), required=True, default=stored("body"), wide=True, key="B",
                      note=QT_TRANSLATE_NOOP("station", "A line a paragraph; an addressee ends in “：”")),
                Field("signatures", _SIGNED, Prose(400), default=stored("signatures"), wide=True, key="S",
                      note=QT_TRANSLATE_NOOP("station", "One a line")),
            ),
            "pencil-simple", "Ctrl+E", roles=CHIEFS,
        ),
        Action(
            "confirm", QT_TRANSLATE_NOOP("station", "Confirm"), confirm_form, (), "stamp", "Ctrl+D", True,
            roles=CHIEFS, allowed=_unconfirmed,
        ),
        Action(
            "restore", QT_TRANSLATE_NOOP("station", "Restore the shipped words"), restore_form, (),
            "arrow-counter-clockwise", roles=CHIEFS, allowed=_changed,
            danger=QT_TRANSLATE_NOOP(
                "station", "The station's own words are replaced; they stay in the history."
            ),
        ),
    ),
    details=(
        Detail("facts", FACTS, _facts),
        Detail("placeholders", QT_TRANSLATE_NOOP("station", "Placeholders"), _placeholders),
    ),
    icon="file-text",
    group="system",
)  # fmt: skip
