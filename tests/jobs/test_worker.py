"""The worker process: limits, time-out, cancelling, and faults that are not the file's."""

import subprocess
import sys
from pathlib import Path

import pytest

from stationdesk.core.defect_report import Reported, report_of
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.jobs import worker_process
from stationdesk.jobs.worker import phrase_as_json, phrase_from_json
from stationdesk.jobs.worker_process import Stopped, answers
from tests.pace import within


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" + "1,2\n" * 20_000, encoding="utf-8")
    return path


def test_rows_arrive_in_order_and_whole(table: Path) -> None:
    rows = [
        row
        for answer in answers("sheet", {"path": str(table), "most_rows": 50_000})
        for row in answer.get("rows", [])
    ]

    assert [number for number, _ in rows] == list(range(1, 20_002))


def test_cancelling_kills_the_worker_at_once(table: Path) -> None:
    with within(2), pytest.raises(Stopped):
        list(answers("sheet", {"path": str(table), "most_rows": 50_000}, cancelled=lambda: True))


def test_a_worker_that_takes_too_long_is_given_up(table: Path) -> None:
    with pytest.raises(FileRefused, match="longer than"):
        list(answers("sheet", {"path": str(table), "most_rows": 50_000}, seconds=0))


def test_leaving_early_ends_the_worker(table: Path) -> None:
    sent = answers("sheet", {"path": str(table), "most_rows": 50_000})
    next(sent)

    sent.close()

    with pytest.raises(StopIteration):
        next(sent)


def test_a_fault_of_our_own_is_a_defect_and_not_the_files(table: Path) -> None:
    with pytest.raises(Reported) as defect:
        list(answers("sheet", {"most_rows": 5}))

    assert "KeyError: 'path'" in defect.value.report
    assert "stationdesk.jobs.sheet_work" in report_of(defect.value)


def test_one_that_is_ended_from_outside_is_no_fault_of_ours() -> None:
    """Windows gives 1 to what the Task Manager ends; a fault of ours says so before it ends."""
    silent = subprocess.Popen(
        [sys.executable, "-c", "import os, sys; sys.stdin.readline(); os._exit(1)"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip

    with silent, pytest.raises(FileRefused, match="damaged"):
        list(worker_process._answers(silent, {}, lambda: False, 60))


def test_an_unknown_worker_is_refused_with_code_2() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "stationdesk", "--worker", "nothing"],
        input=b"{}\n", capture_output=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip

    assert done.returncode == 2


def test_a_worker_loads_neither_the_database_nor_the_window(table: Path) -> None:
    code = (
        "import sys, stationdesk.app, stationdesk.jobs.sheet_work; "
        "print(sorted({'sqlalchemy', 'PySide6', 'reportlab', 'openpyxl', 'xlsxwriter'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )

    assert done.stdout.strip() == "[]"


def test_a_phrase_goes_through_the_pipe_whole() -> None:
    inner = QT_TRANSLATE_NOOP("core", "{first} to {last}").filled(first="a", last=2)
    phrase = QT_TRANSLATE_NOOP("core", "{change} {way}").filled(change=inner, way="{x}")

    assert phrase_from_json(phrase_as_json(phrase)) == phrase
