"""The log at the command line: what was done, a record's history, a look for a reason, a backup's proof."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from stationdesk.cli.acting import record_of
from stationdesk.cli.asking import Secrets
from stationdesk.cli.entering import PASSWORD
from stationdesk.cli.output import as_json, counted, progress, say, table
from stationdesk.core.errors import NotAllowed, RecordMissing, RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say, language_named, speaker
from stationdesk.desk import Desk
from stationdesk.desk.audit_paper import COLUMNS, audit_document, cells
from stationdesk.desk.auditing import AuditFilter, AuditKind, AuditLine, AuditTold
from stationdesk.desk.proof import SEALED, Inspection, inspect_backup
from stationdesk.desk.proof_paper import conclusion, facts, papers
from stationdesk.jobs.export_audit import export_audit
from stationdesk.jobs.places import pc_folder
from stationdesk.jobs.print_check import write_check
from stationdesk.jobs.print_report import write_report
from stationdesk.ledgers import LEDGERS
from stationdesk.store.engine import is_encrypted
from stationdesk.store.keys import DataKey
from stationdesk.store.manifest import read_manifest
from stationdesk.store.unlocking import gate_of

Clock = Callable[[], datetime]
NEWEST = 50

_NO_PERSON = QT_TRANSLATE_NOOP("cli", "There is no person “{name}” in the log.")
_WROTE = QT_TRANSLATE_NOOP("cli", "The log is in {path}.")
_MORE = QT_TRANSLATE_NOOP("cli", "There are older entries; --limit shows more of them.")
_SAY_WHO = QT_TRANSLATE_NOOP(
    "cli", "The backup is encrypted: say whose password opens it with --as NAME, or give --recovery."
)
_RECOVERY = QT_TRANSLATE_NOOP("cli", "Recovery key")
_UNKNOWN_LEDGER = QT_TRANSLATE_NOOP(
    "cli", "There is no ledger “{name}”; “stationdesk ledgers” names them all."
)


def options(command: Callable[[str, str], argparse.ArgumentParser], count_of: Callable[[str], int]) -> None:
    """Add these commands' options."""
    log = command("audit", "show who did what, newest first, for the chief")
    log.add_argument("--person", help="a person's name or id; 0 is the program itself")
    log.add_argument("--kind", choices=[one.code for one in AuditKind])
    log.add_argument("--from", dest="first", type=day_of, metavar="DAY", help="2026-10-01")
    log.add_argument("--to", dest="last", type=day_of, metavar="DAY", help="2026-10-31, that day included")
    log.add_argument("--ledger", default="")
    log.add_argument("--record", default="", help="a record's number; with --ledger also its id")
    log.add_argument("--text", default="", help="words in what was noted or changed")
    log.add_argument("--limit", type=count_of, default=NEWEST)
    log.add_argument("--out", type=Path, help="write them as .pdf, .xlsx or .csv instead")
    told = command("history", "show what happened to one record, newest first")
    told.add_argument("ledger")
    told.add_argument("record", help="the record's number or id")
    look = command("reveal", "show a masked value; who looked and why is kept in the log")
    look.add_argument("ledger")
    look.add_argument("record", help="the record's number or id")
    look.add_argument("field", help="for example caller_phone")
    look.add_argument("--reason", required=True)


def verify_options(verify: argparse.ArgumentParser) -> None:
    """Add what `verify` takes for a backup on a computer without the station."""
    verify.add_argument("--backup", type=Path, metavar="FILE", help="a backup, on any computer")
    verify.add_argument(
        "--recovery", action="store_true", help="open an encrypted backup by the recovery key"
    )
    verify.add_argument("--out", type=Path, help="write the result of --backup as PDF")


def day_of(text: str) -> date:
    """A day as it is typed; what cannot be read is wrong usage."""
    try:
        return date.fromisoformat(text)
    except ValueError as why:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day like 2026-10-31.") from why


def audit(desk: Desk, options: argparse.Namespace) -> int:
    """Show the log, or write it to a file."""
    wanted = _wanted(desk, options)
    if options.out is not None:
        if options.out.suffix.lower() == ".pdf":
            write_report(desk, audit_document(desk, wanted), options.out)
        else:
            export_audit(desk, wanted, options.out, progress=counted)
        progress(desk.say(_WROTE.filled(path=options.out)))
        return 0
    lines, more = _lines(desk, wanted, options.limit)
    if _json(options):
        say(as_json({"rows": [_plain(line) for line in lines], "more": more}))
        return 0
    titles = ["#", *(desk.say(title) for title, _ in COLUMNS)]
    say(table(titles, [[str(line.seq), *cells(line, desk.say)] for line in lines]))
    if more:
        progress(desk.say(_MORE))
    return 0


def history(desk: Desk, options: argparse.Namespace) -> int:
    """Show what happened to one record."""
    _known_ledger(desk, options.ledger)
    record = record_of(desk, options.ledger, options.record)
    assert record is not None
    entries = desk.history(options.ledger, record)
    if _json(options):
        say(as_json({"rows": [_plain(one.line) | _changes(one) for one in entries], "total": len(entries)}))
        return 0
    for one in entries:
        when, who, what, _record, note = cells(one.line, desk.say)
        say("  ".join(part for part in (when, who, what, note) if part))
        for row in one.rows:
            for each in row.differences:
                say(f"    {row.title}  {each.label}: {each.before} → {each.after}")
    return 0


def reveal(desk: Desk, options: argparse.Namespace) -> int:
    """Show one masked value once the reason is kept."""
    _known_ledger(desk, options.ledger)
    record = record_of(desk, options.ledger, options.record)
    assert record is not None
    value = desk.reveal(options.ledger, record, options.field, options.reason)
    say(as_json({"value": value}) if _json(options) else value)
    return 0


def verify_backup(options: argparse.Namespace, _folder: Path, clock: Clock) -> int:
    """Check a backup against codes from paper; exit code 1 when anything does not fit."""
    spoken = speaker(language_named(getattr(options, "lang", None)))
    found = inspect_backup(
        options.backup, tuple(options.anchor), LEDGERS, now=clock(), key=_key(options, spoken)
    )
    if options.out is not None:
        write_check(found, language_named(getattr(options, "lang", None)), options.out)
    if _json(options):
        say(as_json(_inspected(found, spoken)))
    else:
        _tell(found, spoken)
    if not found.is_whole:
        raise RuleBroken(conclusion(found)[0])
    return 0


def _key(options: argparse.Namespace, spoken: Say) -> DataKey | None:
    file: Path = options.backup
    if not file.is_file() or not is_encrypted(file):
        return None
    made = read_manifest(file)
    gate = gate_of(made, pc_folder())
    if not gate.asks:
        raise NotAllowed(SEALED.filled(file=file.name))
    secrets = Secrets(spoken, from_input=getattr(options, "password_stdin", False))
    if options.recovery:
        return gate.recover(secrets.ask(_RECOVERY)).key
    named = getattr(options, "as_", None)
    if named is None:
        raise NotAllowed(_SAY_WHO)
    person = gate.person_named(named)
    return gate.enter(person, secrets.ask(PASSWORD.filled(name=dict(gate.people)[person]))).key


def _tell(found: Inspection, spoken: Say) -> None:
    say(found.station)
    for label, value in facts(found):
        said = value if isinstance(value, str) else spoken(value)
        say(f"  {spoken(label)}: {said}")
    for one in found.anchors:
        say(f"{spoken(one.verdict.label)}  {one.anchor}")
        for paper in papers(one):
            say(f"  {spoken(paper)}")
    for problem in found.problems:
        say(f"! {spoken(problem)}")
    say(spoken(conclusion(found)[0]))


def _inspected(found: Inspection, spoken: Say) -> dict[str, Any]:
    return {
        "ok": found.is_whole,
        "station": found.station,
        "backup": found.source,
        "made_at": found.made_at,
        "entries": found.entries,
        "newest": found.newest,
        "conclusion": spoken(conclusion(found)[0]),
        "anchors": [
            {
                "anchor": one.anchor,
                "verdict": one.verdict.code,
                "at": one.at,
                "papers": [spoken(paper) for paper in papers(one)],
            }
            for one in found.anchors
        ],
        "problems": [spoken(problem) for problem in found.problems],
    }


def _wanted(desk: Desk, options: argparse.Namespace) -> AuditFilter:
    if options.ledger:
        _known_ledger(desk, options.ledger)
    kind = next((one for one in AuditKind if one.code == options.kind), None)
    return AuditFilter(
        _person(desk, options.person), kind, options.first, options.last, options.ledger, options.record,
        options.text,
    )  # fmt: skip


def _person(desk: Desk, named: str | None) -> int | None:
    if named is None:
        return None
    for person, name in desk.audit_people():
        if named in {name, str(person)}:
            return person
    raise RecordMissing(_NO_PERSON.filled(name=named))


def _lines(desk: Desk, wanted: AuditFilter, limit: int) -> tuple[list[AuditLine], bool]:
    page = desk.audit(wanted, limit=limit)
    lines = list(page.lines)
    while page.after is not None and len(lines) < limit:
        page = desk.audit(wanted, page.after, limit - len(lines))
        lines += page.lines
    return lines, page.after is not None


def _plain(line: AuditLine) -> dict[str, Any]:
    return {
        "seq": line.seq, "at": line.at, "person": line.person, "who": line.who,
        "authenticated": line.authenticated, "action": line.action, "what": line.what,
        "kind": line.kind.code, "ledger": line.ledger, "record": line.record, "number": line.number,
        "note": line.note,
    }  # fmt: skip


def _changes(told: AuditTold) -> dict[str, Any]:
    return {
        "changes": [
            {"row": row.title, "label": each.label, "before": each.before, "after": each.after}
            for row in told.rows
            for each in row.differences
        ]
    }


def _known_ledger(desk: Desk, name: str) -> None:
    if not any(one.name == name for one in desk.ledgers):
        raise RuleBroken(_UNKNOWN_LEDGER.filled(name=name))


def _json(options: argparse.Namespace) -> bool:
    return bool(getattr(options, "json", False))
