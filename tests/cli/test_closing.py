"""Three months of the practice station closed, corrected and reprinted at the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.core.ledger import Query
from stationdesk.core.period import read_period
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock

Say = Callable[..., str]
MONTHLY = "incidents.monthly"


@pytest.fixture
def say(practice_copy: Desk, clock: StillClock, capsys: pytest.CaptureFixture[str]) -> Say:
    """What a command answers at a practice station of this test's own, typed by its chief."""
    chief = next(one.name for one in practice_copy.people_who_may_act() if one.role >= 30)

    def typed(*words: str, refused: bool = False) -> str:
        folder = str(practice_copy.store.folder)
        code = run([*words, "--data", folder, "--as", chief], LEDGERS, clock)
        told = capsys.readouterr()
        assert code == int(refused), told.err
        return told.err if refused else told.out

    return typed


def test_three_months_closed_corrected_and_reprinted(say: Say, practice_copy: Desk, tmp_path: Path) -> None:
    months = ("2026-07", "2026-08", "2026-09")
    reprinted: dict[str, dict[str, str]] = {}
    for month in months:
        made = json.loads(say("close", "--period", month, "--reason", "试结", "--json"))
        assert len(made["reports"]) > 10
        reprinted[month] = {one["report"]: one["sha256"] for one in made["reports"]}

    first = practice_copy.ids(Query("incidents", (("period", _days("2026-08")),)))[3]
    number = practice_copy.record("incidents", first)["number"]
    say("incidents.void", "--record", number, "--reason", "重复登记")

    for month in months:
        say("reprint", "--period", month, "--out", str(tmp_path / month))
        found = {
            one.name[:-4]: sha256(one.read_bytes()).hexdigest() for one in (tmp_path / month).glob("*.pdf")
        }
        assert found == reprinted[month]
    for name, now in (("closed", ()), ("now", ("--now",))):
        say("report", MONTHLY, "--period", "2026-08", "--out", str(tmp_path / f"{name}.pdf"), *now)
    assert sha256((tmp_path / "closed.pdf").read_bytes()).hexdigest() == reprinted["2026-08"][MONTHLY]
    assert (tmp_path / "now.pdf").read_bytes() != (tmp_path / "closed.pdf").read_bytes()
    for name in ("report", "reprint"):
        say(name, MONTHLY, "--period", "2026-08", "--out", str(tmp_path / f"{name}.docx"))
    assert (tmp_path / "report.docx").read_bytes() == (tmp_path / "reprint.docx").read_bytes()
    assert (tmp_path / "report.docx").read_bytes().startswith(b"PK")
    lines = say("corrections", MONTHLY, "--period", "2026-10").splitlines()
    assert any("更正：2026年8月 合计 本期" in line and number in line for line in lines)
    assert say("corrections", MONTHLY, "--period", "2026-08") == "没有需要更正的。\n"
    compared = json.loads(say("compare", MONTHLY, "--period", "2026-08", "--json"))["rows"]
    total = next(one for one in compared if one["figure"] == "合计 · 本期")
    assert [(one["number"], one["move"]) for one in total["rows"]] == [(number, "gone")]
    assert int(total["before"]) - int(total["after"]) == 1


def test_what_would_be_kept_is_said_and_nothing_kept(say: Say) -> None:
    said = say("close", "--period", "last-month", "--dry-run")

    assert said.startswith("2026年10月第1版：将保存")
    assert json.loads(say("closings", "--json"))["total"] == 0


def test_what_cannot_be_is_refused_in_a_sentence(say: Say, tmp_path: Path) -> None:
    assert "尚未结束" in say("close", "--period", "2026-11", refused=True)
    assert "整月" in say("close", "--period", "2026-09-02..2026-09-30", refused=True)
    out = str(tmp_path / "a.pdf")
    assert "没有" in say("reprint", MONTHLY, "--period", "2026-09", "--out", out, refused=True)
    assert "没有结账" in say("reprint", "--period", "2026-09", "--out", str(tmp_path / "b"), refused=True)


def test_the_tray_names_what_waits_and_the_month_to_close(say: Say) -> None:
    told = json.loads(say("waiting", "--json"))

    assert told["to_close"] == "2026-10"
    assert {one["ledger"] for one in told["rows"]} >= {"roster", "tasks", "rectifications"}
    assert {one["action"] for one in told["rows"]} >= {"rectifications.issue", "tasks.check"}


def _days(month: str) -> tuple[object, object]:
    period = read_period(month)
    return period.first, period.last
