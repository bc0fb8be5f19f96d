"""The password at a real terminal: asked for, hidden, in no list of processes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from stationdesk.core.actor import Role
from tests.conftest import StillClock
from tests.guarded_station import NAMES, PASSWORDS, make_guarded

pty = pytest.importorskip("pty")
CHIEF = NAMES[Role.CHIEF]


def test_a_prompt_hides_what_is_typed_and_no_process_shows_it(tmp_path: Path) -> None:
    folder = tmp_path / "station"
    make_guarded(folder, StillClock(), encrypted=True)
    words = ["-m", "stationdesk", "list", "incidents", "--as", CHIEF, "--data", str(folder), "--lang", "en"]
    secret = PASSWORDS[Role.CHIEF]
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, *words])
    shown = _until(terminal, b": ")
    seen = Path(f"/proc/{child}/cmdline").read_bytes() + Path(f"/proc/{child}/environ").read_bytes()
    os.write(terminal, f"{secret}\n".encode())
    shown += _until(terminal, None)
    _, status = os.waitpid(child, 0)
    os.close(terminal)

    assert f"Password of {CHIEF}".encode() in shown
    assert os.waitstatus_to_exitcode(status) == 0, shown.decode()
    assert secret.encode() not in shown + seen


def _until(terminal: int, end: bytes | None) -> bytes:
    """What the terminal shows up to `end`, or until the program is done."""
    shown = b""
    while end is None or not shown.endswith(end):
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    return shown
