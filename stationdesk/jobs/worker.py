"""The worker process: what may crash or eat memory runs here, JSON lines in and out.

Called as `stationdesk --worker NAME`. Imports nothing heavy before its limits are set.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Any

from stationdesk.core.defect_report import report_of
from stationdesk.core.errors import StationError
from stationdesk.core.i18n import Phrase

MOST_MEMORY = 512 * 1024 * 1024
MOST_SECONDS = 30
MOST_DISCOVERING = 900
MOST_ROSTERING = 1200
ROSTER_MEMORY = 4 * 1024 * 1024 * 1024
"""Of address space: the solver's threads reserve far more than they fill."""

Request = Mapping[str, Any]
Answers = Iterator[Mapping[str, Any]]


def main(name: str) -> int:
    """Answer the one request on standard input; 0 when answered or refused, 2 for an unknown name."""
    work = WORK.get(name)
    if work is None:
        return 2
    sys.excepthook = _last_words
    _limit(SECONDS.get(name, MOST_SECONDS), MEMORY.get(name, MOST_MEMORY))
    request = json.loads(sys.stdin.buffer.readline())
    try:
        for answer in work(request):
            _send(answer)
    except StationError as refusal:
        _send({"refused": phrase_as_json(refusal.phrase)})
    _send({"done": True})
    return 0


def phrase_as_json(phrase: Phrase) -> dict[str, Any]:
    """A phrase for the pipe."""
    values = [[name, _value_as_json(value)] for name, value in phrase.values]
    return {"context": phrase.context, "source": phrase.source, "values": values}


def phrase_from_json(sent: Mapping[str, Any]) -> Phrase:
    """The phrase that came through the pipe."""
    values = tuple(
        (name, phrase_from_json(value) if isinstance(value, dict) else value)
        for name, value in sent["values"]
    )
    return Phrase(sent["context"], sent["source"], values)


def _value_as_json(value: object) -> object:
    if isinstance(value, Phrase):
        return phrase_as_json(value)
    return value if isinstance(value, int) else str(value)


def _send(answer: Mapping[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=True).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


def _last_words(kind: type[BaseException], defect: BaseException, _trace: TracebackType | None) -> None:
    """Tell the parent what failed and where, and nothing of what the file holds."""
    if kind is MemoryError or kind.__name__ == "PanicException":  # what a hostile file does to a reader
        sys.stderr.write(f"{kind.__module__}.{kind.__name__}\n".removeprefix("builtins."))
    else:
        sys.stderr.write(report_of(defect) + "\n")


def _limit(seconds: int, memory: int) -> None:
    """On Linux the process limits itself; on Windows its parent has put it into a job object."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _sheet(request: Request) -> Answers:
    from stationdesk.jobs.sheet_work import sheet_rows

    return sheet_rows(request)


def _form(request: Request) -> Answers:
    from stationdesk.jobs.form_work import looked_at

    return looked_at(request)


def _preset(request: Request) -> Answers:
    from stationdesk.jobs.preset_work import looked_at

    return looked_at(request)


def _picture(request: Request) -> Answers:
    from stationdesk.jobs.picture_work import shrunk_picture

    return shrunk_picture(request)


def _discover(request: Request) -> Answers:
    from stationdesk.jobs.discover_work import found_devices

    return found_devices(request)


def _roster(request: Request) -> Answers:
    from stationdesk.jobs.roster_work import rostered

    return rostered(request)


DISCOVER = "discover"
ROSTER = "roster"
SECONDS: Mapping[str, int] = {DISCOVER: MOST_DISCOVERING, ROSTER: MOST_ROSTERING}
"""Seconds of the processor, where they are not MOST_SECONDS."""
MEMORY: Mapping[str, int] = {ROSTER: ROSTER_MEMORY}
WORK: Mapping[str, Callable[[Request], Answers]] = {
    "sheet": _sheet,
    "form": _form,
    "picture": _picture,
    "preset": _preset,
    DISCOVER: _discover,
    ROSTER: _roster,
}
