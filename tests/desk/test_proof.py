"""A backup checked on another computer against codes from paper: told in words, and not a byte written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import ENGLISH, speaker
from stationdesk.core.ledger import Tone
from stationdesk.core.plain_text import text_of
from stationdesk.desk.proof import AnchorVerdict, Inspection, inspect_backup, inspect_station, tidied
from stationdesk.desk.proof_paper import conclusion, inspection_document, papers
from stationdesk.ledgers import LEDGERS
from stationdesk.store import engine
from stationdesk.store.store import Store
from tests.conftest import let_go
from tests.ledgers.incident_desk import Calls

SAY = speaker(ENGLISH)


@pytest.fixture
def calls(calls_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Calls]:
    store = Store.open(Path(shutil.copytree(calls_folder, tmp_path / "calls")), clock=clock)
    yield Calls(store)
    let_go(store)


@pytest.fixture
def printed(calls: Calls) -> str:
    """A sheet printed in the middle of the work; its code."""
    record = calls.closed()
    document = calls.desk.report("incidents.sheet", record=record)
    calls.desk.printed(document, "print")
    calls.handled()
    return document.stamp.anchor


def backup_of(calls: Calls, tmp_path: Path) -> Path:
    """A copy on a stick, with its manifest."""
    made = calls.store.backup("by-hand")
    stick = tmp_path / "stick"
    stick.mkdir(exist_ok=True)
    for file in (made.file, made.file.with_suffix(".json")):
        shutil.copy(file, stick)
    return stick / made.file.name


def look(calls: Calls, file: Path, *anchors: str) -> Inspection:
    return inspect_backup(file, anchors, LEDGERS, now=calls.store.clock())


def test_a_code_from_paper_proves_a_backup_and_names_the_paper(
    calls: Calls, printed: str, tmp_path: Path
) -> None:
    file = backup_of(calls, tmp_path)

    found = look(calls, file, printed)

    (code,) = found.anchors
    said, tone = conclusion(found)
    assert (code.verdict, found.is_whole, tone) == (AnchorVerdict.FITS, True, Tone.OK)
    assert (found.station, found.source) == ("青坪镇派出所", file.name)
    assert "2026-11-21 10:00" in SAY(said)
    (paper,) = papers(code)
    assert "接处警单" in SAY(paper) or "record of an incident" in SAY(paper)
    assert "李卫东" in SAY(paper)


def test_nothing_is_written_beside_or_into_a_backup(calls: Calls, printed: str, tmp_path: Path) -> None:
    file = backup_of(calls, tmp_path)
    before = {one.name: sha256(one.read_bytes()).hexdigest() for one in file.parent.iterdir()}
    file.parent.chmod(0o500)

    look(calls, file, printed)

    file.parent.chmod(0o700)
    assert {one.name: sha256(one.read_bytes()).hexdigest() for one in file.parent.iterdir()} == before


def test_an_altered_record_is_named_with_its_last_true_change(
    calls: Calls, printed: str, tmp_path: Path
) -> None:
    file = backup_of(calls, tmp_path)
    number = calls.record(1)["number"]
    with engine.driver_connection(file) as connection:
        connection.execute("DROP TRIGGER sealed_incident")
        connection.execute("UPDATE incident SET content = '没事' WHERE id = 1")

    found = look(calls, file, printed)

    said = [SAY(one) for one in found.problems]
    assert any(number in one and "was altered" in one and "2026-11-21" in one for one in said), said
    assert any("not as it was when the backup was made" in one for one in said)
    assert found.anchors[0].verdict is AnchorVerdict.FITS
    assert conclusion(found)[1] is Tone.BAD


def test_an_altered_entry_spoils_the_codes_after_it(calls: Calls, printed: str, tmp_path: Path) -> None:
    file = backup_of(calls, tmp_path)
    with engine.driver_connection(file) as connection:
        connection.execute("DROP TRIGGER sealed_audit_entry")
        connection.execute("UPDATE audit_entry SET person_name = '别人' WHERE seq = 3")

    found = look(calls, file, printed)

    assert found.anchors[0].verdict is AnchorVerdict.BROKEN
    assert not found.is_whole


def test_a_paper_newer_than_the_backup_is_said_to_be_so(calls: Calls, printed: str, tmp_path: Path) -> None:
    file = backup_of(calls, tmp_path)
    calls.register()
    newer = calls.desk.report("incidents.sheet", record=calls.closed()).stamp.anchor

    found = look(calls, file, printed, newer)

    assert [one.verdict for one in found.anchors] == [AnchorVerdict.FITS, AnchorVerdict.NEWER]
    assert found.problems == ()
    assert conclusion(found)[1] is Tone.WARN


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("SD1:00000000:5:AAAAAAAAAAAAAAAA", AnchorVerdict.OTHER),
        ("nothing at all", AnchorVerdict.UNREADABLE),
        ("{code} ", AnchorVerdict.FITS),
        ("{lower}", AnchorVerdict.FITS),
        ("{wide}", AnchorVerdict.FITS),
        ("{forged}", AnchorVerdict.REWRITTEN),
    ],
)
def test_each_code_gets_its_own_verdict(
    calls: Calls, printed: str, tmp_path: Path, typed: str, verdict: AnchorVerdict
) -> None:
    forged = printed[:-1] + ("A" if printed[-1] != "A" else "B")
    text = typed.format(code=printed, lower=printed.lower(), wide=printed.replace(":", "："), forged=forged)

    found = look(calls, backup_of(calls, tmp_path), text)

    assert found.anchors[0].verdict is verdict


def test_digits_that_no_code_has_are_read_as_the_letters_they_look_like() -> None:
    assert tidied("sd1:0A1B2C3D:0012:abcd0123 4567abc8") == "SD1:0a1b2c3d:12:ABCDOI234567ABCB"


def test_a_backup_without_its_small_file_is_looked_at_all_the_same(
    calls: Calls, printed: str, tmp_path: Path
) -> None:
    file = backup_of(calls, tmp_path)
    file.with_suffix(".json").unlink()

    found = look(calls, file, printed)

    assert found.anchors[0].verdict is AnchorVerdict.FITS
    assert len(found.problems) == 1


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + bytes(4000)])
def test_what_is_no_backup_is_refused_in_words(tmp_path: Path, clock: Any, content: bytes) -> None:
    file = tmp_path / "station-x.sdbackup"
    file.write_bytes(content)

    with pytest.raises(FileRefused):
        inspect_backup(file, (), LEDGERS, now=clock())
    with pytest.raises(FileRefused):
        inspect_backup(tmp_path / "nowhere.db", (), LEDGERS, now=clock())


def test_the_open_station_is_told_alike(calls: Calls, printed: str) -> None:
    calls.be("陈建国", Role.CHIEF)

    found = inspect_station(calls.desk, [printed])

    assert (found.is_whole, found.source) == (True, "")
    assert found.anchors[0].papers


def test_the_page_says_the_result_the_codes_and_what_does_not_fit(
    calls: Calls, printed: str, tmp_path: Path
) -> None:
    found = look(calls, backup_of(calls, tmp_path), printed)

    text = text_of(inspection_document(found, ENGLISH))

    assert printed in text
    assert "Fits" in text
    assert "Nothing was found that does not fit." in text
    assert "青坪镇派出所" in text
