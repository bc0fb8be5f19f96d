"""How much a foreign file may be, and the sentences that refuse it."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
MOST_TEXT_BYTES = 100 * MEGABYTE
MOST_UNPACKED = 200 * MEGABYTE
MOST_RATIO = 150
MOST_PARTS = 2_000
MOST_COLUMNS = 256
MOST_CELL = 32_767
MOST_ROWS = 200_000

CANNOT_OPEN = QT_TRANSLATE_NOOP("sheets", "The file {path} cannot be opened; is it open in another program?")
EMPTY = QT_TRANSLATE_NOOP("sheets", "The file is empty.")
TOO_LARGE = QT_TRANSLATE_NOOP("sheets", "The file is larger than {most} MB; please split it.")
NOT_A_SHEET = QT_TRANSLATE_NOOP(
    "sheets", "This is not an Excel (xlsx, xls) or CSV file; please save it as one of these and try again."
)
ENCRYPTED = QT_TRANSLATE_NOOP(
    "sheets", "The workbook is protected with a password; please save it without one and try again."
)
BROKEN = QT_TRANSLATE_NOOP("sheets", "The file is damaged or incomplete; please export it again.")
UNSAFE = QT_TRANSLATE_NOOP(
    "sheets", "The file is built like an attack ({what}) and was not opened; please ask where it came from."
)
TOO_MANY_ROWS = QT_TRANSLATE_NOOP("sheets", "The sheet has more than {most} rows; please split it.")
TOO_MANY_COLUMNS = QT_TRANSLATE_NOOP("sheets", "The sheet has more than {most} columns; is it the right one?")
TOO_LONG_A_CELL = QT_TRANSLATE_NOOP(
    "sheets", "A cell near row {row} has more than {most} characters; is a quotation mark not closed?"
)
UNKNOWN_ENCODING = QT_TRANSLATE_NOOP(
    "sheets", "The text is neither UTF-8 nor GB 18030; please save the file as UTF-8 and try again."
)
NO_ROWS = QT_TRANSLATE_NOOP("sheets", "The sheet has no rows.")

EXPANDS = QT_TRANSLATE_NOOP("sheets", "it unpacks to far more than its size")
MANY_PARTS = QT_TRANSLATE_NOOP("sheets", "too many parts")
BAD_NAMES = QT_TRANSLATE_NOOP("sheets", "part names that lead elsewhere or repeat")
LYING = QT_TRANSLATE_NOOP("sheets", "its table of contents does not fit its contents")
ENTITIES = QT_TRANSLATE_NOOP("sheets", "XML that defines entities")
FAR_CELLS = QT_TRANSLATE_NOOP("sheets", "cells placed far outside any table")
