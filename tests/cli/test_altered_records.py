"""Somebody changed the newest records with another program: every command says so first."""

import shutil
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.ledgers import LEDGERS
from stationdesk.store.engine import driver_connection
from tests.conftest import StillClock


def test_a_command_says_that_the_tables_were_changed_and_goes_on(
    practice_folder: Path, tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(shutil.copytree(practice_folder, tmp_path / "station"))
    with driver_connection(folder / "station.db") as connection:
        connection.execute("DROP TRIGGER kept_incident")

    code = run(["list", "station.areas", "--data", str(folder), "--lang", "en"], LEDGERS, clock)

    said = capsys.readouterr()
    assert code == 0
    assert "changed outside the program" in said.err
    assert said.out
