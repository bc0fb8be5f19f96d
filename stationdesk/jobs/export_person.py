"""What is kept of one person, on paper or in a sheet: first the audit, then the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stationdesk.core import display
from stationdesk.core.document import Document, Layout, Paragraph, Row, Stamp, Table, TableColumn, Title
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk import Desk
from stationdesk.desk.person_request import FoundBy, Held, note_export
from stationdesk.sheets.writing import write_sheet

TITLE = QT_TRANSLATE_NOOP("jobs", "Personal data kept of one person")
ENDINGS = (".xlsx", ".pdf")
_ENDING = QT_TRANSLATE_NOOP("jobs", "Please give the file a name that ends in .xlsx or .pdf.")
_HEADS: tuple[tuple[Phrase, float], ...] = (
    (QT_TRANSLATE_NOOP("jobs", "Ledger"), 16),
    (QT_TRANSLATE_NOOP("jobs", "Number"), 20),
    (QT_TRANSLATE_NOOP("jobs", "Time"), 16),
    (QT_TRANSLATE_NOOP("jobs", "What is kept"), 16),
    (QT_TRANSLATE_NOOP("jobs", "As it is kept"), 18),
    (QT_TRANSLATE_NOOP("jobs", "Found by"), 14),
)
_FILE = QT_TRANSLATE_NOOP("jobs", "Attachment")
_FILE_TOLD = QT_TRANSLATE_NOOP("jobs", "{name} (SHA-256 {sha256})")
_ASKED = QT_TRANSLATE_NOOP("jobs", "Looked for: {who}. Reason: {reason}. Rows found: {rows}.")
_LIMIT = QT_TRANSLATE_NOOP(
    "jobs",
    "Looked through were the names, phones and contacts of every ledger. Free texts (narrations, "
    "feedback) and what stands in attachments are not part of it; the records named here show where they "
    "stand.",
)
_NOTHING = QT_TRANSLATE_NOOP("jobs", "Nothing is kept of this person.")


def export_person(desk: Desk, found: tuple[Held, ...], who: str, reason: str, path: Path) -> int:
    """Write what was found as xlsx or PDF; returns the number of rows. The audit knows it before."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise FileRefused(_ENDING)
    note_export(desk, found, reason, path.name)
    lines = list(_lines(desk, found))
    if ending == ".xlsx":
        write_sheet(path, [desk.say(title) for title, _ in _HEADS], lines, title=desk.say(TITLE))
    else:
        from stationdesk.printing.pdf import write_pdf  # the heavy engine is loaded with the first page

        write_pdf(document(desk, lines, who, reason), path)
    return len(lines)


def document(desk: Desk, lines: list[list[str]], who: str, reason: str) -> Document:
    """The paper that is handed to the person."""
    say = desk.say
    columns = tuple(TableColumn(say(title), width) for title, width in _HEADS)
    asked = say(_ASKED.filled(who=who, reason=reason, rows=len(lines)))
    rows = tuple(Row(tuple(line)) for line in lines)
    blocks = (
        Title(say(TITLE)),
        Paragraph((asked,), plain=True),
        Table(columns, rows, empty=say(_NOTHING)),
        Paragraph((say(_LIMIT),), plain=True),
    )
    return desk.stamped(Document("person", say(TITLE), Layout.LANDSCAPE, blocks, Stamp(station="")))


def record_in_words(desk: Desk, held: Held) -> str:
    """The record's number, or its name where its ledger has no numbers."""
    return held.number or desk.name(held.ledger, held.record) or f"#{held.record}"


def _lines(desk: Desk, found: tuple[Held, ...]) -> Iterator[list[str]]:
    files = _files(found)
    for one in found:
        at = display.instant(one.at) if one.at else ""
        of, by = record_in_words(desk, one), desk.say(one.found_by.value)
        for title, text in one.values:
            yield [desk.say(one.title), of, at, desk.say(title), text, by]
        for name, sha256 in files.pop((one.ledger, one.record), ()):
            told = desk.say(_FILE_TOLD.filled(name=name, sha256=sha256))
            yield [desk.say(one.title), of, at, desk.say(_FILE), told, by]


def _files(found: tuple[Held, ...]) -> dict[tuple[str, int], tuple[tuple[str, str], ...]]:
    """The attachments of each record, once; with their names where one of its rows fits entirely."""
    kept = sorted(found, key=lambda one: one.found_by is FoundBy.BOTH)
    return {(one.ledger, one.record): one.files for one in kept}
