"""How much a form may be, and the sentences that refuse it."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP

MEGABYTE = 1024 * 1024
MOST_BYTES = 10 * MEGABYTE
MOST_PART = 6 * MEGABYTE
MOST_CELL = 32_767

NOT_A_FORM = QT_TRANSLATE_NOOP(
    "forms",
    "This is not an Excel (xlsx) or Word (docx) form; please save it in WPS as one of these and try again.",
)
LOCKED = QT_TRANSLATE_NOOP(
    "forms",
    "The form has a password, or is an old xls or doc; please save it in WPS as xlsx or docx without one.",
)
TOO_LARGE = QT_TRANSLATE_NOOP("forms", "A form may have {most} MB at most; please take out what is no form.")
MACROS = QT_TRANSLATE_NOOP(
    "forms", "The form contains macros; please save it as a plain xlsx or docx and try again."
)
LINKED = QT_TRANSLATE_NOOP(
    "forms", "The form takes its contents from other files ({part}); please cut the links and try again."
)
BROKEN = QT_TRANSLATE_NOOP("forms", "The form is damaged ({part}); please save it again in WPS or Excel.")
NO_SHEET = QT_TRANSLATE_NOOP("forms", "The form has no sheet “{sheet}”; its sheets are: {sheets}")
NO_PLACE = QT_TRANSLATE_NOOP("forms", "The form has no place “{place}”; please mark another one.")
IS_FORMULA = QT_TRANSLATE_NOOP(
    "forms", "The cell {place} holds a formula and works itself out; please mark another one."
)
NO_ROOM = QT_TRANSLATE_NOOP(
    "forms",
    "The form has room for {room} rows from {place} on, the period has {count}; please add rows to it.",
)
