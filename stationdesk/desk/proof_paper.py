"""The result of a check in plain words: one sentence that concludes it, and a page to print and sign."""

from __future__ import annotations

import stationdesk
from stationdesk.core.display import instant
from stationdesk.core.document import (
    Block,
    Document,
    Facts,
    Heading,
    Layout,
    Paragraph,
    Row,
    Signatures,
    Stamp,
    Table,
    TableColumn,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, speaker
from stationdesk.core.ledger import Tone
from stationdesk.desk.proof import AnchorFound, AnchorVerdict, Inspection

TITLE = QT_TRANSLATE_NOOP("desk/proof", "Check of the records")
_PROVEN = QT_TRANSLATE_NOOP(
    "desk/proof",
    "All {entries} entries and every record fit together, and so do the codes from paper: up to {time} "
    "nothing was altered.",
)
_WHOLE = QT_TRANSLATE_NOOP(
    "desk/proof",
    "All {entries} entries and every record fit together. Only a code from paper proves that the log was "
    "not rewritten as a whole: type one in and check again.",
)
_NOT_ALL = QT_TRANSLATE_NOOP(
    "desk/proof",
    "All {entries} entries and every record fit together, but not every code could be confirmed; see below.",
)
_ALTERED = QT_TRANSLATE_NOOP(
    "desk/proof",
    "{count} things do not fit: something was altered outside the program. Keep the file as it is.",
)
_REWRITTEN = QT_TRANSLATE_NOOP(
    "desk/proof",
    "A code from paper does not fit: the log before that paper was rewritten. Keep the file as it is.",
)
_BACKUP = QT_TRANSLATE_NOOP("desk/proof", "Backup looked at")
_OWN = QT_TRANSLATE_NOOP("desk/proof", "Looked at")
_OWN_RECORDS = QT_TRANSLATE_NOOP("desk/proof", "the station's own records")
_MADE_AT = QT_TRANSLATE_NOOP("desk/proof", "Backup made at")
_CHECKED_AT = QT_TRANSLATE_NOOP("desk/proof", "Checked at")
_ENTRIES = QT_TRANSLATE_NOOP("desk/proof", "Entries of the log")
_SPAN = QT_TRANSLATE_NOOP("desk/proof", "From and to")
_FROM_TO = QT_TRANSLATE_NOOP("desk/proof", "{first} – {last}")
_NEWEST = QT_TRANSLATE_NOOP("desk/proof", "Newest code")
_PURGED = QT_TRANSLATE_NOOP("desk/proof", "Records with personal data removed by the rules")
_CODES = QT_TRANSLATE_NOOP("desk/proof", "Codes from paper")
_COLUMNS = (
    (QT_TRANSLATE_NOOP("desk/proof", "Code"), 30.0),
    (QT_TRANSLATE_NOOP("desk/proof", "Result"), 18.0),
    (QT_TRANSLATE_NOOP("desk/proof", "Last change before it"), 18.0),
    (QT_TRANSLATE_NOOP("desk/proof", "Paper it stands on"), 34.0),
)
_FOUND = QT_TRANSLATE_NOOP("desk/proof", "What does not fit")
_NOTHING = QT_TRANSLATE_NOOP("desk/proof", "Nothing was found that does not fit.")
_NO_CODES = QT_TRANSLATE_NOOP("desk/proof", "No code was given")
_NUMBER = QT_TRANSLATE_NOOP("desk/proof", "No.")
_PAPER = QT_TRANSLATE_NOOP("desk/proof", "{title}, {period}: {time}, {who}")
_PAPER_PLAIN = QT_TRANSLATE_NOOP("desk/proof", "{title}: {time}, {who}")
_LIMIT = QT_TRANSLATE_NOOP(
    "desk/proof",
    "A code proves the records up to the paper it stands on. What was entered after the newest paper is "
    "shown by no paper yet.",
)
_CHECKER = QT_TRANSLATE_NOOP("desk/proof", "Checked by")
_WITNESS = QT_TRANSLATE_NOOP("desk/proof", "Witness")


def conclusion(found: Inspection) -> tuple[Phrase, Tone]:
    """The result in one sentence, and how grave it is."""
    if any(one.verdict is AnchorVerdict.REWRITTEN for one in found.anchors):
        return _REWRITTEN, Tone.BAD
    if found.problems:
        return _ALTERED.filled(count=len(found.problems)), Tone.BAD
    if not found.anchors:
        return _WHOLE.filled(entries=found.entries), Tone.OK
    proven = found.proven
    if not found.is_whole or proven is None or proven.at is None:
        return _NOT_ALL.filled(entries=found.entries), Tone.WARN
    return _PROVEN.filled(entries=found.entries, time=instant(proven.at)), Tone.OK


def papers(one: AnchorFound) -> tuple[Phrase, ...]:
    """The papers a code stands on, each in a line."""
    return tuple(
        (_PAPER if paper.period else _PAPER_PLAIN).filled(
            title=paper.title, period=paper.period, time=instant(paper.at), who=paper.who
        )
        for paper in one.papers
    )


def facts(found: Inspection) -> tuple[tuple[Phrase, Phrase | str], ...]:
    """What was looked at, (label, value) each."""
    said: list[tuple[Phrase, Phrase | str]] = [
        (_BACKUP, found.source) if found.source else (_OWN, _OWN_RECORDS),
        (_CHECKED_AT, instant(found.at)),
        (_ENTRIES, str(found.entries)),
    ]
    if found.made_at is not None:
        said.insert(1, (_MADE_AT, instant(found.made_at)))
    if found.first_at is not None and found.last_at is not None:
        said.append((_SPAN, _FROM_TO.filled(first=instant(found.first_at), last=instant(found.last_at))))
    if found.newest:
        said.append((_NEWEST, found.newest))
    if found.purged:
        said.append((_PURGED, str(found.purged)))
    return tuple(said)


def inspection_document(found: Inspection, language: str) -> Document:
    """The page an inspector takes along; made without a station, so nothing of it is logged here."""
    say = speaker(language)
    pairs = tuple(
        (say(label), say(value) if isinstance(value, Phrase) else value) for label, value in facts(found)
    )
    blocks: list[Block] = [
        Title(say(TITLE), found.station),
        Facts(pairs, wide=frozenset(range(len(pairs)))),
        Paragraph((say(conclusion(found)[0]),)),
        Heading(say(_CODES), 2),
        _codes(found, language),
        Heading(say(_FOUND), 2),
        _problems(found, language),
        Paragraph((say(_LIMIT),)),
        Signatures(((say(_CHECKER), ""), (say(_WITNESS), "")), instant(found.at)[:10]),
    ]
    stamp = Stamp(
        station=found.station, period=found.source, program=f"StationDesk {stationdesk.__version__}"
    )
    name = f"check-{found.at:%Y%m%d-%H%M}"
    return Document(name, say(TITLE), Layout.PORTRAIT, tuple(blocks), stamp, language, found.at)


def _codes(found: Inspection, language: str) -> Table:
    say = speaker(language)
    rows = tuple(
        Row(
            (
                one.anchor,
                say(one.verdict.label),
                instant(one.at) if one.at else "",
                "\n".join(say(paper) for paper in papers(one)),
            )
        )
        for one in found.anchors
    )
    columns = tuple(TableColumn(say(title), width) for title, width in _COLUMNS)
    return Table(columns, rows, empty=say(_NO_CODES))


def _problems(found: Inspection, language: str) -> Table:
    say = speaker(language)
    rows = tuple(Row((str(place), say(one))) for place, one in enumerate(found.problems, start=1))
    columns = (TableColumn(say(_NUMBER), 8.0), TableColumn(say(_FOUND), 92.0))
    return Table(columns, rows, empty=say(_NOTHING))
