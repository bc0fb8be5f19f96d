"""A process that dies leaves its places, and the next start finds them once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stationdesk.jobs.crash_file import crashed_before, last_crash

ROOT = Path(__file__).parents[2]
PROGRAM = """
import faulthandler, sys
from pathlib import Path
from stationdesk.jobs.crash_file import CrashFile
crash = CrashFile(Path(sys.argv[1]))
def hunter2():
    getattr(faulthandler, sys.argv[2])()
if sys.argv[2] != "close":
    hunter2()
crash.close()
"""


def run(folder: Path, how: str) -> int:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder), how],
        env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=False, cwd=folder.parent,
    )  # fmt: skip
    return ended.returncode


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("how", ["_sigsegv", "_sigabrt", "_sigfpe"])
def test_a_crash_is_told_once_and_kept(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "zhangsan"

    code = run(folder, how)
    told = crashed_before(folder)

    assert code != 0
    assert told is not None
    assert told.startswith("Fatal Python error")
    assert str(tmp_path) not in told
    assert "zhangsan" not in told
    assert "hunter2" not in told
    assert crashed_before(folder) is None
    assert last_crash(folder) == told
    assert [one.name for one in tmp_path.rglob("core*")] == []


def test_a_process_that_ends_by_itself_leaves_nothing(tmp_path: Path) -> None:
    code = run(tmp_path / "pc", "close")

    assert code == 0
    assert list((tmp_path / "pc").iterdir()) == []
    assert crashed_before(tmp_path / "pc") is None


def test_a_process_killed_from_outside_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "crash-999999.txt").touch()

    assert crashed_before(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_a_process_that_still_runs_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "crash-1.txt").write_text("Fatal Python error: x", encoding="utf-8")

    if os.name != "nt":
        assert crashed_before(tmp_path) is None
        assert (tmp_path / "crash-1.txt").is_file()
