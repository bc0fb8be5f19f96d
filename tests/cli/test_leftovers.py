"""Small promises of the command line: chips are on or left out, and a chief accepts older records."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from stationdesk.cli.main import run
from stationdesk.cli.periods import on_day, period_of
from stationdesk.core.actor import SYSTEM
from stationdesk.core.period import Period
from stationdesk.ledgers import LEDGERS
from stationdesk.store.audit import AuditEntry
from stationdesk.store.store import Store
from tests.conftest import StillClock


@pytest.fixture
def folder(practice_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A practice station on a computer that has seen no other state of it."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return Path(shutil.copytree(practice_folder, tmp_path / "station"))


def typed(folder: Path, clock: StillClock, *words: str) -> int:
    return run([*words, "--data", str(folder), "--lang", "en"], LEDGERS, clock)


@pytest.mark.parametrize(("asked", "code"), [("open", 0), ("open=yes", 0), ("open=no", 1), ("open=maybe", 1)])
def test_a_chip_is_on_or_refused(
    folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str], asked: str, code: int
) -> None:
    chips = [one.name for one in LEDGERS[0].filters if one.kind is None]
    asked = asked.replace("open", chips[0])

    assert typed(folder, clock, "list", LEDGERS[0].name, "--filter", asked) == code
    assert (code == 0) is (capsys.readouterr().err == "")


def test_an_older_file_is_accepted_by_a_chief_with_a_reason(
    folder: Path, tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    older = Path(shutil.copytree(folder, tmp_path / "older"))
    typed(folder, clock, "station.areas.register", "--code", "Z9", "--name", "新片区", "--as", "周海涛")
    capsys.readouterr()

    refused = typed(older, clock, "accept-set-back", "--reason", "硬盘坏了", "--as", "孙晓梅")
    said = capsys.readouterr().err
    accepted = typed(older, clock, "accept-set-back", "--reason", "硬盘坏了", "--as", "周海涛")
    capsys.readouterr()
    typed(older, clock, "list", "station.areas")

    assert (refused, accepted) == (1, 0)
    assert "may not do" in said
    assert "not the records this computer saw last" not in capsys.readouterr().err
    store = Store.open(older, clock=clock)
    with store.reading(SYSTEM) as tx:
        body = tx.session.query(AuditEntry).filter_by(action="store.set_back_accepted").one().body
    store.close()
    assert "硬盘坏了" in body


def test_there_is_nothing_to_accept_with_the_newest_records(
    folder: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(folder, clock, "accept-set-back", "--reason", "x", "--as", "周海涛") == 1
    assert "newest records" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("last-month", date(2026, 10, 1), date(2026, 10, 31)),
        ("last-week", date(2026, 11, 9), date(2026, 11, 15)),
        ("last-quarter", date(2026, 7, 1), date(2026, 9, 30)),
        ("last-year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2026-10", date(2026, 10, 1), date(2026, 10, 31)),
    ],
)
def test_a_scheduled_job_says_its_period_once(asked: str, first: date, last: date) -> None:
    assert on_day(period_of(asked), date(2026, 11, 21)) == Period(first, last)


def test_the_last_month_is_printed_whichever_it_is(folder: Path, clock: StillClock, tmp_path: Path) -> None:
    paper = tmp_path / "month.pdf"
    words = ("report", "incidents.monthly", "--period", "last-month", "--out", str(paper))

    assert typed(folder, clock, *words) == 0
    assert paper.read_bytes().startswith(b"%PDF")
