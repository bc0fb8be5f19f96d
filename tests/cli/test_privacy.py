"""Personal data from the command line: shown, removed, and handed to who asks."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.actor import SYSTEM
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.records import Person, Unit
from stationdesk.store.store import Store
from tests.conftest import StillClock

Say = Callable[..., int]
PHONE = "138 0000 1234"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "station"


@pytest.fixture
def say(folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> Say:
    """A command typed at a station with one unit, struck out years ago, and an officer."""

    def typed(*words: str) -> int:
        who = () if "--as" in words or words[0] == "init" else ("--as", "陈建国")
        return run([*words, *who, "--data", str(folder), "--lang", "en"], LEDGERS, clock)

    typed("init", "--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password")
    store = Store.open(folder, clock=clock)
    with store.transaction(SYSTEM, "station.register") as tx:
        tx.add(Unit(name="交警中队", kind="police", contact="欧阳明", phone=PHONE))
    clock.set(datetime(2031, 1, 1, tzinfo=UTC))
    with store.transaction(SYSTEM, "station.register") as tx:  # in use: the clock is believed
        tx.add(Person(name="李卫东", kind="police", role=20))
    store.close()
    capsys.readouterr()
    return typed


def test_a_clock_far_ahead_is_told_and_nothing_is_purged_by_it(
    say: Say, folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store.open(folder, clock=clock)
    for number in range(12):
        with store.transaction(SYSTEM, "station.register") as tx:
            tx.add(Unit(name=f"单位{number}", kind="police"))
    store.close()
    clock.set(datetime(2041, 1, 1, tzinfo=UTC))

    assert say("purge", "station.units", "--record", "1", "--authority", "县局〔2031〕1号") == 1

    told = capsys.readouterr().err
    assert "clock says 2041-01-01; the last save was on 2031-01-01" in told
    assert "Nothing was removed" in told


def test_what_is_due_is_shown_and_nothing_is_removed(say: Say, capsys: pytest.CaptureFixture[str]) -> None:
    assert say("purge", "--json") == 0

    told = json.loads(capsys.readouterr().out)
    assert told["total"] == 0
    assert {"ledger": "station.units", "years": None, "due": 0, "oldest": None} in told["rows"]


def test_a_record_is_purged_by_number_and_its_older_backups_deleted(
    say: Say, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say("purge", "station.units", "--record", "1") == 1
    assert "under what rule" in capsys.readouterr().err

    assert say("purge", "station.units", "--record", "1", "--authority", "县局〔2031〕1号") == 0
    told = capsys.readouterr()
    assert "1 records" in told.out
    assert "--old-backups" in told.err
    assert say("purge", "--old-backups") == 0

    left = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert PHONE.encode() not in left
    assert "欧阳明".encode() not in left
    assert say("verify") == 0


@pytest.mark.parametrize(
    "words",
    [
        ("purge", "--due", "--authority", "x"),
        ("purge", "nothing", "--due", "--authority", "x"),
        ("purge", "station.calendar", "--due", "--authority", "x"),
        ("purge", "station.units", "--record", "99", "--authority", "x"),
        ("purge", "station.units", "--due", "--authority", "x", "--as", "李卫东"),
        ("person-export", "--name", "欧阳明", "--reason", "x", "--out", "a.xlsx", "--as", "李卫东"),
        ("person-export", "--reason", "x", "--out", "a.xlsx"),
        ("person-export", "--name", "欧阳明", "--reason", " ", "--out", "a.xlsx"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    say: Say, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert say(*words) == 1
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize("ending", ["xlsx", "pdf"])
def test_one_persons_data_is_written(
    say: Say, tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"request.{ending}"
    given = ("--name", "欧阳明", "--phone", "13800001234", "--reason", "本人申请", "--out", str(out))

    assert say("person-export", *given, "--json", "--as", "陈建国") == 0

    assert json.loads(capsys.readouterr().out) == {"rows": 1, "lines": 2, "file": str(out)}
    assert out.stat().st_size > 1_000
