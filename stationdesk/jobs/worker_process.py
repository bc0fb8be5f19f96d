"""Start a worker process, hand it one request, and take its answers until it is done or has to be killed."""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from stationdesk.core.defect_report import Reported
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.jobs import places, windows_job
from stationdesk.jobs.worker import MEMORY, MOST_MEMORY, MOST_SECONDS, phrase_from_json

Cancelled = Callable[[], bool]

TOO_SLOW = QT_TRANSLATE_NOOP("jobs", "The file took longer than {seconds} seconds to read and was given up.")
DIED = QT_TRANSLATE_NOOP("jobs", "The file cannot be read: it is damaged, or it needs too much memory.")
STOPPED = QT_TRANSLATE_NOOP("jobs", "Stopped.")

_log = logging.getLogger(__name__)
_LOOK_EVERY = 0.05
_QUEUED = 8
_Line = bytes | None


class Stopped(FileRefused):
    """The person who started it has cancelled it."""


def answers(
    name: str,
    request: Mapping[str, Any],
    *,
    cancelled: Cancelled = lambda: False,
    seconds: float = MOST_SECONDS,
) -> Iterator[Mapping[str, Any]]:
    """What the worker `name` answers, one by one; FileRefused when it refuses, dies, or takes too long.

    Leaving the loop early kills the worker. The time the caller takes over an answer does not count.
    """
    process = _started(name)
    job = windows_job.held(process, memory=MEMORY.get(name, MOST_MEMORY))
    try:
        yield from _answers(process, request, cancelled, seconds)
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                pipe.close()
        windows_job.let_go(job)


def _started(name: str) -> subprocess.Popen[bytes]:
    home = places.home_folder()
    found = dict.fromkeys((str(home), *filter(None, sys.path)))  # a package's own folder of libraries too
    return subprocess.Popen(
        [*places.command(), "--worker", name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=home,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(found), "PYTHONUTF8": "1"},
        creationflags=windows_job.NO_WINDOW,
    )


def _answers(
    process: subprocess.Popen[bytes], request: Mapping[str, Any], cancelled: Cancelled, seconds: float
) -> Iterator[Mapping[str, Any]]:
    lines: queue.Queue[_Line] = queue.Queue(_QUEUED)
    stop = threading.Event()
    said: list[bytes] = []
    readers = [
        threading.Thread(target=_read_lines, args=(process.stdout, lines, stop), daemon=True),
        threading.Thread(target=_read_all, args=(process.stderr, said), daemon=True),
    ]
    for reader in readers:
        reader.start()
    try:
        _ask(process, request)
        left = seconds
        while True:
            line, left = _next_line(lines, cancelled, left)
            if line is None:
                raise FileRefused(_last_words(process, readers[1], said))
            answer: dict[str, Any] = json.loads(line)
            if "refused" in answer:
                raise FileRefused(phrase_from_json(answer["refused"]))
            if "done" in answer:
                return
            yield answer
    finally:
        stop.set()
        process.kill()
        for reader in readers:
            reader.join()


def _ask(process: subprocess.Popen[bytes], request: Mapping[str, Any]) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(json.dumps(request).encode() + b"\n")
        process.stdin.flush()
    except OSError:
        _log.warning("the worker died before it was asked")


def _next_line(lines: queue.Queue[_Line], cancelled: Cancelled, left: float) -> tuple[_Line, float]:
    """(the next line or None at the end, the seconds left after waiting for it)."""
    started = time.monotonic()
    while True:
        if cancelled():
            raise Stopped(STOPPED)
        waited = time.monotonic() - started
        if waited > left:
            raise FileRefused(TOO_SLOW.filled(seconds=MOST_SECONDS))
        try:
            return lines.get(timeout=_LOOK_EVERY), left - waited
        except queue.Empty:
            continue


def _last_words(process: subprocess.Popen[bytes], reader: threading.Thread, said: list[bytes]) -> Phrase:
    """Why a silent worker's file is refused; a fault of our own in it is a defect and flies."""
    code = process.wait()
    reader.join()
    words = b"".join(said).decode("utf-8", "replace").strip()
    last = words.rpartition("\n")[2]
    if code == 1 and words and not last.startswith(("MemoryError", "pyo3_runtime.PanicException")):
        raise Reported(words)
    _log.info("worker ended with %s: %s", code, last[-500:])
    return DIED


def _read_lines(pipe: Any, lines: queue.Queue[_Line], stop: threading.Event) -> None:
    for line in pipe:
        if not _put(lines, line, stop):
            return
    _put(lines, None, stop)


def _put(lines: queue.Queue[_Line], line: _Line, stop: threading.Event) -> bool:
    while not stop.is_set():
        try:
            lines.put(line, timeout=_LOOK_EVERY)
        except queue.Full:
            continue
        return True
    return False


def _read_all(pipe: Any, said: list[bytes]) -> None:
    said.append(pipe.read())
