"""A closed call full of one person, whose every trace a purge has to find."""

from pathlib import Path

from stationdesk.core.actor import Actor
from stationdesk.ledgers.incidents.records import Dispatch, Feedback, Incident, Participant, Supplement
from stationdesk.ledgers.incidents.records.parts import SupplementKind
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.cleansing import cleanse
from stationdesk.store.purging import purge
from stationdesk.store.store import Store
from tests.store.calls import call, keep

NAME, PHONE, EARLIER = "龘靐齉", "13800006789", "13900004321"
TEXT, PLACE = "麤鱻犇的摩托车不见了", "爨底巷七号"
CANARIES = ("龘", "靐", "齉", PHONE, EARLIER, "麤", "鱻", "犇", "爨")
AUTHORITY = "县局〔2026〕12号通知"


def full_call(store: Store, officer: Actor) -> int:
    """A closed call full of one person, its texts changed on the way, with a part of every kind."""
    for turn in range(30):
        keep(store, officer, f"别的事第{turn}起")
    with store.transaction(officer, "incidents.register") as tx:
        row = tx.add(call("先写的麤", caller_name=NAME, caller_phone=EARLIER, place_text=PLACE)).id
    with store.transaction(officer, "incidents.change") as tx:
        incident = tx.get(Incident, row)
        incident.content, incident.caller_phone, incident.outcome = TEXT, PHONE, f"{NAME}已领回"
    now = store.clock()
    with store.transaction(officer, "incidents.dispatch") as tx:
        tx.add(Dispatch(incident_id=row, people=(1,), order_text=f"找{NAME}", dispatched_at=now))
        feedback = Feedback(
            incident_id=row, fed_back_at=now, category_found="DI", result="settled", narrative="麤"
        )
        tx.add(feedback)
        tx.add(Participant(incident_id=row, force_kind="militia", headcount=2, person_text=NAME))
    with store.transaction(officer, "incidents.part") as tx:
        tx.session.get_one(Feedback, feedback.id).narrative = TEXT
    with store.transaction(officer, "incidents.close") as tx:
        incident = tx.get(Incident, row)
        incident.state, incident.closed_at = State.CLOSED, now
        tx.add(Supplement(incident_id=row, kind=SupplementKind.VISIT, at=now, content=f"回访{PHONE}"))
    for turn in range(30):
        keep(store, officer, f"后来的第{turn}起")
    return row


def purged(store: Store, actor: Actor, row: int) -> int:
    with store.transaction(actor, "record.purged") as tx:
        count = purge(tx, Incident, [row], AUTHORITY)
    cleanse(store, actor)
    return count


def traces(folder: Path) -> list[tuple[str, str]]:
    """(file, canary) of every hit in the live files and in any backup."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    return [(one.name, canary) for one in files for canary in CANARIES if canary.encode() in one.read_bytes()]
