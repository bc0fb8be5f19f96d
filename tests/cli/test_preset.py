"""A preset at the command line: written, looked at, and taken only when it is said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock


def test_a_preset_is_written_shown_and_taken_when_it_is_said_so(
    practice_copy: Desk,
    clock: StillClock,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "pc"))  # a computer that saw no other copy
    desk = practice_copy
    chief = next(one for one in desk.people_who_may_act() if one.role >= 30)
    desk.act_as(chief.person)
    file = str(tmp_path / "county.zip")
    typed_as = ["--data", str(desk.store.folder), "--as", chief.name, "--lang", "en"]

    def say(*words: str) -> tuple[int, str]:
        code = run([*words, *typed_as], LEDGERS, clock)
        told = capsys.readouterr()
        return code, told.out + told.err

    desk.set_setting("response.town", 7)
    assert say("preset-out", file)[0] == 0
    assert say("preset-in", file) == (0, "The station has all of it already; nothing would change.\n")
    desk.set_setting("response.town", 5)

    code, looked = say("preset-in", file)
    assert code == 0
    assert "Settings: Arrival in the town: 5 minutes → 7 minutes" in looked
    assert "--yes" in looked
    assert desk.setting("response.town") == 5

    code, taken = say("preset-in", file, "--yes")
    assert code == 0
    assert "taken over" in taken
    assert desk.setting("response.town") == 7

    Path(file).write_bytes(b"PK\x03\x04 cut off")
    code, refused = say("preset-in", file, "--yes")
    assert code == 1
    assert refused.count("\n") == 1
