"""The top of the command line: a defect is logged whole, and the person gets one sentence and code 3."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from stationdesk.cli.windowing import common
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, language_named, speaker
from stationdesk.jobs.log import LOG_FILE, keep_log, let_go
from stationdesk.jobs.places import pc_folder

DEFECT = 3
INTERRUPTED = 130
"""As shells have it for Ctrl+C."""
_DEFECT = QT_TRANSLATE_NOOP(
    "cli", "Something went wrong that should not; nothing saved is lost. The report is at the end of {log}"
)
_log = logging.getLogger(__name__)


def guarded(arguments: Sequence[str], command: Callable[[], int]) -> int:
    """Run a command; what nobody expected goes into this computer's log."""
    folder = pc_folder()
    handler = keep_log(folder, rotate=False)
    try:
        return command()
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - the top of the command line, as failures.py is the window's
        _log.exception("Defect")
        sys.stderr.write(_sentence(arguments, folder / LOG_FILE) + "\n")
        return DEFECT
    finally:
        let_go(handler)


def _sentence(arguments: Sequence[str], log: Path) -> str:
    options, _ = common().parse_known_args(list(arguments))
    return speaker(language_named(getattr(options, "lang", None)))(_DEFECT.filled(log=log))
