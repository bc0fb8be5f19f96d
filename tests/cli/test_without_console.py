"""The launcher of the window has no console: Python then has no streams at all."""

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PROGRAM = """
import sys
from stationdesk.app import main
sys.stdin = sys.stdout = sys.stderr = None
try:
    code = main(sys.argv[1:])
except SystemExit as left:
    code = left.code
raise SystemExit(40 + code)
"""


def _run(*words: str) -> int:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *words], cwd=CHECKOUT, capture_output=True, check=False, timeout=60
    ).returncode


def test_what_is_printed_stops_nothing(tmp_path: Path) -> None:
    assert _run("--version") == 40
    assert _run("list", "incidents", "--data", str(tmp_path / "none")) == 41
    assert _run("list") == 42


def test_a_folder_that_is_no_place_for_records_is_refused_without_a_trace(tmp_path: Path) -> None:
    file = tmp_path / "station.db"
    file.write_bytes(b"no database" * 1000)

    assert _run("--platform", "offscreen", "--data", str(tmp_path)) == 41
