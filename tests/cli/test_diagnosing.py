"""`stationdesk diagnostics`: it works where nothing else does."""

import json
import sys
import zipfile
from io import StringIO
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock
from tests.desktop.access import CHIEF, GOOD, make_guarded_station


def told(tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> tuple[int, set[str], str]:
    """(exit code, parts of the file, what went to standard error)."""
    out = tmp_path / "d.zip"
    capsys.readouterr()
    code = run(
        ["diagnostics", "--out", str(out), "--data", str(tmp_path / "station"), "--lang", "en"],
        LEDGERS,
        clock,
    )
    said = capsys.readouterr()
    assert "is written" in said.out
    with zipfile.ZipFile(out) as archive:
        return code, set(archive.namelist()), said.err


def make(tmp_path: Path, clock: StillClock) -> None:
    words = ["--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password"]
    assert run(["init", *words, "--data", str(tmp_path / "station")], LEDGERS, clock) == 0


def test_it_tells_of_a_station(tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, clock)

    code, parts, said = told(tmp_path, clock, capsys)

    assert (code, said) == (0, "")
    assert {"about.txt", "settings.json", "station.json"} <= parts


def test_it_is_written_where_there_is_no_station(
    tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    code, parts, said = told(tmp_path, clock, capsys)

    assert code == 0
    assert "not-opened.txt" in parts
    assert "goes without them" in said


def test_a_damaged_file_is_no_reason_to_refuse_it(
    tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, clock)
    file = tmp_path / "station" / "station.db"
    file.write_bytes(file.read_bytes()[:8192] + b"\xff" * 4096 * 20)

    code, parts, _ = told(tmp_path, clock, capsys)

    assert code == 0
    assert "not-opened.txt" in parts


def test_its_answer_for_programs(
    tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, clock)
    capsys.readouterr()

    run(
        ["diagnostics", "--out", str(tmp_path / "d.zip"), "--data", str(tmp_path / "station"), "--json"],
        LEDGERS,
        clock,
    )

    answer = json.loads(capsys.readouterr().out)
    assert answer["station"] is True
    assert "station.json" in answer["parts"]


def guarded(tmp_path: Path, clock: StillClock, *words: str) -> int:
    make_guarded_station(tmp_path / "station", clock)
    where = ("--out", str(tmp_path / "d.zip"), "--data", str(tmp_path / "station"), "--lang", "en")
    return run(["diagnostics", *where, *words], LEDGERS, clock)


def test_an_encrypted_station_is_told_of_by_who_has_a_password(
    tmp_path: Path, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO(f"{GOOD}\n"))

    code = guarded(tmp_path, clock, "--as", CHIEF, "--password-stdin")

    assert code == 0
    with zipfile.ZipFile(tmp_path / "d.zip") as archive:
        station = json.loads(archive.read("station.json"))
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert station["condition"]["pragmas"]["cipher_version"]
    assert station["slots"]["password"] == 3
    assert GOOD.encode() not in everything
    assert CHIEF.encode() not in everything


def test_without_one_it_goes_without_the_records(
    tmp_path: Path, clock: StillClock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("wrong\n"))

    code = guarded(tmp_path, clock, "--as", CHIEF, "--password-stdin")

    assert code == 0
    assert "goes without them" in capsys.readouterr().err
    with zipfile.ZipFile(tmp_path / "d.zip") as archive:
        assert "station.json" not in archive.namelist()
