"""The command that searches the station's networks for cameras: it prints proposals and writes nothing."""

from __future__ import annotations

import argparse
from typing import Any

from stationdesk.cli.output import as_json, counted, say, table
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.jobs.discover import Search, login_of
from stationdesk.jobs.discover import search as run
from stationdesk.jobs.discover_words import complaints, meaning
from stationdesk.jobs.proposals import Proposal

_PASSWORD = QT_TRANSLATE_NOOP("cli", "Password of the cameras")
_NOTHING = QT_TRANSLATE_NOOP("cli", "No camera answered.")
_COLUMNS = (
    QT_TRANSLATE_NOOP("cli", "Found"),
    QT_TRANSLATE_NOOP("cli", "Address"),
    QT_TRANSLATE_NOOP("cli", "Maker"),
    QT_TRANSLATE_NOOP("cli", "Model"),
    QT_TRANSLATE_NOOP("cli", "Firmware"),
    QT_TRANSLATE_NOOP("cli", "Picture"),
    QT_TRANSLATE_NOOP("cli", "Camera"),
    QT_TRANSLATE_NOOP("cli", "What it means"),
)


def discover(desk: Desk, options: argparse.Namespace) -> int:
    """Print what was found; with --json also what would be filled in, in the inventory's codes."""
    password = options.secrets.ask(_PASSWORD) if options.login else ""
    found = run(desk, login=login_of(options.login or "", password), progress=counted)
    assert found is not None  # nobody stops it
    if getattr(options, "json", False):
        proposals = [_plain(desk, one) for one in found.proposals]
        say(as_json({"unreached": found.unreached, "broken": found.broken, "proposals": proposals}))
        return 0
    _tell(desk, found)
    return 0


def _tell(desk: Desk, found: Search) -> None:
    if found.proposals:
        say(table([desk.say(one) for one in _COLUMNS], [_cells(desk, one) for one in found.proposals], 48))
    elif not found.broken:
        say(desk.say(_NOTHING))
    for phrase in complaints(desk, found):
        say(desk.say(phrase))


def _cells(desk: Desk, one: Proposal) -> list[str]:
    return [
        desk.say(one.fate.label), one.address, one.maker, one.model, one.firmware, one.size,
        one.label or one.name, meaning(desk, one),
    ]  # fmt: skip


def _plain(desk: Desk, one: Proposal) -> dict[str, Any]:
    return {
        "fate": one.fate, "address": one.address, "name": one.name, "record": one.record,
        "serial": one.serial, "maker": one.maker, "values": one.values,
        "differences": {each.field: [each.kept, each.said] for each in one.differences},
        "why": desk.say(one.why) if one.why is not None else None,
    }  # fmt: skip
