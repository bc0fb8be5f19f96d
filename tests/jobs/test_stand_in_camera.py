"""A camera's login: kept only where the records are encrypted, and then found nowhere.

No ledger has cameras yet; a made-up one stands in for it (stand_in_camera.py), in a process of its own.
"""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

LOGIN = "Kamera-canary-73915"


def run(folder: Path, kind: str) -> dict[str, Any]:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.jobs.stand_in_camera", str(folder), kind],
        env=os.environ | {"PYTHONPATH": str(root), "LOGIN": LOGIN}, cwd=root,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert LOGIN not in done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def files_with(folder: Path, secret: str) -> list[str]:
    found = []
    for file in folder.rglob("*"):
        if not file.is_file():
            continue
        content = file.read_bytes()
        if file.suffix in {".zip", ".xlsx"}:
            with zipfile.ZipFile(file) as packed:
                content = b"".join(packed.read(name) for name in packed.namelist())
        if secret.encode() in content or secret.encode("utf-16-le") in content:
            found.append(file.name)
    return found


def test_without_encryption_no_login_is_stored(tmp_path: Path) -> None:
    answer = run(tmp_path, "plain")

    assert "only where the records are encrypted" in answer["said"]
    assert answer["kept"] == 1  # the camera without a login may be kept
    assert files_with(tmp_path, LOGIN) == []


def test_with_encryption_it_opens_again_and_is_found_nowhere(tmp_path: Path) -> None:
    answer = run(tmp_path, "encrypted")

    assert answer["again"] is True
    assert [where for where, text in answer["told"].items() if LOGIN in text or "canary" in text] == []
    assert len(answer["told"]) >= 10
    assert "stand_in_camera" in answer["told"]["the file, opened"]
    assert files_with(tmp_path, LOGIN) == []
    assert {file.name for file in tmp_path.rglob("*")} >= {
        "station.db",
        "list.xlsx",
        "list.csv",
        "sheet.pdf",
        "d.zip",
    }
