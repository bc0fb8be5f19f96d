"""Where things lie: the checkout, its private Python, the locks, the practice station."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out"
LOG = OUT / "setup.log"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
RUN_LOCK = ROOT / "packaging" / "lock.txt"
TEST_LOCK = ROOT / "packaging" / "lock-dev.txt"


def practice_folder() -> Path:
    """Where the practice station of this user lies unless `--data` says otherwise."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    else:
        base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "StationDesk" / "practice"
