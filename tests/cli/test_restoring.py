"""Going back at the command line: a preview, in place by the chief, a key where one is needed, the drill."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.actor import Role
from stationdesk.ledgers import LEDGERS
from stationdesk.store import backup
from tests.conftest import StillClock
from tests.guarded_station import NAMES, PASSWORDS, make_guarded

Type = Callable[..., tuple[int, str, str]]
CHIEF, OFFICER = NAMES[Role.CHIEF], NAMES[Role.OFFICER]
AREA = ("station.areas.register", "--code", "Z9", "--name", "临时片区")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guarded") / "station"
    make_guarded(folder, StillClock(), encrypted=True)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "station"))


@pytest.fixture
def say(
    folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Type:
    """(exit code, answer, refusal) of a command by somebody."""

    def typed(*words: str, by: str = "", secret: str = "") -> tuple[int, str, str]:
        given = ["--as", by] if by else []
        role = next((role for role, name in NAMES.items() if name == by), None)
        line = secret or (PASSWORDS[role] if role is not None else "")
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{line}\n{line}\n"))
        code = run(
            [*words, *given, "--password-stdin", "--data", str(folder), "--lang", "en"], LEDGERS, clock
        )
        told = capsys.readouterr()
        return code, told.out, told.err

    return typed


def test_a_dry_run_says_what_would_be_lost_and_changes_nothing(say: Type, folder: Path) -> None:
    oldest = backup.found_in(folder / "backups")[-1].file
    say(*AREA, by=CHIEF)

    code, said, _ = say("restore", "--dry-run", "--file", str(oldest), by=CHIEF)

    assert code == 0
    assert CHIEF in said
    assert "new      Areas" in said
    assert not (folder / "kept").exists()
    _, told, _ = say("restore", "--dry-run", "--file", str(oldest), "--json", by=CHIEF)
    assert json.loads(told)["loss"]["records"][0]["table"] == "area"
    assert "keys" not in json.loads(told)["backup"]


def test_the_chief_restores_in_place_and_an_officer_does_not(say: Type, folder: Path) -> None:
    oldest = backup.found_in(folder / "backups")[-1].file
    say(*AREA, by=CHIEF)

    refused, _, why = say("restore", "--in-place", "--file", str(oldest), by=OFFICER)
    assert (refused, OFFICER in why) == (1, True)
    code, said, _ = say("restore", "--in-place", "--file", str(oldest), by=CHIEF)

    assert code == 0
    assert "kept" in said
    code, listed, errors = say("list", "station.areas", by=CHIEF)
    assert (code, "临时片区" in listed, errors) == (0, False, "")
    assert say("verify", by=CHIEF)[0] == 0


def test_an_encrypted_backup_asks_for_its_key(say: Type, folder: Path, tmp_path: Path) -> None:
    file = str(backup.found_in(folder / "backups")[0].file)

    nobody = say("restore", "--file", file, "--to", str(tmp_path / "again"))
    wrong = say("restore", "--file", file, "--to", str(tmp_path / "again"), by=CHIEF, secret="Falsch-7-wort")
    right = say("restore", "--file", file, "--to", str(tmp_path / "again"), by=CHIEF)

    assert (nobody[0], wrong[0], right[0]) == (1, 1, 0)
    assert "encrypted" in nobody[2]
    assert (tmp_path / "again" / "keys.json").is_file()


def test_a_damaged_file_goes_back_to_the_newest_good_backup(say: Type, folder: Path) -> None:
    content = bytearray((folder / "station.db").read_bytes())
    content[:8192] = b"\xa5" * 8192
    (folder / "station.db").write_bytes(content)
    assert say("list", "station.areas", by=CHIEF)[0] == 1

    code, said, _ = say("restore", "--in-place", by=CHIEF)

    assert code == 0
    assert "may be lost" in said
    assert say("verify", by=CHIEF)[0] == 0


def test_read_only_looks_and_changes_nothing(say: Type, folder: Path) -> None:
    before = (folder / "station.db").read_bytes()

    listed = say("list", "station.areas", "--read-only", by=CHIEF)
    refused = say(*AREA, "--read-only", by=CHIEF)

    assert (listed[0], refused[0]) == (0, 1)
    assert "reading only" in refused[2]
    assert (folder / "station.db").read_bytes() == before


def test_a_drill_proves_the_newest_backup(say: Type) -> None:
    code, said, _ = say("drill", "--json", by=OFFICER)

    assert code == 0
    assert json.loads(said)["entries"] > 1


def test_where_to_has_to_be_said(say: Type, folder: Path) -> None:
    code, _, why = say("restore", by=CHIEF)

    assert code == 1
    assert "--in-place" in why
