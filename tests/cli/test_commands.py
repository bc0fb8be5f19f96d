"""The command line: what it answers, on which stream, and with which exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.pc_settings import PcSettings
from stationdesk.jobs.places import pc_folder
from stationdesk.ledgers import LEDGERS
from stationdesk.store.backup import found_in
from tests.conftest import StillClock

Say = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "station"


@pytest.fixture
def say(folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> Say:
    """A command typed at a station that has just been made; returns the exit code."""

    def typed(*words: str) -> int:
        return run([*words, "--data", str(folder), "--lang", "en"], LEDGERS, clock)

    typed("init", "--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password")
    capsys.readouterr()
    return typed


def test_a_command_that_saved_ends_well_without_its_backup(
    say: Say, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in (folder / "backups").glob("*"):
        file.unlink()
    (folder / "backups").rmdir()
    (folder / "backups").touch()

    code = say("station.areas.register", "--code", "A1", "--name", "东片区")

    told = capsys.readouterr()
    assert (code, bool(told.out)) == (0, True)
    assert "Everything saved is kept" in told.err


def test_an_older_backup_put_back_is_said_at_every_command(
    say: Say, folder: Path, tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    say("station.areas.register", "--code", "A1", "--name", "东片区")
    oldest = sorted((folder / "backups").glob("*.sdbackup"))[0]
    say("station.areas.register", "--code", "A2", "--name", "西片区")
    run(["restore", "--file", str(oldest), "--to", str(tmp_path / "again")], LEDGERS, clock)
    capsys.readouterr()

    code = run(["list", "station.areas", "--data", str(tmp_path / "again"), "--lang", "en"], LEDGERS, clock)

    assert code == 0
    assert "not the records this computer saw last" in capsys.readouterr().err


def test_a_second_backup_folder_of_this_computer_gets_a_copy(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = PcSettings(pc_folder())
    settings.set("backup.folder", str(tmp_path / "usb"))
    try:
        missing = say("station.areas.register", "--code", "A1", "--name", "东片区")
        said = capsys.readouterr().err
        (tmp_path / "usb").mkdir()
        there = say("station.areas.register", "--code", "A2", "--name", "西片区")
    finally:
        settings.set("backup.folder", "")

    assert (missing, there) == (0, 0)
    assert "no second copy" in said
    assert capsys.readouterr().err == ""
    assert len(found_in(tmp_path / "usb")) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("list", "incidents", "--limit", "-1"),
        ("list", "incidents", "--limit", "99999999999999999999"),
        ("report", "incidents.monthly", "--period", "0001"),
        ("report", "incidents.monthly", "--period", "9999"),
        ("undo-import", "incidents", "99999999999999999999"),
    ],
)
def test_a_number_or_period_out_of_range_is_wrong_usage(say: Say, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        say(*words)

    assert left.value.code == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("report", "incidents.sheet", "--record", "9" * 20), "There is no record"),
        (("report", "incidents.monthly", "--period", "2026-10", "--text", "nosuch=x"), "no part “nosuch”"),
        (("report", "incidents.monthly", "--period", "2026-10", "--with", "who=x"), "it asks: annexes"),
        (("incidents.register", "--latitude", "NaN"), "cannot be understood"),
    ],
)
def test_what_is_not_there_is_refused_in_a_sentence(
    say: Say, words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say(*words) == 1
    assert sentence in capsys.readouterr().err
