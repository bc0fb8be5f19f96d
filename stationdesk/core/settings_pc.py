"""Settings of this computer, kept for its user."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Flag, Line, Number, OneOf, Prose
from stationdesk.core.setting import Language, Setting, Theme, pc

PC_SETTINGS: tuple[Setting, ...] = (
    pc("language", OneOf(Language), "zh_CN", QT_TRANSLATE_NOOP("core", "Language")),
    pc("theme", OneOf(Theme), "system", QT_TRANSLATE_NOOP("core", "Look")),
    pc("alarm.sound", Flag(), True, QT_TRANSLATE_NOOP("core", "Sound when a call waits")),
    pc("backup.folder", Line(260), "", QT_TRANSLATE_NOOP("core", "Second backup folder")),
    pc("export.folder", Line(260), "", QT_TRANSLATE_NOOP("core", "Folder for exports and PDF files")),
    pc(
        "faces.bundled", Flag(), False,
        QT_TRANSLATE_NOOP("core", "Always print with the typefaces of this program"),
    ),
    pc("printer", Line(260), "", QT_TRANSLATE_NOOP("core", "Printer"), section=""),
    pc("printer.sides", Line(20), "one", QT_TRANSLATE_NOOP("core", "Sides of the paper"), section=""),
    pc("actor", Number(), None, QT_TRANSLATE_NOOP("core", "Person last on duty here"), section=""),
    pc("window", Prose(), {}, QT_TRANSLATE_NOOP("core", "Window"), section=""),
    pc("verified", Prose(), {}, QT_TRANSLATE_NOOP("core", "Last check of every record"), section=""),
    pc("video_wall", Prose(), {}, QT_TRANSLATE_NOOP("core", "What the video wall shows"), section=""),
    pc("lists", Prose(), {}, QT_TRANSLATE_NOOP("core", "Columns and filters of lists"), section=""),
)  # fmt: skip
