"""One sheet: filled by the program, counted and signed by people, kept as it stood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Advice, Day, Field, Instant, Line, Notice, Number, Prose, Tone
from stationdesk.ledgers.handovers.actions import chain, counting_equipment, keeping
from stationdesk.ledgers.handovers.actions.filling import fill
from stationdesk.ledgers.handovers.actions.groups import check_sides, proposed
from stationdesk.ledgers.handovers.records import SIGNERS, Handover, HandoverItem, HandoverSupplement
from stationdesk.ledgers.handovers.rules.words import Item
from stationdesk.store.transaction import Transaction

_HANDED_AT = QT_TRANSLATE_NOOP("handovers", "Handed over at")
_SHIFT_FROM = QT_TRANSLATE_NOOP("handovers", "Shift from")
_OUT_LEADER = QT_TRANSLATE_NOOP("handovers", "Leader handing over")
_OUT_DESK = QT_TRANSLATE_NOOP("handovers", "Desk handing over")
_IN_LEADER = QT_TRANSLATE_NOOP("handovers", "Leader taking over")
_IN_DESK = QT_TRANSLATE_NOOP("handovers", "Desk taking over")
OFFICES = dict(zip(SIGNERS, (_OUT_LEADER, _OUT_DESK, _IN_LEADER, _IN_DESK), strict=True))
_SIGNED = QT_TRANSLATE_NOOP("handovers", "Signed already; a name is set right by a supplement.")
_NO_NAME = QT_TRANSLATE_NOOP("handovers", "Enter the name that is missing.")


def hand_over(
    tx: Transaction,
    *,
    duty_day: date,
    shift: int,
    handed_at: datetime,
    out_group: str,
    in_group: str,
    out_leader_id: int | None,
    out_desk_id: int | None,
    in_leader_id: int | None,
    in_desk_id: int | None,
    witness_id: int | None,
    held: int,
    equipment: tuple[Mapping[str, Any], ...] | None,
    readings: tuple[Mapping[str, Any], ...] | None,
    evidence: str | None,
    todo: str | None,
    reminders: str | None,
    weather: str | None,
) -> Handover:
    """Keep the sheet of a shift with everything it hands over, as it stands at this moment."""
    covered = chain.shift_named(tx, duty_day, shift)
    keeping.check_past(tx, "handed_at", _HANDED_AT, handed_at)
    keeping.check_after("handed_at", _HANDED_AT, handed_at, _SHIFT_FROM, covered.begins_at)
    names = dict(zip(SIGNERS, (out_leader_id, out_desk_id, in_leader_id, in_desk_id), strict=True))
    check_sides(tx, names)
    keeping.check_serving(tx, "witness_id", witness_id)
    record = tx.add(
        Handover(
            duty_day=covered.day, shift=covered.number, begins_at=covered.begins_at, ends_at=covered.ends_at,
            handed_at=handed_at, out_group=out_group, in_group=in_group, witness_id=witness_id, held=held,
            evidence=evidence, todo=todo, reminders=reminders, weather=weather, **names,
        )
    )  # fmt: skip
    for one in fill(tx, covered):
        tx.add(
            HandoverItem(
                handover_id=record.id, item=one.item, part=one.part, number=one.number, of=one.of,
                words=one.words, records=one.records,
            )
        )  # fmt: skip
    counting_equipment.keep_counts(tx, record, equipment or (), readings or ())
    return record


def sign(
    tx: Transaction,
    record: Handover,
    *,
    out_leader_id: int | None,
    out_desk_id: int | None,
    in_leader_id: int | None,
    in_desk_id: int | None,
) -> Handover:
    """Enter names that were missing; one that stands stays."""
    given = dict(zip(SIGNERS, (out_leader_id, out_desk_id, in_leader_id, in_desk_id), strict=True))
    before = {name: getattr(record, name) for name in SIGNERS}
    for name in SIGNERS:
        if before[name] is not None and given[name] != before[name]:
            raise keeping.refuse(name, _SIGNED)
    if given == before:
        raise keeping.refuse(next((one for one in SIGNERS if before[one] is None), SIGNERS[0]), _NO_NAME)
    check_sides(tx, {name: person for name, person in given.items() if before[name] is None} | {
        name: person for name, person in before.items() if person is not None
    })  # fmt: skip
    for name, person in given.items():
        if before[name] is None and person is not None:
            setattr(record, name, person)
    return record


def supplement(tx: Transaction, record: Handover, *, text: str) -> Handover:
    """Add to a sheet what it lacks or says wrongly; the sheet itself stays as it was signed."""
    tx.add(HandoverSupplement(handover_id=record.id, text=text))
    tx.changed(record)
    return record


# --- the form ---------------------------------------------------------------------------------------

_GAP = QT_TRANSLATE_NOOP(
    "handovers", "{count} sheets are missing, the oldest of {day}; write them as well, they are marked late."
)
_ONLY_NUMBERS = {
    Item.OPEN_CALLS: Tone.WARN, Item.DISPUTES: Tone.WARN, Item.HAZARDS: Tone.WARN,
    Item.LATE_HAZARDS: Tone.BAD, Item.ORDERS: Tone.WARN, Item.VISITORS: Tone.WARN, Item.TASKS: Tone.WARN,
}  # fmt: skip
_LINE = QT_TRANSLATE_NOOP("handovers", "{line}: {number}")
_OUT_OF = QT_TRANSLATE_NOOP("handovers", "{line}: {number}/{of}")


def advise(tx: Transaction, values: Mapping[str, Any]) -> Advice:
    """What the sheet will say, the names of the shift that is chosen, and what is missing before it."""
    day, number = values.get("duty_day"), values.get("shift")
    if day is None or number is None:
        return Advice()
    try:
        shift = chain.shift_named(tx, day, number)
    except StationError as why:
        return Advice(notices=(Notice(why.phrase, Tone.WARN),))
    notices = [*_missing(tx), *(_said(one) for one in fill(tx, shift) if one.part is None)]
    return Advice(proposed(tx, shift), tuple(notices))


def _missing(tx: Transaction) -> list[Notice]:
    found = list(chain.missing(tx))
    if len(found) < 2:
        return []
    return [Notice(_GAP.filled(count=len(found), day=found[0].day.isoformat()), Tone.BAD)]


def _said(one: Any) -> Notice:
    if one.of is not None:
        return Notice(_OUT_OF.filled(line=one.item.label, number=one.number, of=one.of),
                      Tone.BAD if one.number < one.of else Tone.OK)  # fmt: skip
    tone = _ONLY_NUMBERS.get(one.item, Tone.INFO) if one.number else Tone.INFO
    return Notice(_LINE.filled(line=one.item.label, number=one.number), tone)


def _at_first(name: str) -> Callable[..., Any]:
    return lambda tx, *_: proposed(tx, chain.shift_to_write(tx))[name]


def _names(*, again: bool) -> tuple[Field, ...]:
    keys = dict(zip(SIGNERS, "ABCD", strict=True))
    return tuple(
        Field(name, OFFICES[name], keeping.SERVING, key=keys[name],
              default=_kept(name) if again else _at_first(name))
        for name in SIGNERS
    )  # fmt: skip


def _kept(name: str) -> Callable[..., Any]:
    return lambda _tx, record: getattr(record, name)


_WHO = QT_TRANSLATE_NOOP("handovers", "Who hands over to whom")
_WHAT = QT_TRANSLATE_NOOP("handovers", "What is handed over")
HAND_OVER = Action(
    "hand_over",
    QT_TRANSLATE_NOOP("handovers", "Hand over"),
    hand_over,
    (
        Field("duty_day", QT_TRANSLATE_NOOP("handovers", "Duty day that ends"), Day(), required=True,
              default=chain.default_day, key="Y"),
        Field("shift", QT_TRANSLATE_NOOP("handovers", "Shift of the day"), Number(1, 8), required=True,
              default=chain.default_shift, extra=True),
        Field("handed_at", _HANDED_AT, Instant(), required=True, default=keeping.minute, key="T"),
        *_names(again=False),
        Field("witness_id", QT_TRANSLATE_NOOP("handovers", "Leader present"), keeping.SERVING, key="L"),
        Field("weather", QT_TRANSLATE_NOOP("handovers", "Weather"), Line(20)),
        Field("out_group", QT_TRANSLATE_NOOP("handovers", "Group handing over"), Prose(500), required=True,
              default=_at_first("out_group"), wide=True, key="O", section=_WHO),
        Field("in_group", QT_TRANSLATE_NOOP("handovers", "Group taking over"), Prose(500), required=True,
              default=_at_first("in_group"), wide=True, key="I"),
        Field("equipment", QT_TRANSLATE_NOOP("handovers", "Equipment"), counting_equipment.ROWS,
              default=counting_equipment.blank_rows, wide=True, section=_WHAT,
              note=QT_TRANSLATE_NOOP("handovers", "count it; a difference needs a remark")),
        Field("readings", QT_TRANSLATE_NOOP("handovers", "Vehicles"), counting_equipment.READINGS,
              default=counting_equipment.blank_readings, wide=True),
        Field("held", QT_TRANSLATE_NOOP("handovers", "Persons held"), Number(0, 99), required=True, default=0,
              key="P", note=QT_TRANSLATE_NOOP("handovers", "only how many")),
        Field("evidence", QT_TRANSLATE_NOOP("handovers", "Evidence handed over"), Prose(500), wide=True,
              key="V"),
        Field("todo", QT_TRANSLATE_NOOP("handovers", "To be done"), Prose(1000), wide=True, key="W"),
        Field("reminders", QT_TRANSLATE_NOOP("handovers", "Reminders"), Prose(1000), wide=True, key="R"),
    ),
    icon="swap", key="Ctrl+N", primary=True, on_record=False, advise=advise,
)  # fmt: skip
SIGN = Action(
    "sign", QT_TRANSLATE_NOOP("handovers", "Enter a missing signature"), sign, _names(again=True),
    icon="signature", key="Ctrl+Shift+S", primary=True,
    allowed=lambda values: keeping.in_force(values) and any(values[name] is None for name in SIGNERS),
)  # fmt: skip
SUPPLEMENT = Action(
    "supplement", QT_TRANSLATE_NOOP("handovers", "Add a supplement"), supplement,
    (Field("text", QT_TRANSLATE_NOOP("handovers", "Supplement"), Prose(1000), required=True, wide=True,
           key="S"),),
    icon="note-pencil", key="Ctrl+Shift+B", allowed=keeping.in_force,
)  # fmt: skip
VOID = keeping.void_action(roles=CHIEFS)
