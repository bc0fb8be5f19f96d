"""What is due by the station's rules, who may remove it, and what stays."""

from datetime import date

import pytest

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import NotAllowed, RuleBroken
from stationdesk.desk import Desk, privacy
from stationdesk.desk.person_request import find_person
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.records import Person, Unit
from stationdesk.store.purge_rules import NOTHING, parts_of
from stationdesk.store.record import Record
from stationdesk.store.rows import kept_table
from stationdesk.store.station_file import DRAFTS
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.desk.chiefs_station import AUTHORITY, NAME, PHONE, chiefs_desk, closed
from tests.store.calls import call


@pytest.fixture
def desk(store: Store) -> Desk:
    return chiefs_desk(store)


def counted(desk: Desk, ledger: str) -> tuple[int, date | None]:
    return next((one.count, one.oldest) for one in privacy.due(desk) if one.rule.ledger == ledger)


# --- what is due ------------------------------------------------------------------------------------


def test_nothing_is_due_until_the_station_says_how_long(desk: Desk) -> None:
    closed(desk, date(2001, 1, 1))

    assert counted(desk, "incidents") == (0, None)
    assert {one.years for one in privacy.rules(desk)} == {None}


def test_a_call_is_due_after_its_years_counted_from_closing(desk: Desk) -> None:
    closed(desk, date(2023, 11, 20))
    closed(desk, date(2023, 11, 21))
    closed(desk, date(2020, 2, 29))
    desk.set_setting("retention.incidents", 3)

    assert counted(desk, "incidents") == (2, date(2020, 2, 29))
    assert privacy.due_ids(desk, "incidents") == (1, 3)


def test_a_call_still_open_is_never_due_and_a_voided_one_is(desk: Desk, clock: StillClock) -> None:
    with desk.store.transaction(desk.actor, "incidents.register") as tx:
        tx.add(call("没有结的"))
        tx.void(tx.add(call("重复的")), "重复登记")
    desk.set_setting("retention.incidents", 1)
    clock.forward(days=366)

    assert privacy.due_ids(desk, "incidents") == (2,)


def test_a_person_is_due_by_the_day_of_leaving(desk: Desk) -> None:
    with desk.store.transaction(desk.actor, "station.register") as tx:
        tx.add(Person(name="王海", kind="auxiliary", serving=False, left_on=date(2021, 5, 1), phone=PHONE))
    desk.set_setting("retention.people", 5)

    assert counted(desk, "station.people") == (1, date(2021, 5, 1))


# --- the purge --------------------------------------------------------------------------------------


def test_what_is_due_is_removed_and_due_no_more(desk: Desk) -> None:
    closed(desk, date(2020, 1, 1))
    kept = closed(desk, date(2026, 1, 1))
    desk.set_setting("retention.incidents", 3)
    steps: list[tuple[int, int]] = []

    done = privacy.purge(desk, "incidents", None, AUTHORITY, progress=lambda *step: steps.append(step))

    assert (done.records, done.rows, steps) == (1, 1, [(1, 1)])
    assert counted(desk, "incidents") == (0, None)
    assert desk.record("incidents", 1)["caller_name"] is None
    assert desk.record("incidents", kept)["caller_name"] == NAME
    assert not privacy.is_unfinished(desk)


def test_a_purge_in_batches_can_be_stopped_and_is_whole_as_far_as_it_got(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "AT_ONCE", 2)
    for _ in range(5):
        closed(desk, date(2020, 1, 1))
    desk.set_setting("retention.incidents", 3)
    done: list[int] = []

    privacy.purge(
        desk, "incidents", None, AUTHORITY,
        progress=lambda so_far, _: done.append(so_far), cancelled=lambda: done == [2],
    )  # fmt: skip

    assert counted(desk, "incidents")[0] == 3
    assert not privacy.is_unfinished(desk)
    assert desk.store.verify().purged == 2


@pytest.mark.parametrize("role", [Role.READER, Role.OFFICER])
def test_only_a_chief_removes_or_exports(desk: Desk, role: Role) -> None:
    record = closed(desk, date(2020, 1, 1))
    desk.actor = Actor(2, "李卫东", role)

    with pytest.raises(NotAllowed):
        privacy.purge(desk, "incidents", [record], AUTHORITY)
    with pytest.raises(NotAllowed):
        find_person(desk, NAME, "")
    with pytest.raises(NotAllowed):
        privacy.remove_old_backups(desk)
    with pytest.raises(NotAllowed):
        privacy.finish(desk)
    assert desk.record("incidents", record)["caller_name"] == NAME


def test_who_is_no_chief_any_more_removes_nothing(desk: Desk) -> None:
    record = closed(desk, date(2020, 1, 1))
    desk.actor = Actor(2, "李卫东", Role.CHIEF)

    with pytest.raises(NotAllowed):
        privacy.purge(desk, "incidents", [record], AUTHORITY)


def test_a_call_still_open_is_not_purged_whoever_says_so(desk: Desk) -> None:
    with desk.store.transaction(desk.actor, "incidents.register") as tx:
        tx.add(call("没有结的", caller_name=NAME))

    with pytest.raises(RuleBroken):
        privacy.purge(desk, "incidents", [1], AUTHORITY)
    assert desk.record("incidents", 1)["caller_name"] == NAME


def test_a_units_contact_can_be_removed_while_the_unit_lives(desk: Desk) -> None:
    with desk.store.transaction(desk.actor, "station.register") as tx:
        tx.add(Unit(name="交警中队", kind="police", contact=NAME, phone=PHONE))

    assert privacy.purge(desk, "station.units", [1], AUTHORITY).rows == 1
    assert desk.record("station.units", 1)["contact"] is None


def test_a_ledger_without_personal_data_is_refused_in_words(desk: Desk) -> None:
    with pytest.raises(RuleBroken):
        privacy.purge(desk, "station.calendar", [1], AUTHORITY)


def test_half_filled_forms_of_a_purged_record_go_with_it(desk: Desk) -> None:
    record = closed(desk, date(2020, 1, 1))
    desk.store.drafts.save("one", {"action": "incidents.supplement", "record": record, "typed": NAME})
    desk.store.drafts.save("other", {"action": "incidents.supplement", "record": record + 1})

    privacy.purge(desk, "incidents", [record], AUTHORITY)

    assert set(desk.store.drafts.all()) == {"other"}
    left = b"".join(file.read_bytes() for file in (desk.store.folder / DRAFTS).iterdir())
    assert NAME.encode() not in left


def test_a_purged_record_opens_prints_and_keeps_its_place_in_the_report(desk: Desk) -> None:
    record = closed(desk, date(2020, 1, 1))
    month = {"first": date(2020, 1, 1), "last": date(2020, 1, 31)}
    before = desk.report("incidents.monthly", **month).data

    privacy.purge(desk, "incidents", [record], AUTHORITY)

    assert desk.report("incidents.monthly", **month).data == before
    assert desk.report("incidents.sheet", record=record).data["number"] == "青坪所警〔2026〕0001号"
    assert desk.record("incidents", record)["content"] == NOTHING
    assert desk.details("incidents", record)


# --- the forms --------------------------------------------------------------------------------------


def personal(model: type[Record]) -> set[str]:
    """What of a record and its parts tells who somebody is."""
    kept = [model, *(part for part, _ in parts_of(model))]
    return {name for one in kept for name in kept_table(one).personal}


def test_no_form_insists_on_a_personal_value() -> None:
    """A call can be taken, a unit entered, without anybody's name or phone."""
    asked = [
        (f"{ledger.name}.{action.name}", field.name)
        for ledger in LEDGERS
        for action in ledger.actions
        for field in action.fields
        if field.required and field.name in personal(ledger.record)
    ]

    assert asked == []
