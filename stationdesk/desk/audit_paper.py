"""The log on paper: what was asked for, and a line an entry."""

from __future__ import annotations

from collections.abc import Iterator

from stationdesk.core.display import instant
from stationdesk.core.document import Document, Layout, Row, Stamp, Table, TableColumn, Title
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desk.auditing import AuditFilter, AuditLine
from stationdesk.desk.desk import Desk

MOST_LINES = 2_000
PAGE = 500
TITLE = QT_TRANSLATE_NOOP("desk/audit", "Log of actions")
COLUMNS = (
    (QT_TRANSLATE_NOOP("desk/audit", "Time"), 15.0),
    (QT_TRANSLATE_NOOP("desk/audit", "Who"), 12.0),
    (QT_TRANSLATE_NOOP("desk/audit", "What"), 16.0),
    (QT_TRANSLATE_NOOP("desk/audit", "Record"), 28.0),
    (QT_TRANSLATE_NOOP("desk/audit", "Details"), 29.0),
)
_EVERYTHING = QT_TRANSLATE_NOOP("desk/audit", "Everything")
_FROM_TO = QT_TRANSLATE_NOOP("desk/audit", "{first} to {last}")
_SINCE = QT_TRANSLATE_NOOP("desk/audit", "from {first}")
_UNTIL = QT_TRANSLATE_NOOP("desk/audit", "up to {last}")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "desk/audit",
    "These are more than {most} entries. Choose a shorter period, or save them as an Excel file.",
)
_NOT_PROVEN = QT_TRANSLATE_NOOP("desk/audit", "{name} (without a password)")
_NONE = QT_TRANSLATE_NOOP("desk/audit", "No entries")


def audit_document(desk: Desk, wanted: AuditFilter) -> Document:
    """The entries asked for as a Document, for the chief; RuleBroken when they are a book."""
    lines: list[AuditLine] = []
    for line in every_line(desk, wanted):
        lines.append(line)
        if len(lines) > MOST_LINES:
            raise RuleBroken(_TOO_MANY.filled(most=MOST_LINES))
    say = desk.say
    columns = tuple(TableColumn(say(title), width) for title, width in COLUMNS)
    rows = tuple(Row(cells(line, say)) for line in lines)
    asked = in_words(desk, wanted)
    document = Document(
        "audit-log",
        say(TITLE),
        Layout.LANDSCAPE,
        (Title(say(TITLE), asked), Table(columns, rows, empty=say(_NONE))),
        Stamp(station="", period=asked),
        data={"entries": len(lines)},
    )
    return desk.stamped(document)


def every_line(desk: Desk, wanted: AuditFilter) -> Iterator[AuditLine]:
    """All entries asked for, newest first, read a page at a time."""
    page = desk.audit(wanted, limit=PAGE)
    yield from page.lines
    while page.after is not None:
        page = desk.audit(wanted, page.after, PAGE)
        yield from page.lines


def cells(line: AuditLine, say: Say) -> tuple[str, ...]:
    """A line of the log as the five columns show it."""
    who = line.who if line.authenticated or line.person is None else say(_NOT_PROVEN.filled(name=line.who))
    record = " ".join(part for part in (line.number, line.name) if part)
    return instant(line.at), who, line.what, record, line.note


def in_words(desk: Desk, wanted: AuditFilter) -> str:
    """What was asked for, in one line."""
    say = desk.say
    parts = [say(wanted.kind.label)] if wanted.kind else []
    if wanted.person is not None:
        parts.append(dict(desk.audit_people()).get(wanted.person, f"#{wanted.person}"))
    if wanted.first and wanted.last:
        parts.append(say(_FROM_TO.filled(first=wanted.first, last=wanted.last)))
    elif wanted.first:
        parts.append(say(_SINCE.filled(first=wanted.first)))
    elif wanted.last:
        parts.append(say(_UNTIL.filled(last=wanted.last)))
    parts += [say(desk.ledger(wanted.ledger).title)] if wanted.ledger else []
    parts += [text for text in (wanted.record.strip(), wanted.text.strip()) if text]
    return " · ".join(parts) or say(_EVERYTHING)
