"""The program's log: what went on and what failed, five files of 1 MB, with nothing about people."""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from stationdesk.core.defect_report import report_of
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import Phrase
from stationdesk.core.redaction import redacted

LOG_FILE = "stationdesk.log"
LOG_BYTES, LOG_FILES = 1_000_000, 5
MOST_COUNTED = 1_000_000

_WORD = re.compile(r"[A-Za-z_]+")
_OWN = "stationdesk"


def keep_log(folder: Path, *, rotate: bool = True) -> logging.Handler:
    """Write what any part of the program logs into `folder`; `rotate` only where one process does it.

    Warnings of Python and of the libraries come too. Everything is redacted before it is written.
    """
    with suppress(OSError):  # a log that cannot be kept stops nobody
        folder.mkdir(parents=True, exist_ok=True)
    handler = _Handler(
        folder / LOG_FILE,
        maxBytes=LOG_BYTES if rotate else 0,
        backupCount=LOG_FILES,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(SafeFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger(_OWN).setLevel(logging.INFO)
    logging.captureWarnings(capture=True)
    return handler


def let_go(handler: logging.Handler) -> None:
    """Stop writing the log."""
    logging.captureWarnings(capture=False)
    logging.getLogger().removeHandler(handler)
    handler.close()


def log_files(folder: Path) -> tuple[Path, ...]:
    """The log and its earlier files, the newest first."""
    names = [LOG_FILE, *(f"{LOG_FILE}.{number}" for number in range(1, LOG_FILES + 1))]
    return tuple(folder / name for name in names if (folder / name).is_file())


class SafeFormatter(logging.Formatter):
    """Our own sentences stay; what was filled into them, and what others say, is redacted."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the report of a defect under it."""
        safe = logging.makeLogRecord(
            record.__dict__ | {"exc_info": None, "exc_text": None, "stack_info": None}
        )
        safe.msg, safe.args = _words(record), ()
        line = super().format(safe)
        defect = record.exc_info[1] if record.exc_info else None
        return f"{line}\n{report_of(defect)}" if defect is not None else line


class _Handler(logging.handlers.RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A log that cannot be written stops nobody, and its words go nowhere else."""
        if sys.stderr is not None:
            sys.stderr.write("The log cannot be written.\n")


def _words(record: logging.LogRecord) -> str:
    template = str(record.msg)
    if record.name.partition(".")[0] != _OWN:
        return redacted(record.getMessage() if isinstance(record.msg, str) else type(record.msg).__name__)
    arguments = record.args if isinstance(record.args, tuple) else (record.args,)
    filled = template % tuple(_argument(one) for one in arguments) if record.args else template
    return redacted(filled, frozenset(_WORD.findall(template)))


def _argument(value: Any) -> Any:
    """A count stays; anything else is what may be said of it."""
    match value:
        case bool() | float():
            return value
        case int():
            return value if abs(value) < MOST_COUNTED else 0
        case Phrase():
            return value.source
        case StationError() | StoreUnavailable():
            return value.phrase.source
        case BaseException():
            return report_of(value).partition("\n")[0]
        case _:
            return redacted(str(value))
