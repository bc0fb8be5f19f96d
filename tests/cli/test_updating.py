"""`stationdesk update`: an update checked and begun without the window."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.jobs.updating import system
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock
from tests.update_stick import make_update

Say = Callable[..., int]


@pytest.fixture
def say(tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> Say:
    """A command on a station that keeps no key."""
    folder = ["--data", str(tmp_path / "station")]
    words = ["--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password"]
    assert run(["init", *words, *folder], LEDGERS, clock) == 0
    capsys.readouterr()
    return lambda *words: run([*words, *folder, "--lang", "en"], LEDGERS, clock)


def test_a_check_says_that_nobody_vouches(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = say("update", "--from", str(make_update(tmp_path / "stick")), "--check")

    assert code == 0
    assert "9.1.0 is in order" in (said := capsys.readouterr().out)
    assert "nobody vouches" in said


def test_programs_get_it_as_data(say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say("update", "--from", str(make_update(tmp_path / "stick")), "--check", "--json")

    assert json.loads(capsys.readouterr().out)["version"] == "9.1.0"
    assert not (tmp_path / "station" / "update").exists()


def test_a_damaged_one_is_refused_in_a_sentence(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_update(tmp_path / "stick")
    (folder / "发布说明.txt").write_bytes(b"")

    assert say("update", "--from", str(folder), "--check") == 1
    assert "“发布说明.txt” is damaged" in capsys.readouterr().err
    assert say("update", "--from", str(tmp_path / "nowhere"), "--check") == 1


@pytest.mark.skipif(system.STARTS is not None, reason="Windows is updated by the setup")
def test_this_system_says_that_a_package_updates_it(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert say("update", "--from", str(make_update(tmp_path / "stick"))) == 1
    assert ".deb" in capsys.readouterr().err
