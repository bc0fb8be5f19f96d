"""Personal data from the command line: what is due, its removal, and one person's request."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from stationdesk.cli.acting import record_of
from stationdesk.cli.output import as_json, counted, progress, say, table
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk, privacy
from stationdesk.desk.person_request import find_person
from stationdesk.jobs.export_person import export_person

_NEEDS_LEDGER = QT_TRANSLATE_NOOP("cli", "Say which ledger; “stationdesk purge” alone shows what is due.")
_REMOVED = QT_TRANSLATE_NOOP("cli", "The personal data of {records} records is removed ({rows} rows).")
_OLD = QT_TRANSLATE_NOOP(
    "cli", "{count} older backups still hold it; “stationdesk purge --old-backups” deletes them."
)
_DELETED = QT_TRANSLATE_NOOP("cli", "{count} older backups are deleted; the new one is {file}.")
_ELSEWHERE = QT_TRANSLATE_NOOP("cli", "The second folder is not there; its backups stay: {folder}")
_FINISHED = QT_TRANSLATE_NOOP("cli", "The last traces are out of the file.")
_UNFINISHED = QT_TRANSLATE_NOOP(
    "cli", "The last removal was interrupted; “stationdesk purge --finish” ends it."
)
_WRITTEN = QT_TRANSLATE_NOOP("cli", "{rows} rows, {lines} lines written to {file}")


def options(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """Add these commands' options."""
    purge = command("purge", "show what personal data is due, or remove it for good")
    purge.add_argument("ledger", nargs="?")
    purge.add_argument("--authority", default="", help="the rule or order it is removed under; no names")
    which = purge.add_mutually_exclusive_group()
    which.add_argument("--due", action="store_true", help="all that is due by the station's rules")
    which.add_argument("--record", action="append", help="a record's number or id; may be repeated")
    which.add_argument("--finish", action="store_true", help="end a removal that was interrupted")
    which.add_argument(
        "--old-backups", action="store_true", help="delete backups that still hold what was removed"
    )
    person = command("person-export", "write what is kept of one person who asks for it")
    person.add_argument("--name", default="")
    person.add_argument("--phone", default="")
    person.add_argument("--reason", required=True, help="for example the request's date; no names")
    person.add_argument("--out", type=Path, required=True, help="an .xlsx or .pdf file")


def purge(desk: Desk, options: argparse.Namespace) -> int:
    """Show what is due, or remove it."""
    if options.finish:
        privacy.finish(desk)
        say(desk.say(_FINISHED))
        return 0
    if options.old_backups:
        return _remove_old(desk)
    if not options.due and not options.record:
        return _show_due(desk, options)
    if options.ledger is None or not any(one.name == options.ledger for one in desk.ledgers):
        raise RuleBroken(_NEEDS_LEDGER)
    records = [record_of(desk, options.ledger, one) for one in options.record or ()]
    done = privacy.purge(
        desk,
        options.ledger,
        None if options.due else [one for one in records if one is not None],
        options.authority,
        progress=lambda so_far, total: counted(so_far, total, ""),
    )
    if _json(options):
        say(as_json({"records": done.records, "rows": done.rows}))
    else:
        say(desk.say(_REMOVED.filled(records=done.records, rows=done.rows)))
    if old := privacy.old_backups(desk):
        progress(desk.say(_OLD.filled(count=old)))
    return 0


def person_export(desk: Desk, options: argparse.Namespace) -> int:
    """Write what is kept of one person."""
    found = find_person(desk, options.name, options.phone)
    who = "  ".join(part for part in (options.name.strip(), options.phone.strip()) if part)
    lines = export_person(desk, found, who, options.reason, options.out)
    if _json(options):
        say(as_json({"rows": len(found), "lines": lines, "file": str(options.out)}))
    else:
        say(desk.say(_WRITTEN.filled(rows=len(found), lines=lines, file=options.out)))
    return 0


def _show_due(desk: Desk, options: argparse.Namespace) -> int:
    found = [one for one in privacy.due(desk) if options.ledger in (None, one.rule.ledger)]
    rows = [
        {
            "ledger": one.rule.ledger,
            "years": one.rule.years,
            "due": one.count,
            "oldest": one.oldest.isoformat() if one.oldest else None,
        }
        for one in found
    ]
    if _json(options):
        say(as_json({"rows": rows, "total": sum(one.count for one in found)}))
    else:
        heads = ("ledger", "years", "due", "oldest")
        say(table(heads, [["" if row[head] is None else str(row[head]) for head in heads] for row in rows]))
    if privacy.is_unfinished(desk):
        progress(desk.say(_UNFINISHED))
    return 0


def _remove_old(desk: Desk) -> int:
    gone = privacy.remove_old_backups(desk)
    say(desk.say(_DELETED.filled(count=len(gone.files), file=gone.made.file.name)))
    if gone.elsewhere:
        progress(desk.say(_ELSEWHERE.filled(folder=gone.elsewhere)))
    return 0


def _json(options: argparse.Namespace) -> bool:
    return bool(getattr(options, "json", False))
