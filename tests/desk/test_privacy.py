"""What is due by the station's rules, who may remove it, and what is kept of one person."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import FileRefused, NotAllowed, RuleBroken
from stationdesk.core.i18n import ENGLISH
from stationdesk.desk import Desk, privacy
from stationdesk.desk.person_request import FoundBy, digits, find_person
from stationdesk.jobs.export_person import export_person
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident, Participant
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.ledgers.station.records import Person, Unit
from stationdesk.store.purge_rules import NOTHING, parts_of
from stationdesk.store.record import Record
from stationdesk.store.rows import kept_table
from stationdesk.store.station_file import DRAFTS
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.store.calls import call

NAME, PHONE = "欧阳龘", "13800001234"
AUTHORITY = "县局〔2026〕12号通知"


@pytest.fixture
def desk(store: Store) -> Desk:
    """A station whose chief works at it."""
    maker = Actor(None, "StationDesk", Role.ADMINISTRATOR)
    with store.transaction(maker, "station.register") as tx:
        tx.add(Person(name="陈建国", kind="chief", role=30))
        tx.add(Person(name="李卫东", kind="police", role=20))
    return Desk(store, LEDGERS, actor=Actor(1, "陈建国", Role.CHIEF), language=ENGLISH)


def closed(desk: Desk, on: date, **values: object) -> int:
    """A closed call of that day."""
    at = datetime(on.year, on.month, on.day, 4, tzinfo=UTC)
    with desk.store.transaction(desk.actor, "incidents.register") as tx:
        given = {"state": State.CLOSED, "closed_at": at, "received_at": at, "reported_at": at}
        return tx.add(call("丢了一辆电动车", caller_name=NAME, caller_phone=PHONE, **given, **values)).id


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


# --- one person's request ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("138 0000 1234", "13800001234"),
        ("+86 138-0000-1234", "13800001234"),
        ("１３８００００１２３４", "13800001234"),
        ("0871-5550001", "08715550001"),
        ("无", ""),
    ],
)
def test_a_phone_is_its_digits(written: str, found: str) -> None:
    assert digits(written) == found


@pytest.mark.parametrize(
    "kept", ["138-0000-1234", "+86 138 0000 1234", "１３８００００１２３４", "0871-1；13800001234"]
)
def test_a_phone_is_found_however_it_was_written(desk: Desk, kept: str) -> None:
    with desk.store.transaction(desk.actor, "station.register") as tx:
        tx.add(Unit(name="交警中队", kind="police", contact="别人", phone=kept))
        tx.add(Unit(name="消防", kind="police", contact="别人", phone="138-0000-12345"))

    (held,) = find_person(desk, "", "13800001234")

    assert (held.table, held.row, held.found_by) == ("unit", 1, FoundBy.PHONE)


def test_every_ledger_and_every_part_is_looked_through(desk: Desk) -> None:
    record = closed(desk, date(2020, 1, 1))
    with desk.store.transaction(desk.actor, "x") as tx:
        tx.add(Unit(name="交警中队", kind="police", contact=f"{NAME}、别人", phone="0871-1"))
        tx.add(Person(name=NAME, kind="auxiliary"))
        other = tx.add(call("另一起")).id
        tx.add(Participant(incident_id=other, force_kind="militia", headcount=1, person_text=NAME))

    found = find_person(desk, NAME, PHONE)

    assert {(one.table, one.record, one.found_by) for one in found} == {
        ("incident", record, FoundBy.BOTH),
        ("incident_participant", other, FoundBy.NAME),
        ("person", 3, FoundBy.NAME),
        ("unit", 1, FoundBy.NAME),
    }
    assert all(str(title) for one in found for title, _ in one.values)


def test_a_namesakes_phone_is_never_shown(desk: Desk) -> None:
    closed(desk, date(2020, 1, 1))

    (held,) = find_person(desk, NAME, "13999999999")

    assert held.found_by is FoundBy.NAME
    assert [text for _, text in held.values] == [NAME]


def test_who_else_calls_from_the_phone_is_never_named(desk: Desk) -> None:
    closed(desk, date(2020, 1, 1))

    (held,) = find_person(desk, "王丽", PHONE)

    assert held.found_by is FoundBy.PHONE
    assert [text for _, text in held.values] == [PHONE]


@pytest.mark.parametrize("name", ["欧阳", "阳龘", "%", "_", "欧%龘"])
def test_a_piece_of_a_name_finds_nobody(desk: Desk, name: str) -> None:
    closed(desk, date(2020, 1, 1))

    assert find_person(desk, name, "") == ()


@pytest.mark.parametrize(("name", "phone"), [("", ""), (" ", ""), ("", "12"), (NAME, "无")])
def test_too_little_to_look_for_is_refused(desk: Desk, name: str, phone: str) -> None:
    with pytest.raises(RuleBroken):
        find_person(desk, name, phone)


@pytest.mark.parametrize("ending", [".xlsx", ".pdf"])
def test_the_export_is_in_the_audit_before_the_file_and_names_no_person_there(
    desk: Desk, tmp_path: Path, ending: str
) -> None:
    closed(desk, date(2020, 1, 1))
    path = tmp_path / f"request{ending}"

    export_person(desk, find_person(desk, NAME, PHONE), NAME, "本人申请，2026-11-20", path)

    assert PHONE in text_in(path)
    last = desk.store.history(Incident, 1)
    assert [one.action for one in last] == ["incidents.register"]
    with desk.store.engines.reader.connect() as connection:
        query = "SELECT action, body FROM audit_entry ORDER BY seq DESC LIMIT 1"
        action, body = connection.exec_driver_sql(query).one()
    assert action == "person.exported"
    assert "2026-11-20" in body
    assert '["incident",1]' in body
    assert NAME not in body
    assert PHONE not in body


def text_in(path: Path) -> str:
    if path.suffix == ".pdf":
        return "".join(page.extract_text() for page in PdfReader(path).pages)
    with zipfile.ZipFile(path) as book:
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


def test_no_reason_or_another_ending_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    found = find_person(desk, NAME, PHONE)
    with pytest.raises(RuleBroken):
        export_person(desk, found, NAME, " ", tmp_path / "a.xlsx")
    with pytest.raises(FileRefused):
        export_person(desk, found, NAME, "申请", tmp_path / "a.docx")

    assert list(tmp_path.glob("a.*")) == []


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
