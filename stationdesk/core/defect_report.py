"""A defect as a text that may leave the station: what failed and where, nothing of the records."""

from __future__ import annotations

import errno
import re
import sys
from collections.abc import Iterator
from types import CodeType, TracebackType

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.redaction import PATH, TEXT, redacted

HEAD_FRAMES, TAIL_FRAMES = 10, 40
MOST_DEEP = 8
MOST_OF_GROUP = 20
MOST_LETTERS = 60_000

_LIBRARIES = frozenset(
    (
        "stationdesk", "sqlalchemy", "alembic", "sqlcipher3", "reportlab", "PySide6", "shiboken6",
        "shibokensupport", "xlsxwriter", "python_calamine", "pypinyin", "PIL", "cryptography", "argon2",
        "platformdirs", "qtawesome",
    )
)  # fmt: skip
_NAME = re.compile(r"[A-Za-z_<][\w.<>]{0,120}", re.ASCII)
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_FRAME = re.compile(r"[\s|]*([A-Za-z_][\w.]{0,120}):[0-9]{1,5} [A-Za-z_<][\w.<>]{0,120}", re.ASCII)
_LOGGED = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]{4,8} [a-z][a-z0-9_.]{0,60}) (.*)", re.ASCII
)
_KIND = re.compile(r"([\s|]*)([A-Za-z_][\w.<>]{0,160})(: .*)?", re.ASCII)
_FILE = re.compile(r'\s*File "([^"]*)", line (\d{1,6}) in (.{1,120})')


class Reported(Exception):
    """A defect of another process, which has already been put into words by `report_of`."""

    def __init__(self, report: str) -> None:
        super().__init__("a defect in a worker process")
        self.report = report


def report_of(defect: BaseException) -> str:
    """The whole of a defect: kinds, places, causes, groups and notes; no value, no line of source."""
    text = "\n".join(_told(defect, set(), 0))
    return text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS] + "\n…"


def redacted_report(text: str) -> str:
    """A text that says it is a log or a report, made safe once more: places stay, words are redacted."""
    return "\n".join(_redacted_line(line) for line in text.splitlines())


def _redacted_line(line: str) -> str:
    if (frame := _FRAME.fullmatch(line)) and _is_code(frame[1]):
        return line
    if at := _FILE.fullmatch(line):
        module = _module_of(at[1])
        return f"  {module}:{at[2]} {_named(at[3])}" if module else f"  {PATH}"
    if logged := _LOGGED.fullmatch(line):
        return f"{logged[1]} {redacted(logged[2])}"
    if (kind := _KIND.fullmatch(line)) and "." in kind[2] and _is_code(kind[2]):
        return f"{kind[1]}{kind[2]}{redacted(kind[3] or '')}"
    words = line.lstrip(" |")
    return line[: len(line) - len(words)] + redacted(words)


def _told(defect: BaseException, seen: set[int], deep: int) -> Iterator[str]:
    seen.add(id(defect))
    yield f"{_kind(defect)}: {_message(defect)}".removesuffix(": ")
    yield from _frames(defect.__traceback__)
    for note in getattr(defect, "__notes__", ()):
        yield f"  note: {redacted(str(note), _words_at(defect))}"
    if isinstance(defect, Reported):
        yield from (f"  | {line}" for line in redacted_report(defect.report).splitlines())
    if isinstance(defect, BaseExceptionGroup):
        yield from _members(defect, seen, deep)
    yield from _before(defect, seen, deep)


def _members(group: BaseExceptionGroup[BaseException], seen: set[int], deep: int) -> Iterator[str]:
    for place, member in enumerate(group.exceptions[:MOST_OF_GROUP], 1):
        if id(member) in seen or deep >= MOST_DEEP:
            continue
        yield f"  | {place} of {len(group.exceptions)}:"
        yield from (f"  | {line}" for line in _told(member, seen, deep + 1))


def _before(defect: BaseException, seen: set[int], deep: int) -> Iterator[str]:
    earlier = defect.__cause__ or (None if defect.__suppress_context__ else defect.__context__)
    if earlier is None or id(earlier) in seen or deep >= MOST_DEEP:
        return
    yield "caused by:" if defect.__cause__ is not None else "while handling:"
    yield from _told(earlier, seen, deep + 1)


def _kind(defect: BaseException) -> str:
    kind = type(defect)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return _named(name)


def _message(defect: BaseException) -> str:
    """The words of the code that raised it; an error of the system by its number."""
    if isinstance(defect, StationError | StoreUnavailable):
        return redacted(defect.phrase.source)
    if isinstance(defect, OSError) and defect.errno is not None:
        windows = getattr(defect, "winerror", None)
        name = errno.errorcode.get(defect.errno, "?")
        return f"{name} ({defect.errno})" + (f" WinError {windows}" if windows else "")
    try:
        words = str(defect)
    except Exception:  # noqa: BLE001 - a defect whose own words fail is still to be reported
        return TEXT
    return redacted(words, _words_at(defect))


def _frames(trace: TracebackType | None) -> Iterator[str]:
    lines = [f"  {_place(one)}" for one in _steps(trace)]
    if len(lines) > HEAD_FRAMES + TAIL_FRAMES:
        left_out = len(lines) - HEAD_FRAMES - TAIL_FRAMES
        lines[HEAD_FRAMES:-TAIL_FRAMES] = [f"  … {left_out} more"]
    yield from lines


def _steps(trace: TracebackType | None) -> Iterator[TracebackType]:
    while trace is not None:
        yield trace
        trace = trace.tb_next


def _place(step: TracebackType) -> str:
    code = step.tb_frame.f_code
    module = str(step.tb_frame.f_globals.get("__name__", "?"))
    return f"{_named(module)}:{step.tb_lineno} {_named(code.co_qualname)}"


def _named(name: str) -> str:
    return name if _NAME.fullmatch(name) else TEXT


def _words_at(defect: BaseException) -> frozenset[str]:
    """The words of the functions in which it was raised: their names, and the texts written in them."""
    found: set[str] = set()
    for step in list(_steps(defect.__traceback__))[-8:]:
        if _is_code(str(step.tb_frame.f_globals.get("__name__", ""))):
            found |= _words_of(step.tb_frame.f_code)
    return frozenset(found)


def _words_of(code: CodeType) -> set[str]:
    found = {*code.co_names, *code.co_varnames, *code.co_freevars, code.co_name}
    for constant in code.co_consts:
        if isinstance(constant, str):
            found.update(_WORD.findall(constant))
    return found


def _is_code(module: str) -> bool:
    top = module.partition(".")[0]
    return top in _LIBRARIES or top == "__main__" or top in sys.stdlib_module_names


def _module_of(path: str) -> str:
    """stationdesk.desktop.form of a file of that name, wherever it lies; "" for a file of others."""
    parts = re.split(r"[/\\]", path.removesuffix(".py"))
    for place, part in enumerate(parts):
        if part in _LIBRARIES:
            return _named(".".join(parts[place:]))
    return _named(parts[-1]) if parts[-1] in sys.stdlib_module_names else ""
