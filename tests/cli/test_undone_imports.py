"""Undoing an import at the command line: what was worked on since stays, and the answer says how many."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock

Say = Callable[..., str]
SHEET = "名称,片区\n新河村,东片区\n石桥村,东片区\n"


@pytest.fixture
def say(tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> Say:
    """What a command answers at a station with one import of two villages, one of them changed since."""

    def typed(*words: str) -> str:
        code = run([*words, "--data", str(tmp_path / "station"), "--lang", "en"], LEDGERS, clock)
        told = capsys.readouterr()
        assert code == 0, told.err
        return told.out

    typed("init", "--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password")
    typed("station.areas.register", "--code", "A1", "--name", "东片区")
    sheet = tmp_path / "villages.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    typed("import", "station.villages", "--file", str(sheet))
    typed("station.villages.change", "--record", "1", "--note", "沿河，汛期重点")
    return typed


def test_the_answer_says_how_many_stay(say: Say) -> None:
    assert say("undo-import", "station.villages", "1").splitlines() == [
        "1 rows were voided; their numbers stay.",
        "1 rows stay: they were worked on after the import.",
        "新河村 was worked on since and stays.",
    ]


def test_a_program_reads_both_numbers(say: Say) -> None:
    assert json.loads(say("undo-import", "station.villages", "1", "--json")) == {
        "voided": 1, "restored": 0, "kept": 1, "why": ["新河村 was worked on since and stays."],
    }  # fmt: skip
