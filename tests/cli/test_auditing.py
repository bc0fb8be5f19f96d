"""The log at the command line, a look for a reason, and a backup checked without its station."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPdf import QPdfDocument

from stationdesk.cli.main import run
from stationdesk.core.actor import SYSTEM
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.records import Person
from stationdesk.store.manifest import found_in
from stationdesk.store.store import Store
from tests.conftest import StillClock

PASSWORD = "Qing-ping-2026-suo"
PHONE = "19900001234"
Run = Callable[..., int]
Told = Callable[[], Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "station"


@pytest.fixture
def typed(folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command typed at a new station with an officer and one call."""

    def at(*words: str) -> int:
        return run([*words, "--data", str(folder), "--lang", "en"], LEDGERS, clock)

    at("init", "--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password")
    store = Store.open(folder, clock=clock)
    with store.transaction(SYSTEM, "station.set_up") as tx:
        tx.add(Person(name="李卫东", kind="police", role=20))
    store.close()
    at("incidents.register", "--place", "镇集贸市场", "--category", "DI.neighbours", "--content", "占道争执",
       "--caller-name", "赵小明", "--caller-phone", PHONE, "--as", "李卫东")  # fmt: skip
    capsys.readouterr()
    return at


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    return lambda: json.loads(capsys.readouterr().out)


def test_the_log_is_narrowed_and_shown_to_the_chief(
    typed: Run, told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("audit", "--kind", "entered", "--person", "李卫东", "--as", "陈建国", "--json") == 0
    (row,) = told()["rows"]
    assert (row["who"], row["action"], row["authenticated"]) == ("李卫东", "incidents.register", False)

    assert typed("audit", "--from", "2026-11-22", "--as", "陈建国", "--json") == 0
    assert told()["rows"] == []

    assert typed("audit", "--limit", "2", "--as", "陈建国") == 0
    shown = capsys.readouterr()
    assert "New incident" in shown.out
    assert "--limit shows more" in shown.err


def test_the_log_is_no_officers_to_read(typed: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("audit", "--as", "李卫东") == 1

    assert "please ask the station chief" in capsys.readouterr().err


def test_the_log_is_written_as_pdf_and_sheet(typed: Run, tmp_path: Path, told: Told) -> None:
    for name in ("log.pdf", "log.xlsx", "log.csv"):
        assert typed("audit", "--as", "陈建国", "--out", str(tmp_path / name)) == 0
        assert (tmp_path / name).stat().st_size > 200

    typed("audit", "--kind", "printed", "--as", "陈建国", "--json")
    assert [row["note"].rpartition(" · ")[2] for row in told()["rows"]] == ["log.csv", "log.xlsx", "log.pdf"]


def test_a_masked_value_is_told_for_a_reason_that_the_history_shows(
    typed: Run, told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("reveal", "incidents", "1", "caller_phone", "--reason", "回访", "--as", "李卫东") == 0
    assert capsys.readouterr().out.strip() == PHONE

    assert typed("history", "incidents", "1", "--as", "李卫东", "--json") == 0
    rows = told()["rows"]
    assert [row["action"] for row in rows] == ["record.revealed", "incidents.register"]
    assert "回访" in rows[0]["note"]


def test_a_correction_leaves_masked_values_and_its_history_shows_both_sides(
    typed: Run, told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("incidents.correct", "--record", "1", "--content", "改过的内容", "--as", "李卫东") == 0
    capsys.readouterr()

    assert typed("reveal", "incidents", "1", "caller_phone", "--reason", "核对", "--as", "陈建国") == 0
    assert capsys.readouterr().out.strip() == PHONE
    assert typed("history", "incidents", "1", "--as", "李卫东") == 0
    assert "Content: 占道争执 → 改过的内容" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("reveal", "incidents", "1", "content", "--reason", "核对"),
        ("reveal", "incidents", "1", "caller_phone", "--reason", " "),
        ("reveal", "nowhere", "1", "caller_phone", "--reason", "核对"),
        ("history", "incidents", "99"),
        ("history", "nowhere", "1"),
        ("audit", "--person", "没有这个人"),
        ("audit", "--record", "没有的编号"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_a_sentence(
    typed: Run, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(*words, "--as", "陈建国") == 1

    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.strip().splitlines()) == 1


def test_a_backup_is_checked_where_there_is_no_station(
    typed: Run,
    folder: Path,
    tmp_path: Path,
    clock: StillClock,
    told: Told,
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed("report", "incidents.sheet", "--record", "1", "--out", str(tmp_path / "sheet.pdf"))
    typed("backup")
    store = Store.open(folder, clock=clock)
    anchor = store.anchor()
    store.close()
    assert anchor is not None
    stick = copied(folder, tmp_path)
    before = {one.name: one.read_bytes() for one in stick.parent.iterdir()}
    capsys.readouterr()

    elsewhere = ("--data", str(tmp_path / "nothing"), "--lang", "en")
    code = run(
        ["verify", "--backup", str(stick), "--anchor", anchor.text, "--json", *elsewhere], LEDGERS, clock
    )

    found = told()
    assert (code, found["ok"], found["station"]) == (0, True, "青坪镇派出所")
    assert found["anchors"][0]["verdict"] == "fits"
    assert not (tmp_path / "nothing").exists()
    assert {one.name: one.read_bytes() for one in stick.parent.iterdir()} == before

    pdf = tmp_path / "result.pdf"
    wrong = anchor.text[:-1] + ("A" if anchor.text[-1] != "A" else "B")
    code = run(
        ["verify", "--backup", str(stick), "--anchor", wrong, "--out", str(pdf), *elsewhere], LEDGERS, clock
    )
    shown = capsys.readouterr()
    assert code == 1
    assert "Does not fit: rewritten" in shown.out
    assert "rewritten" in shown.err
    document = QPdfDocument(None)
    document.load(str(pdf))
    assert document.pageCount() == 1


def test_an_encrypted_backup_asks_for_a_password_or_the_recovery_key(
    folder: Path, tmp_path: Path, clock: StillClock, told: Told, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    recovery = make_encrypted(folder, clock)
    stick = copied(folder, tmp_path)

    def check(*words: str, lines: str = "") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        asked = ["verify", "--backup", str(stick), "--lang", "en", "--json", *words]
        return run(asked, LEDGERS, clock)

    assert check() == 1
    assert "--recovery" in capsys.readouterr().err
    assert check("--as", "陈建国", "--password-stdin", lines=f"{PASSWORD}\n") == 0
    assert told()["ok"]
    assert check("--recovery", "--password-stdin", lines=f"{recovery}\n") == 0
    assert told()["station"] == "青坪镇派出所"
    assert check("--as", "陈建国", "--password-stdin", lines="falsch-falsch-1\n") == 1


def copied(folder: Path, tmp_path: Path) -> Path:
    """The newest backup on a stick."""
    newest = found_in(folder / "backups")[0].file
    stick = tmp_path / "stick"
    stick.mkdir()
    for file in (newest, newest.with_suffix(".json")):
        shutil.copy(file, stick)
    return stick / newest.name


def make_encrypted(folder: Path, clock: StillClock) -> str:
    """An encrypted station with one password; returns its recovery key."""
    from stationdesk.store import accounts
    from stationdesk.store.keys import KeyRing
    from stationdesk.store.slots import Cost
    from stationdesk.store.station_file import StationKind

    _ring, key, code = KeyRing.make(folder)
    store = Store.create(
        folder, kind=StationKind.REAL, clock=clock, settings={"station.name": "青坪镇派出所"},
        key=key, encrypted=True,
    )  # fmt: skip
    with store.transaction(SYSTEM, "station.set_up") as tx:
        chief = tx.add(Person(name="陈建国", kind="police", role=30))
        accounts.give(tx, chief.id, chief.name, PASSWORD, must_change=False, cost=Cost(8, 1, 1))
    store.backup("by-hand")
    store.close()
    return code
