"""A call of the window is recognised before anything that takes time is imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from stationdesk.cli.windowing import window_call

LOOKS = """
import sys
from stationdesk import app
from stationdesk.desktop import start
heavy = {"sqlalchemy", "stationdesk.ledgers", "stationdesk.desk", "reportlab", "ortools"}
start.start = lambda options, *rest: print(options.theme, sorted(heavy & set(sys.modules))) or 0
sys.exit(app.main(["--theme", "dark"]))
"""


def test_the_window_waits_neither_for_the_database_nor_for_the_ledgers() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LOOKS], cwd=Path(__file__).parents[2], capture_output=True, text=True,
        check=False,
    )  # fmt: skip

    assert (ended.returncode, ended.stdout) == (0, "dark []\n"), ended.stderr


@pytest.mark.parametrize(
    "words",
    [["--help"], ["--version"], ["--self-test"], ["--theme", "purple"], ["list", "incidents"],
     ["--data"], ["incidents.register", "--place", "x"]],
)  # fmt: skip
def test_any_other_call_is_a_command(words: list[str]) -> None:
    assert window_call(words) is None


def test_the_options_of_the_window_come_with_it() -> None:
    told = window_call(["--lang", "zh", "--as", "陈建国", "--read-only", "--platform", "offscreen"])

    assert told is not None
    assert (told.lang, told.as_, told.read_only, told.platform, told.theme, told.backup) == (
        "zh", "陈建国", True, "offscreen", None, None,
    )  # fmt: skip
