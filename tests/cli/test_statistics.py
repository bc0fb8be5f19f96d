"""A period's statistics on the command line, as words and as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stationdesk.cli.main import main
from tests.conftest import StillClock


def run(folder: Path, clock: StillClock, *arguments: str) -> int:
    return main([*arguments, "--data", str(folder), "--as", "陈建国"], clock=clock)


def test_data_and_words_say_the_same(
    practice_folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(practice_folder, clock, "statistics", "2026-10", "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert run(practice_folder, clock, "statistics", "2026-10") == 0
    words = capsys.readouterr().out

    assert set(data["pictures"]) == {
        "trend", "categories", "heat", "villages", "response", "hazards", "disputes",
    }  # fmt: skip
    valid = data["headlines"][0]["number"]
    assert sum(one["numbers"][0] for one in data["pictures"]["categories"]["rows"]) == int(valid) > 0
    assert f"有效警情 {valid}" in words
    assert all(one["title"] in words for one in data["pictures"]["villages"]["rows"])


def test_a_group_that_is_none_is_refused_by_name(
    practice_folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(practice_folder, clock, "statistics", "2026-10", "--of", "nonsense") != 0
    said = capsys.readouterr()
    assert "nonsense" in said.err
    assert "dispute" in said.err
