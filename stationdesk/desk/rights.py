"""Who may do what is no action of a ledger; those say it beside themselves, in their declaration."""

from __future__ import annotations

from dataclasses import dataclass

from stationdesk.core.actor import CHIEFS, EVERYONE, WRITERS, Role
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase


@dataclass(frozen=True)
class Right:
    """Something the desk does, and the roles that may."""

    name: str
    title: Phrase
    roles: frozenset[Role]


PRINT = Right("print", QT_TRANSLATE_NOOP("desk", "Print a report"), EVERYONE)
EXPORT = Right("export", QT_TRANSLATE_NOOP("desk", "Export a list"), WRITERS)
IMPORT = Right("import", QT_TRANSLATE_NOOP("desk", "Import a sheet"), WRITERS)
DISCOVER = Right("discover", QT_TRANSLATE_NOOP("desk", "Search the network for cameras"), WRITERS)
UNDO_OWN = Right("undo", QT_TRANSLATE_NOOP("desk", "Undo an import"), WRITERS)
UNDO_ANY = Right("undo_any", QT_TRANSLATE_NOOP("desk", "Undo another person's import"), CHIEFS)
REPORT_TEXTS = Right("report_texts", QT_TRANSLATE_NOOP("desk", "Write the text of a report"), WRITERS)
FORMS = Right("forms", QT_TRANSLATE_NOOP("desk", "Keep a form of the bureau"), WRITERS)
SETTINGS = Right("settings", QT_TRANSLATE_NOOP("desk", "Change the station's settings"), CHIEFS)
COLUMNS = Right("columns", QT_TRANSLATE_NOOP("desk", "Take over columns of a preset"), CHIEFS)
PRESET = Right("preset", QT_TRANSLATE_NOOP("desk", "Hand on or take over a preset"), CHIEFS)
VERIFY = Right("verify", QT_TRANSLATE_NOOP("desk", "Check the records"), EVERYONE)
SEARCH = Right("search", QT_TRANSLATE_NOOP("desk", "Make the search anew"), WRITERS)
BACKUP = Right("backup", QT_TRANSLATE_NOOP("desk", "Make a backup"), WRITERS)
UPDATE = Right("update", QT_TRANSLATE_NOOP("desk", "Update the program"), WRITERS)
RESTORE = Right("restore", QT_TRANSLATE_NOOP("desk", "Restore the station from a backup"), CHIEFS)
AUDIT = Right("audit", QT_TRANSLATE_NOOP("desk/audit", "Log of actions"), CHIEFS)
REVEAL = Right("reveal", QT_TRANSLATE_NOOP("desk/audit", "Look at personal data"), WRITERS)
PURGE = Right("purge", QT_TRANSLATE_NOOP("desk", "Remove personal data"), CHIEFS)
PERSON = Right("person", QT_TRANSLATE_NOOP("desk", "Export what is kept of one person"), CHIEFS)
KEYS = Right("keys", QT_TRANSLATE_NOOP("desk", "Keep the keys of the station"), CHIEFS)
ENCRYPT = Right("encrypt", QT_TRANSLATE_NOOP("desk", "Encrypt the records"), CHIEFS)
SET_BACK = Right("set_back", QT_TRANSLATE_NOOP("desk", "Work on with older records"), CHIEFS)
CLOSE = Right("close", QT_TRANSLATE_NOOP("desk", "Close a period"), CHIEFS)

RIGHTS: tuple[Right, ...] = (
    PRINT, EXPORT, IMPORT, DISCOVER, UNDO_OWN, UNDO_ANY, REPORT_TEXTS, FORMS, SETTINGS, COLUMNS, PRESET,
    VERIFY, SEARCH, BACKUP, UPDATE, RESTORE, AUDIT, REVEAL, PURGE, PERSON, KEYS, ENCRYPT, SET_BACK, CLOSE,
)  # fmt: skip
