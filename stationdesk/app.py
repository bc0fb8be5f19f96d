"""Put the parts together: a window, a command, a worker, or the self-test. The only one to know them all."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BufferedReader, BufferedWriter, FileIO, TextIOWrapper
from typing import TYPE_CHECKING

from stationdesk.cli.windowing import window_call
from stationdesk.jobs import worker
from stationdesk.jobs.windows_quiet import no_boxes

if TYPE_CHECKING:
    from stationdesk.core.ledger import Ledger

WORKER = "--worker"


def now() -> datetime:
    """The one clock of the program, in whole UTC seconds and their parts."""
    return datetime.now(UTC)


def main(arguments: Sequence[str]) -> int:
    """Run the program as it was called; returns the exit code."""
    no_boxes()
    if len(arguments) == 2 and arguments[0] == WORKER:
        return worker.main(arguments[1])
    _have_streams()
    _speak_utf8()
    asked = window_call(arguments)
    if asked is not None:  # before anything is imported that a window need not wait for
        return _window(asked)
    from stationdesk.cli.guarding import guarded  # a worker starts without the ledgers and the database

    return guarded(arguments, lambda: _command(arguments))


def _command(arguments: Sequence[str]) -> int:
    from stationdesk.cli.main import run
    from stationdesk.ledgers import LEDGERS

    if "--self-test" in arguments:
        return _self_test(arguments)
    if "pictures" in arguments:
        return _pictures(arguments)
    return run(arguments, LEDGERS, now)


def _self_test(arguments: Sequence[str]) -> int:
    from stationdesk.cli.usage import top
    from stationdesk.jobs.self_test import self_test

    options = top().parse_args(arguments)
    if options.quick:
        return self_test(options.out, now, {}, quick=True)
    from stationdesk.desktop.self_testing import checks

    return self_test(options.out, now, checks(options.platform))


def _window(options: argparse.Namespace) -> int:
    from stationdesk.desktop.start import start

    return start(options, _ledgers, now)


def _ledgers() -> tuple[Ledger, ...]:
    from stationdesk.ledgers import LEDGERS

    return LEDGERS


def _pictures(arguments: Sequence[str]) -> int:
    from stationdesk.cli.usage import top
    from stationdesk.desktop.without_screen import pictures
    from stationdesk.ledgers import LEDGERS

    return pictures(top().parse_args(arguments), LEDGERS, now)


def _have_streams() -> None:
    """A program without a console has none; what is printed there goes nowhere, and nothing stops at it."""
    sys.stdin = sys.stdin or TextIOWrapper(BufferedReader(FileIO(os.devnull)))
    sys.stdout = sys.stdout or TextIOWrapper(BufferedWriter(FileIO(os.devnull, "w")))
    sys.stderr = sys.stderr or TextIOWrapper(BufferedWriter(FileIO(os.devnull, "w")))


def _speak_utf8() -> None:
    """A Windows console in another code page would stop at the first Chinese character."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
