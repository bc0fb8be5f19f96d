"""恢复密钥单: the one sheet of paper that opens the records when every password is forgotten."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stationdesk.core import display
from stationdesk.core.document import (
    Code,
    Document,
    Facts,
    Heading,
    Layout,
    Paragraph,
    Signatures,
    Stamp,
    Title,
)
from stationdesk.core.duty_day import local
from stationdesk.core.errors import RuleBroken, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, speaker
from stationdesk.desk import Desk

TITLE = QT_TRANSLATE_NOOP("jobs", "Recovery sheet")
_SECRET = QT_TRANSLATE_NOOP(
    "jobs", "Keep sealed. Whoever has this sheet and the records can read all of them."
)
_STATION = QT_TRANSLATE_NOOP("jobs", "Station")
_MADE_ON = QT_TRANSLATE_NOOP("jobs", "Made on")
_MADE_BY = QT_TRANSLATE_NOOP("jobs", "Made by")
_RECORDS = QT_TRANSLATE_NOOP("jobs", "The records")
_ENCRYPTED = QT_TRANSLATE_NOOP("jobs", "Encrypted")
_PLAIN = QT_TRANSLATE_NOOP("jobs", "Not encrypted")
_KEY = QT_TRANSLATE_NOOP("jobs", "1. Recovery key")
_SIGNS = QT_TRANSLATE_NOOP(
    "jobs", "Digits and capitals. 0 is always the digit nought, 1 the digit one; O, I, L and U do not occur."
)
_USE = QT_TRANSLATE_NOOP("jobs", "2. When the password is forgotten")
_USES = (
    QT_TRANSLATE_NOOP("jobs", "(1) Start the program and press “Forgotten password” where it asks for one."),
    QT_TRANSLATE_NOOP("jobs", "(2) Type the eight groups above, or read the QR code with a scanner."),
    QT_TRANSLATE_NOOP("jobs", "(3) Choose the chief or an administrator and set a new password."),
    QT_TRANSLATE_NOOP(
        "jobs", "(4) The key on this sheet is then void: seal the new sheet, destroy this one."
    ),
)
_KEEP = QT_TRANSLATE_NOOP("jobs", "3. Where this sheet is kept")
_KEEPS = (
    QT_TRANSLATE_NOOP(
        "jobs",
        "(1) In an envelope, its flap sealed with the station's stamp, at the county bureau; no copy and no "
        "photograph stays at the station.",
    ),
    QT_TRANSLATE_NOOP("jobs", "(2) Is the envelope lost or open: Settings, “Access”, “New recovery key …”."),
)
_LOST = QT_TRANSLATE_NOOP(
    "jobs", "(3) Password forgotten and this sheet lost: nobody can read the records, whoever they ask."
)
_SEALED_BY = QT_TRANSLATE_NOOP("jobs", "Sealed by (chief)")
_RECEIVED_BY = QT_TRANSLATE_NOOP("jobs", "Received by (bureau)")
_STAMP = QT_TRANSLATE_NOOP("jobs", "Stamp of the station")
_DAY = QT_TRANSLATE_NOOP("jobs", "Date of receipt")

BESIDE = QT_TRANSLATE_NOOP(
    "jobs", "Not into the station's own folder: whoever takes the records would have the key with them."
)
THERE = QT_TRANSLATE_NOOP("jobs", "{file} is there already; name another file, nothing was written.")
_NOT_WRITTEN = QT_TRANSLATE_NOOP("jobs", "{file} could not be written: {reason}")


@dataclass(frozen=True)
class SheetFacts:
    """What a recovery sheet says beside the key."""

    station: str
    made_on: date
    made_by: str
    encrypted: bool


def recovery_sheet(code: str, facts: SheetFacts, language: str) -> Document:
    """The sheet. Its name and title, which an audit may note, say nothing of the key."""
    say = speaker(language)

    def lines(*phrases: Phrase) -> tuple[Paragraph, ...]:
        return tuple(Paragraph((say(one),), plain=True) for one in phrases)

    pairs = (
        (say(_STATION), facts.station),
        (say(_MADE_ON), display.day(facts.made_on)),
        (say(_MADE_BY), facts.made_by),
        (say(_RECORDS), say(_ENCRYPTED if facts.encrypted else _PLAIN)),
    )
    lost = (_LOST,) if facts.encrypted else ()
    return Document(
        name="recovery-sheet",
        title=say(TITLE),
        layout=Layout.PORTRAIT,
        blocks=(
            Title(say(TITLE), say(_SECRET)),
            Facts(pairs),
            Heading(say(_KEY)),
            Code(tuple(code.split("-"))),
            *lines(_SIGNS),
            Heading(say(_USE)),
            *lines(*_USES),
            Heading(say(_KEEP)),
            *lines(*_KEEPS, *lost),
            Signatures(((say(_SEALED_BY), ""), (say(_STAMP), ""))),
            Signatures(((say(_RECEIVED_BY), ""), (say(_DAY), ""))),
        ),
        stamp=Stamp(facts.station),
        language=language,
    )


def sheet_for(desk: Desk, code: str) -> Document:
    """The sheet of a desk's station, made today by who acts."""
    store = desk.store
    facts = SheetFacts(
        station=str(desk.setting("station.name")),
        made_on=local(store.clock()).date(),
        made_by=desk.actor.name,
        encrypted=store.encrypted,
    )
    return recovery_sheet(code, facts, desk.language)


def write_sheet(desk: Desk, document: Document, file: Path) -> None:
    """Log it, then write the PDF, to be read by this user of the computer alone, from its first byte on."""
    from stationdesk.printing.pdf import render  # the heavy engine is loaded with the first page

    if file.resolve().is_relative_to(desk.store.folder.resolve()):
        raise RuleBroken(BESIDE)
    if os.path.lexists(file):
        raise RuleBroken(THERE.filled(file=file))
    desk.printed(document, "pdf", file=file.name)
    content = render(document)[0]
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
    except FileExistsError as why:
        raise RuleBroken(THERE.filled(file=file)) from why
    except OSError as why:
        raise StoreUnavailable(_NOT_WRITTEN.filled(file=file, reason=why.strerror)) from why
