"""The command line: the same use-cases, their answers and their exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from stationdesk.cli.main import run
from stationdesk.ledgers import LEDGERS


class Prompt:
    """Types commands at one station; `answer` is what was printed last."""

    def __init__(self, folder: Path, clock: Any, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder = folder
        self._clock = clock
        self._capsys = capsys
        self.code = 0
        self.answer = ""
        self.refusal = ""

    def type(self, *words: str) -> str:
        self._capsys.readouterr()
        try:
            self.code = run([*words, "--data", str(self._folder)], LEDGERS, self._clock)
        except SystemExit as usage:
            self.code = int(usage.code or 0)
        printed = self._capsys.readouterr()
        self.answer, self.refusal = printed.out, printed.err
        return self.answer

    def json(self, *words: str) -> dict[str, Any]:
        return json.loads(self.type(*words, "--json"))


@pytest.fixture
def prompt(tmp_path: Path, clock: Any, capsys: pytest.CaptureFixture[str]) -> Prompt:
    at = Prompt(tmp_path / "real", clock, capsys)
    at.type("init", "--name", "青坪镇派出所", "--short-name", "青坪所", "--chief", "陈建国", "--no-password")
    assert at.code == 0, at.refusal
    return at


def test_a_call_goes_through_its_day_at_the_prompt(prompt: Prompt, clock: Any) -> None:
    made = prompt.json(
        "incidents.register", "--place", "镇集贸市场", "--category", "纠纷", "--content", "两摊主因占道争执"
    )
    assert made["number"] == "青坪所警〔2026〕0001号"

    clock.forward(minutes=2)
    prompt.type("incidents.dispatch", "--record", made["number"], "--people", "陈建国")
    assert prompt.code == 0, prompt.refusal
    clock.forward(minutes=9)
    prompt.type("incidents.arrive", "--record", made["number"])
    assert prompt.code == 0, prompt.refusal
    rows = prompt.json("list", "incidents", "--search", "占道")

    assert rows["total"] == 1
    assert rows["rows"][0]["number"] == made["number"]


def test_a_refusal_is_one_sentence_and_exit_code_one(prompt: Prompt) -> None:
    prompt.type("incidents.dispatch", "--record", "青坪所警〔2026〕0099号")

    assert prompt.code == 1
    assert prompt.answer == ""
    assert len(prompt.refusal.strip().splitlines()) == 1


def test_wrong_usage_is_exit_code_two(prompt: Prompt) -> None:
    for words in (("list",), ("nonsense",), ("report", "incidents.monthly", "--period", "2026-13")):
        prompt.type(*words)
        assert prompt.code == 2, words


def test_a_bad_file_is_a_refusal_and_not_wrong_usage(prompt: Prompt, tmp_path: Path) -> None:
    bad = tmp_path / "calls.xlsx"
    bad.write_bytes(b"not a spreadsheet")

    prompt.type("import", "incidents", "--file", str(bad), "--dry-run")

    assert prompt.code == 1
    assert len(prompt.refusal.strip().splitlines()) == 1


def test_the_same_form_sent_twice_is_registered_once(prompt: Prompt) -> None:
    words = (
        "incidents.register",
        "--place",
        "东市",
        "--category",
        "纠纷",
        "--content",
        "争执",
        "--form",
        "a" * 32,
    )

    first, second = prompt.json(*words), prompt.json(*words)

    assert first == second
    assert prompt.json("list", "incidents")["total"] == 1


def test_ledgers_and_reports_name_what_there_is(prompt: Prompt) -> None:
    assert {row["ledger"] for row in prompt.json("ledgers")["rows"]} == {one.name for one in LEDGERS}
    assert "incidents.monthly" in {row["report"] for row in prompt.json("reports")["rows"]}


def test_a_month_is_printed_the_same_twice(prompt: Prompt, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        prompt.type("report", "incidents.monthly", "--period", "2026-10", "--out", str(tmp_path / name))
        assert prompt.code == 0, prompt.refusal

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_chain_is_proven_with_an_anchor(prompt: Prompt) -> None:
    prompt.type("verify")
    assert prompt.code == 0

    prompt.type("verify", "--anchor", "SD1:00000000:3:AAAAAAAAAAAAAAAA")
    assert prompt.code == 1


def test_a_backup_is_restored_into_a_new_folder(prompt: Prompt, tmp_path: Path) -> None:
    made = prompt.json("backup")

    prompt.type("restore", "--file", made["file"], "--to", str(tmp_path / "again"))

    assert prompt.code == 0, prompt.refusal
    assert (tmp_path / "again" / "station.db").is_file()


def test_the_program_starts_as_a_process() -> None:
    called = subprocess.run(
        [sys.executable, "-m", "stationdesk", "--version"], capture_output=True, text=True, check=True
    )

    assert called.stdout.startswith("StationDesk ")
