"""The command that looks at every camera once, for a station whose window is not open all day."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from threading import Event

from stationdesk.cli.output import as_json, progress, say
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.jobs.sweep import Swept, debounce_of
from stationdesk.jobs.sweep import sweep as run

_SWEPT = QT_TRANSLATE_NOOP(
    "cli", "{looked} cameras looked at, {changed} changed, {doubted} to look at again."
)
_AGAIN = QT_TRANSLATE_NOOP("cli", "Looking again in {seconds} seconds at those that did not answer.")


def sweep(desk: Desk, options: argparse.Namespace) -> int:
    """Look at every camera in service, and after the debounce again at those that did not answer."""
    done = run(desk)
    assert done is not None  # nobody stops it
    _tell(desk, options, done)
    if done.doubted and not options.once:
        seconds = debounce_of(desk)
        progress(desk.say(_AGAIN.filled(seconds=seconds)))
        Event().wait(seconds)
        again = run(desk, only=done.doubted)
        assert again is not None
        _tell(desk, options, again)
    return 0


def _tell(desk: Desk, options: argparse.Namespace, done: Swept) -> None:
    if getattr(options, "json", False):
        say(as_json(asdict(done) | {"doubted": len(done.doubted)}))
        return
    say(desk.say(_SWEPT.filled(looked=done.looked_at, changed=done.changed, doubted=len(done.doubted))))
