"""What the desk should notice while a hazard is typed: the same object again, and whose business it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Advice, Notice, Tone
from stationdesk.ledgers.rectifications.actions.inspecting import checked_of
from stationdesk.ledgers.rectifications.actions.raising import competence
from stationdesk.ledgers.rectifications.records import IS_OPEN, STANDING, Campaign, Hazard
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.ledgers.station.records import Unit
from stationdesk.store.transaction import Transaction

_LEDGER = "rectifications"
_MOST = 3
_OPEN_HERE = QT_TRANSLATE_NOOP("rectifications", "Open at this object since {day}: {which}.")
_NOT_OURS = QT_TRANSLATE_NOOP(
    "rectifications", "Another body is competent for this kind; hand it over once it is registered."
)
_GRAVE = QT_TRANSLATE_NOOP(
    "rectifications", "Grave: report it in writing to the town government and to the competent body."
)
_WANTED: Mapping[str, Phrase] = {
    "measures": QT_TRANSLATE_NOOP("rectifications", "No measure is chosen yet."),
    "responsible_unit": QT_TRANSLATE_NOOP("rectifications", "No unit answers for it yet."),
    "responsible_person": QT_TRANSLATE_NOOP("rectifications", "No person answers for it yet."),
    "supervisor": QT_TRANSLATE_NOOP("rectifications", "Nobody supervises it yet."),
}
_SWEPT = QT_TRANSLATE_NOOP("rectifications", "{checked} of {total} checked so far.")


def advise(tx: Transaction, values: Mapping[str, Any], _record: Any = None) -> Advice:
    """Propose the unit's village; notice what is open at the object, and who is competent."""
    target = values.get("object")
    notices = [] if target is None else _open_here(tx, target)
    kind = values.get("kind")
    if kind and not competence(tx, str(kind))[0]:
        notices.append(Notice(_NOT_OURS))
    return Advice(_village_of(tx, values), tuple(notices))


def advise_issue(_tx: Transaction, values: Mapping[str, Any], record: Hazard) -> Advice:
    """What is still missing of the six that make an order complete, and what a grave hazard wants."""
    missing = [words for name, words in _WANTED.items() if not values.get(name)]
    notices = [Notice(words, Tone.WARN) for words in missing]
    if record.severity is Severity.GRAVE:
        notices.insert(0, Notice(_GRAVE, Tone.BAD))
    return Advice(notices=tuple(notices))


def advise_inspection(tx: Transaction, values: Mapping[str, Any], _record: Any = None) -> Advice:
    """Propose the unit's village and the campaign's kind of object; say how far the campaign is."""
    proposals, campaign = dict(_village_of(tx, values)), values.get("campaign")
    if not isinstance(campaign, int):
        return Advice(proposals)
    swept = tx.get(Campaign, campaign)
    if not values.get("object_kind"):
        proposals["object_kind"] = swept.object_kind
    words = _SWEPT.filled(checked=checked_of(tx, campaign), total=swept.total)
    return Advice(proposals, (Notice(words, ledger=f"{_LEDGER}.campaigns", record=campaign),))


def _village_of(tx: Transaction, values: Mapping[str, Any]) -> Mapping[str, Any]:
    target = values.get("object")
    if not isinstance(target, int) or values.get("village"):
        return {}
    village = tx.get(Unit, target).village_id
    return {"village": village} if village is not None else {}


def _open_here(tx: Transaction, target: int | str) -> list[Notice]:
    here = Hazard.unit_id == target if isinstance(target, int) else Hazard.object_text == target.strip()
    found = (
        select(Hazard)
        .where(STANDING, IS_OPEN, here)
        .order_by(Hazard.found_on.desc(), Hazard.id.desc())
        .limit(_MOST)
    )
    return [
        Notice(
            _OPEN_HERE.filled(day=one.found_on.isoformat(), which=one.description[:30]), Tone.WARN, _LEDGER,
            one.id,
        )
        for one in tx.session.scalars(found)
    ]  # fmt: skip
