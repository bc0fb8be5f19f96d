"""Clues: registered as text, checked, handed over, settled. No field asks whom they speak of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action, Day, Entry, Field, Flag, Prose, Reference, stored
from stationdesk.ledgers.patrols.actions import keeping
from stationdesk.ledgers.patrols.actions.raising import becomes, raise_found_hazard, raise_incident
from stationdesk.ledgers.patrols.records import Clue, ClueStep
from stationdesk.ledgers.patrols.rules.states import Became, Handling, check_clue_open
from stationdesk.ledgers.station.records import Village
from stationdesk.store.transaction import Transaction

_DAY = QT_TRANSLATE_NOOP("patrols", "Day")
_RECEIVED = QT_TRANSLATE_NOOP("patrols", "Received on")
_BEFORE = QT_TRANSLATE_NOOP("patrols", "A clue cannot be handled before the day it was received ({day}).")
_TO_WHAT = QT_TRANSLATE_NOOP("patrols", "Choose whether it becomes an incident or a hazard.")
_NO_RECEIVER = QT_TRANSLATE_NOOP("patrols", "Say to whom the clue is handed.")


def register(
    tx: Transaction,
    *,
    received_on: date,
    source: str,
    content: str,
    kind: str | None = None,
    village: int | None = None,
    reported_by: int | None = None,
    campaign: str | None = None,
) -> Clue:
    """Take down a clue."""
    keeping.check_day(tx, "received_on", _RECEIVED, received_on)
    return tx.add(
        Clue(
            received_on=received_on,
            source=source,
            kind=kind,
            content=content,
            village_id=village,
            area_id=keeping.area_of(tx, village),
            reported_by=reported_by,
            campaign=campaign,
            state=Handling.NEW,
        )
    )


def change(
    tx: Transaction,
    record: Clue,
    *,
    received_on: date,
    source: str,
    content: str,
    kind: str | None,
    village: int | None,
    reported_by: int | None,
    campaign: str | None,
) -> Clue:
    """Set a clue right while it is open."""
    check_clue_open(record.state)
    keeping.check_day(tx, "received_on", _RECEIVED, received_on)
    keeping.take_over(record, received_on=received_on, source=source, content=content, kind=kind)
    keeping.take_over(record, village_id=village, area_id=keeping.area_of(tx, village))
    keeping.take_over(record, reported_by=reported_by, campaign=campaign)
    return record


def check(tx: Transaction, record: Clue, *, handled_on: date, handler: int | None, content: str) -> Clue:
    """Note what was done to check it."""
    _step(tx, record, handled_on, content)
    record.handler_id = handler or record.handler_id
    record.state = max(record.state, Handling.CHECKING, key=lambda one: one.code)
    return _told(tx, record)


def hand_over(tx: Transaction, record: Clue, *, handled_on: date, to: int | str, content: str) -> Clue:
    """Hand the clue to another unit."""
    _, receiver = keeping.unit_name(tx, to)
    if not receiver:
        raise keeping.refuse("to", _NO_RECEIVER)
    _step(tx, record, handled_on, content)
    record.handed_to, record.state = receiver, Handling.HANDED
    return _told(tx, record)


def settle(tx: Transaction, record: Clue, *, settled_on: date, result: str, useful: bool | None) -> Clue:
    """The clue is done with: what came of it, and whether it was of use."""
    check_clue_open(record.state)
    _check_day(tx, record, "settled_on", settled_on)
    record.settled_on, record.result, record.useful = settled_on, result, bool(useful)
    record.state = Handling.SETTLED
    return record


def raise_from(
    tx: Transaction,
    record: Clue,
    *,
    place: int | str,
    became: Became,
    category: str | None = None,
    hazard_kind: str | None = None,
    responsible_unit: str | None = None,
) -> Clue:
    """Make an incident or a hazard of a clue; its text goes along."""
    check_clue_open(record.state)
    if became is Became.NOTE:
        raise keeping.refuse("became", _TO_WHAT)
    if became is Became.INCIDENT:
        raise_incident(
            tx, record, at=keeping.now(tx), source="found", place=place, village=record.village_id,
            content=record.content, category=category,
        )  # fmt: skip
    else:
        raise_found_hazard(
            tx, record, on=tx.today, source="public", place=place, village=record.village_id,
            content=record.content, kind=hazard_kind, by=record.reported_by,
            responsible_unit=responsible_unit,
        )  # fmt: skip
    record.state = max(record.state, Handling.CHECKING, key=lambda one: one.code)
    return _told(tx, record)


def _step(tx: Transaction, record: Clue, handled_on: date, content: str) -> None:
    check_clue_open(record.state)
    _check_day(tx, record, "handled_on", handled_on)
    tx.add(ClueStep(clue_id=record.id, handled_on=handled_on, content=content))


def _check_day(tx: Transaction, record: Clue, field: str, day: date) -> None:
    keeping.check_day(tx, field, _DAY, day)
    if day < record.received_on:
        raise keeping.refuse(field, _BEFORE.filled(day=record.received_on.isoformat()))


def _told(tx: Transaction, record: Clue) -> Clue:
    tx.changed(record)
    return record


# --- the forms --------------------------------------------------------------------------------------


def _fields(*, again: bool = False) -> tuple[Field, ...]:
    def old(name: str, first: Any = None) -> Any:
        return stored(name) if again else first

    return (
        Field("received_on", _RECEIVED, Day(), required=True, default=old("received_on", keeping.today),
              key="D"),
        Field("source", QT_TRANSLATE_NOOP("patrols", "Source"), Entry("clue_source"), required=True,
              default=old("source"), key="S"),
        Field("content", QT_TRANSLATE_NOOP("patrols", "Content"), Prose(1000), required=True,
              default=old("content"), wide=True, key="M",
              note=QT_TRANSLATE_NOOP("patrols", "the matter; no names, numbers or faces of persons")),
        Field("kind", QT_TRANSLATE_NOOP("patrols", "Kind of clue"), Entry("clue_kind"), default=old("kind"),
              key="K"),
        Field("village", keeping.VILLAGE.title, keeping.VILLAGE.kind, default=old("village_id"), key="V"),
        Field("reported_by", QT_TRANSLATE_NOOP("patrols", "Given by"),
              Reference("station.people", only="serving"), default=old("reported_by"), key="G",
              note=QT_TRANSLATE_NOOP("patrols", "of our own people only")),
        Field("campaign", keeping.CAMPAIGN_TITLE, Entry("campaign"), default=old("campaign"), extra=True),
    )  # fmt: skip


def _is_open(values: Mapping[str, Any]) -> bool:
    return values["state"] is not Handling.SETTLED


def _place_of(tx: Transaction, record: Clue) -> str | None:
    village = tx.session.get(Village, record.village_id) if record.village_id is not None else None
    return village.name if village is not None else None


def _handled() -> Field:
    return Field("handled_on", _DAY, Day(), required=True, default=keeping.today, key="D")


def _done(title: Phrase, name: str = "content") -> Field:
    return Field(name, title, Prose(1000), required=True, wide=True, key="M")


REGISTER = Action(
    "register", QT_TRANSLATE_NOOP("patrols", "New clue"), register, _fields(), icon="plus", key="Ctrl+N",
    primary=True, on_record=False,
)  # fmt: skip
CHECK = Action(
    "check",
    QT_TRANSLATE_NOOP("patrols", "Note the check"),
    check,
    (
        _handled(),
        Field("handler", QT_TRANSLATE_NOOP("patrols", "Checked by"),
              Reference("station.people", only="staff"), default=stored("handler_id"), key="P"),
        _done(QT_TRANSLATE_NOOP("patrols", "What was done")),
    ),
    icon="magnifying-glass",
    key="Ctrl+D",
    allowed=_is_open,
)  # fmt: skip
HAND_OVER = Action(
    "hand_over",
    QT_TRANSLATE_NOOP("patrols", "Hand over"),
    hand_over,
    (
        _handled(),
        Field("to", QT_TRANSLATE_NOOP("patrols", "Handed to"), Reference("station.units", loose=True),
              required=True, key="T"),
        _done(QT_TRANSLATE_NOOP("patrols", "What was done")),
    ),
    icon="paper-plane-tilt",
    key="Ctrl+Shift+T",
    allowed=_is_open,
)  # fmt: skip
SETTLE = Action(
    "settle",
    QT_TRANSLATE_NOOP("patrols", "Settle"),
    settle,
    (
        Field("settled_on", QT_TRANSLATE_NOOP("patrols", "Settled on"), Day(), required=True,
              default=keeping.today, key="D"),
        _done(QT_TRANSLATE_NOOP("patrols", "Result"), "result"),
        Field("useful", QT_TRANSLATE_NOOP("patrols", "Proved true"), Flag(), default=True),
    ),
    icon="check",
    key="Ctrl+Shift+C",
    primary=True,
    allowed=_is_open,
)  # fmt: skip
RAISE = Action(
    "raise_from",
    QT_TRANSLATE_NOOP("patrols", "Make an incident or a hazard of it"),
    raise_from,
    (
        Field("place", QT_TRANSLATE_NOOP("patrols", "Place"), Reference("station.places", loose=True),
              required=True, default=_place_of, key="P"),
        *becomes(Became.INCIDENT),
    ),
    icon="arrow-bend-up-right",
    key="Ctrl+Shift+U",
    allowed=_is_open,
)  # fmt: skip
CHANGE = Action(
    "change", QT_TRANSLATE_NOOP("patrols", "Change"), change, _fields(again=True), icon="pencil-simple",
    key="Ctrl+E", allowed=_is_open,
)  # fmt: skip
VOID = Action(
    "void", QT_TRANSLATE_NOOP("patrols", "Void"), keeping.void, (keeping.REASON,), icon="prohibit",
    key="Ctrl+Shift+Delete", danger=keeping.SURE,
)  # fmt: skip
