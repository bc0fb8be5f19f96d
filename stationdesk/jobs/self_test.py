"""Try every part of an installed copy once, and write what was found: each check by name."""

from __future__ import annotations

import json
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import stationdesk
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.jobs import places
from stationdesk.jobs.self_testing import copy, papers, records, solver

Clock = Callable[[], datetime]
Check = Callable[[Path], str]


def self_test(out: Path | None, clock: Clock, more: Mapping[str, Check], *, quick: bool = False) -> int:
    """Run every check in a folder of its own; 0 when all passed. `more` are the caller's own checks.

    `quick` starts no worker process: what a setup asks before it lets a new copy in.
    """
    checks: dict[str, Check] = {
        "manifest": copy.manifest,
        "resources": copy.resources,
        "database": lambda folder: records.database(folder, clock),
        "encrypted database": lambda folder: records.encrypted(folder, clock),
        "fonts": papers.fonts,
        "pdf": papers.pdf,
        "spreadsheet": papers.spreadsheet,
    }
    if not quick:
        checks["solver in a worker process"] = solver.solver
    checks |= more
    with tempfile.TemporaryDirectory(prefix="stationdesk-self-test-", ignore_cleanup_errors=True) as folder:
        findings = [_tried(name, check, Path(folder)) for name, check in checks.items()]
    answer = _told() | {"ok": all(one["ok"] for one in findings), "checks": findings}
    text = json.dumps(answer, ensure_ascii=False, indent=2)
    if out is not None:
        out.write_text(text + "\n", encoding="utf-8")
    else:
        sys.stdout.write(text + "\n")
    return 0 if answer["ok"] else 1


def _told() -> dict[str, object]:
    """Which copy this is."""
    try:
        data = str(places.data_folder(None))
    except StationError as refusal:
        data = str(refusal)
    return {
        "version": stationdesk.__version__,
        "test build": places.build_doubts(places.program_folder()),
        "installed": str(places.program_folder()) if places.is_installed() else None,
        "data": data,
        "python": f"{platform.python_version()} {sys.executable}",
        "system": f"{platform.platform()} {platform.machine()}",
    }


def _tried(name: str, check: Check, folder: Path) -> dict[str, object]:
    started = time.monotonic()
    try:
        ok, detail = True, check(folder)
    except (StationError, StoreUnavailable) as refusal:
        ok, detail = False, str(refusal)
    except Exception as error:  # noqa: BLE001 - the self-test reports whatever is wrong with this copy
        ok, detail = False, f"{type(error).__name__}: {error}"
    return {"name": name, "ok": ok, "seconds": round(time.monotonic() - started, 2), "detail": detail}
