"""The self-test as it is called, and that each of its checks can fail."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from stationdesk.jobs import places
from stationdesk.jobs.self_test import self_test
from stationdesk.jobs.self_testing.copy import compared
from tests.conftest import StillClock

CHECKOUT = Path(__file__).parents[2]
QUICK = ["manifest", "resources", "database", "encrypted database", "fonts", "pdf", "spreadsheet"]


def _run(*words: str) -> tuple[int, dict]:
    ended = subprocess.run(
        [sys.executable, "-m", "stationdesk", "--self-test", *words],
        cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=200,
    )  # fmt: skip
    return ended.returncode, json.loads(ended.stdout)


def test_every_part_of_this_copy_works() -> None:
    code, found = _run("--platform", "offscreen")

    assert code == 0, found
    assert [one["name"] for one in found["checks"]] == [
        *QUICK, "solver in a worker process", "window", "video",
    ]  # fmt: skip
    details = {one["name"]: one["detail"] for one in found["checks"]}
    assert details["window"].startswith("offscreen")
    assert details["video"] == "ffmpeg, h264, h265"
    assert found["installed"] is None


def test_the_quick_one_starts_neither_window_nor_worker() -> None:
    code, found = _run("--quick")

    assert code == 0, found
    assert [one["name"] for one in found["checks"]] == QUICK


def test_one_part_that_fails_fails_all_and_is_named(clock: StillClock, tmp_path: Path) -> None:
    def broken(_folder: Path) -> str:
        raise OSError("no such thing")

    code = self_test(tmp_path / "found.json", clock, {"broken": broken}, quick=True)

    found = json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    assert code == 1
    assert not found["ok"]
    assert [(one["name"], one["detail"]) for one in found["checks"] if not one["ok"]] == [
        ("broken", "OSError: no such thing")
    ]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """An installed copy of two files, with its list."""
    program = tmp_path / "所务台 程序"
    files = {"app/stationdesk/app.py": b"print()", "licenses/许可.txt": "许可".encode()}
    for name, content in files.items():
        (program / name).parent.mkdir(parents=True)
        (program / name).write_bytes(content)
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items()]
    (program / "manifest.sha256").write_bytes("".join(lines).encode())
    return program


def test_a_copy_is_compared_with_its_list(copy: Path) -> None:
    assert compared(copy) == "2 files"


def test_a_changed_file_is_named(copy: Path) -> None:
    (copy / "app/stationdesk/app.py").write_bytes(b"print(1)")

    with pytest.raises(ValueError, match=r"1 files: app/stationdesk/app.py is changed"):
        compared(copy)


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / "licenses/许可.txt").unlink()

    with pytest.raises(ValueError, match=r"许可.txt is missing"):
        compared(copy)


def test_an_empty_list_proves_nothing(copy: Path) -> None:
    (copy / "manifest.sha256").write_bytes(b"")

    with pytest.raises(ValueError, match="empty"):
        compared(copy)


def test_a_copy_that_is_no_release_says_so(tmp_path: Path) -> None:
    (tmp_path / "version.txt").write_bytes(b"version=1.2.3\r\npython=3.11.7\r\nTEST BUILD: no signature\r\n")

    assert places.build_doubts(tmp_path) == ["TEST BUILD: no signature"]
    assert places.build_doubts(tmp_path / "checkout") == []
