"""What may be typed: the commands, their options, and the options made from the ledgers."""

from __future__ import annotations

import argparse
from pathlib import Path

import stationdesk
from stationdesk.cli import (
    auditing,
    closing,
    columns,
    forms,
    keys_usage,
    paper,
    preset,
    privacy,
    roster_calendar,
    roster_sheets,
    statistics,
    updating,
)
from stationdesk.cli.periods import period_of
from stationdesk.cli.windowing import common, looks
from stationdesk.core import ledger as kinds
from stationdesk.core.ledger import Action

MOST = 1_000_000_000
_RESERVED = frozenset(
    {"record", "record_version", "data", "lang", "as_", "json", "form", "password_stdin", "key_file"}
    | {"read_only", "own"}
)


def top() -> argparse.ArgumentParser:
    """The program's parser without the actions, which are made when they are asked for."""
    parser = argparse.ArgumentParser(prog="stationdesk", parents=[common()], description=stationdesk.__doc__)
    parser.add_argument("--version", action="version", version=f"StationDesk {stationdesk.__version__}")
    looks(parser)
    parser.add_argument("--self-test", action="store_true", help="check that every part of the program works")
    parser.add_argument("--out", type=Path, help="where the self-test writes its findings")
    parser.add_argument("--quick", action="store_true", help="a self-test without window, video and solver")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, help: str) -> argparse.ArgumentParser:  # noqa: A002 - argparse's word
        return commands.add_parser(name, help=help, parents=[common()])

    init = command("init", "make a real station")
    init.add_argument("--name", required=True, help="the station's full name")
    init.add_argument("--short-name", required=True, help="the name in printed numbers")
    init.add_argument("--chief", required=True, help="the station chief's name")
    keys_usage.declare(command, init)
    practice = command("practice", "make the practice station")
    practice.add_argument("--seed", type=int, default=1)
    command("ledgers", "name every ledger and its actions")
    command("reports", "name every report")
    rows = command("list", "list the rows of a ledger")
    rows.add_argument("ledger")
    rows.add_argument("--search", default="")
    rows.add_argument("--limit", type=count_of, default=20)
    rows.add_argument("--filter", action="append", default=[], metavar="NAME=VALUE")
    report = command("report", "write a report as PDF")
    report.add_argument("report")
    report.add_argument(
        "--period", type=period_of, help="2026-10, 2026, 2026-W43, last-month or 2026-10-01..2026-10-15"
    )
    report.add_argument("--record", help="the record's number or id")
    report.add_argument("--draft", action="store_true")
    report.add_argument("--text", action="append", default=[], metavar="PART=WORDS")
    report.add_argument(
        "--with", dest="with_", action="append", default=[], metavar="NAME=VALUE",
        help="what the report asks beside its period, a person by name or id",
    )  # fmt: skip
    report.add_argument(
        "--out", type=Path, help="the PDF, or a .docx to be edited; without it the text is printed"
    )
    report.add_argument(
        "--now", action="store_true", help="of a closed period too: as the records are, not as it was closed"
    )
    sheet = command("import", "read rows from a spreadsheet")
    sheet.add_argument("ledger")
    sheet.add_argument("--file", type=Path, required=True)
    sheet.add_argument("--map", help="a saved mapping's name or file")
    sheet.add_argument("--dry-run", action="store_true")
    undo = command("undo-import", "void the rows of one import")
    undo.add_argument("ledger")
    undo.add_argument("batch", type=count_of)
    roster_sheets.options(command)
    export = command("export", "write rows to a spreadsheet")
    export.add_argument("ledger")
    export.add_argument("--out", type=Path, required=True)
    export.add_argument("--search", default="")
    export.add_argument("--filter", action="append", default=[], metavar="NAME=VALUE")
    listed = command("print-list", "write a list as a ledger sheet in PDF")
    listed.add_argument("ledger")
    listed.add_argument("--out", type=Path, required=True)
    listed.add_argument("--search", default="")
    listed.add_argument("--filter", action="append", default=[], metavar="NAME=VALUE")
    listed.add_argument("--column", action="append", default=[], metavar="NAME", help="a column; repeat it")
    roster_calendar.options(command)
    closing.options(command, count_of)
    forms.options(command)
    columns.options(command)
    preset.options(command)
    statistics.options(command)
    sweep = command("sweep", "look at every camera in service and write what has changed")
    sweep.add_argument("--once", action="store_true", help="do not look again at those that did not answer")
    discover = command("discover", "search the networks the settings name for cameras; writes nothing")
    discover.add_argument("--login", metavar="NAME", help="for cameras that want a login; asks the password")
    privacy.options(command)
    auditing.options(command, count_of)
    verify = command("verify", "prove the audit chain")
    verify.add_argument("--anchor", action="append", default=[], help="an anchor printed on paper")
    auditing.verify_options(verify)
    command("rebuild-search", "make the search index anew from the records")
    accept = command("accept-set-back", "work on with older records than this computer has seen, as a chief")
    accept.add_argument("--reason", required=True, help="why, for the audit")
    command("backup", "make a verified backup now")
    command("backups", "list the backups")
    diagnostics = command("diagnostics", "write a file for the makers: versions, counts, logs; no records")
    diagnostics.add_argument("--out", type=Path, required=True, help="the zip file")
    command("drill", "prove that the newest backup can be restored")
    restore = command("restore", "go back to a backup, in place or in a new folder")
    restore.add_argument("--file", type=Path, help="the backup; the newest good one when left out")
    where = restore.add_mutually_exclusive_group()
    where.add_argument("--to", type=Path, help="a folder that holds no station")
    where.add_argument("--in-place", action="store_true", help="the present records are kept beside")
    restore.add_argument("--dry-run", action="store_true", help="only say what would be lost")
    restore.add_argument("--in-clear", action="store_true", help="put a backup in clear back as it is")
    restore.add_argument("--recovery", action="store_true", help="ask for the recovery key, not a password")
    updating.options(command)
    paper.declare(command)
    pictures = command("pictures", "write the main pages as PNG and the month's reports as PDF")
    pictures.add_argument("--out", type=Path, required=True)
    pictures.add_argument("--all", action="store_true", help="both sizes, both themes, both languages")
    return parser


def for_action(name: str, action: Action) -> argparse.ArgumentParser:
    """The parser of one action, an option a field."""
    parser = argparse.ArgumentParser(
        prog=f"stationdesk {name}", parents=[common()], description=str(action.title)
    )
    if action.on_record:
        parser.add_argument("--record", required=True, help="the record's number or id")
        parser.add_argument("--record-version", type=count_of, help="refuse when the record is newer")
    else:
        parser.add_argument("--form", help="the form's UUID: sent twice, done once")
    parser.add_argument(
        "--own", action="append", metavar="TITLE=VALUE", help="a column the station has added"
    )
    for field in action.fields:
        if isinstance(field.kind, kinds.Secret):
            continue  # asked for, never an argument: those stand in the list of processes
        many = isinstance(field.kind, kinds.Files)
        parser.add_argument(
            option(field.name), dest=f"field_{field.name}", nargs="+" if many else None,
            metavar="FILE" if many else type(field.kind).__name__.upper(),
            help=_help(field.kind, str(field.title)),
        )  # fmt: skip
    return parser


def option(name: str) -> str:
    """The option of a field; a name the command line itself uses gets a prefix."""
    return f"--field-{name.replace('_', '-')}" if name in _RESERVED else f"--{name.replace('_', '-')}"


def _help(kind: kinds.Kind, title: str) -> str:
    words = title.replace("%", "%%")
    if isinstance(kind, kinds.OneOf):
        return f"{words}: {', '.join(member.code for member in kind.choice)}"
    return words


def count_of(text: str) -> int:
    """A whole number from 1 on; anything else is wrong usage."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 to {MOST}.")
    return int(text)
