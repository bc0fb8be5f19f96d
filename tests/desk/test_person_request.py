"""What is kept of one person who asks: found however it was written, shown without a namesake."""

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.core.i18n import CHINESE
from stationdesk.core.ledger import own_of
from stationdesk.desk import Desk
from stationdesk.desk.person_request import FoundBy, digits, find_person
from stationdesk.jobs.export_person import export_person
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident, Participant
from stationdesk.ledgers.station.actions.columns import add_column
from stationdesk.ledgers.station.records import Person, Unit
from stationdesk.ledgers.station.rules.columns import OwnKind, OwnLedger
from stationdesk.store import own_values
from stationdesk.store.attaching import attach
from stationdesk.store.store import Store
from tests.desk.chiefs_station import NAME, PHONE, chiefs_desk, closed
from tests.store.calls import call


@pytest.fixture
def desk(store: Store) -> Desk:
    return chiefs_desk(store)


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


@pytest.mark.parametrize(
    ("phone", "name"), [(PHONE, "调解笔录.pdf"), ("", "调解笔录.pdf"), ("13999999999", "—")]
)
def test_attachments_are_listed_by_name_hash_and_record(
    desk: Desk, tmp_path: Path, phone: str, name: str
) -> None:
    """Where name and phone were given and one of them fits, the record may be a namesake's."""
    record = closed(desk, date(2020, 1, 1))
    stored = desk.keep_file(b"%PDF a paper", "调解笔录.pdf")
    with desk.store.transaction(desk.actor, "x") as tx:
        attach(tx, tx.get(Incident, record), stored)
        tx.add(Participant(incident_id=record, force_kind="militia", headcount=1, person_text=NAME))
        number = tx.get(Incident, record).number or ""
    path = tmp_path / "request.xlsx"

    export_person(desk, find_person(desk, NAME, phone), NAME, "本人申请", path)

    lines = list(openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True))
    files = [line for line in lines if line[3] == "Attachment"]
    assert [(line[1], line[4]) for line in files] == [(number, f"{name} (SHA-256 {stored.sha256})")]


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


@pytest.mark.parametrize(
    ("written", "by"),
    [
        (f"车主{NAME}，电话138-0000 1234", FoundBy.BOTH),
        ("电话：１３８００００１２３４", FoundBy.PHONE),
        (f"{NAME}的车", FoundBy.NAME),
        ("别人，1380000123、41", None),
    ],
)
def test_a_column_of_the_stations_own_is_looked_through(desk: Desk, written: str, by: FoundBy | None) -> None:
    with desk.store.transaction(desk.actor, "station.columns.register") as tx:
        add_column(tx, ledger=OwnLedger.INCIDENTS, title="备忘", kind=OwnKind.TEXT, choices=None)
    opened = Desk(desk.store, LEDGERS, actor=desk.actor, language=CHINESE)
    with desk.store.transaction(desk.actor, "x") as tx:
        record = tx.add(call("另一起"))
        own_values.put(record, {own_of(opened.ledger("incidents"))[0].key: written})

    found = find_person(opened, NAME, "13800001234")

    assert [one.found_by for one in found] == ([by] if by else [])
    for one in found:
        assert [(opened.say(title), text) for title, text in one.values] == [("备忘", written)]
