"""The command line: what it answers, on which stream, and with which exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.ledgers import LEDGERS
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

    typed("init", "--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国")
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
