"""F1: what a desk officer needs to know, in plain words, opened at the page where one is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from stationdesk.core.i18n import ENGLISH, QT_TRANSLATE_NOOP
from stationdesk.core.resources import resource
from stationdesk.desk import Desk
from stationdesk.desktop.help_roles import with_tables
from stationdesk.desktop.help_type import typeset
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, theme
from stationdesk.desktop.widgets.plain import frame, name_it, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "Help")
_HINT = QT_TRANSLATE_NOOP("desktop", "↑↓ choose a subject   Tab into the text   PgUp PgDn read on")
TOPICS = (
    "home",
    "handovers",
    "roster",
    "access",
    "secrets",
    "roles",
    "incidents",
    "rectifications",
    "disputes",
    "premises",
    "cameras",
    "camera_faults",
    "video_wall",
    "patrols",
    "tasks",
    "figures",
    "statistics",
    "map",
    "times",
    "states",
    "finding",
    "boards",
    "photos",
    "reports",
    "import",
    "backup",
    "audit",
    "station",
    "settings",
    "preset",
    "update",
    "privacy",
    "trouble",
    "practice",
    "keys",
    "commands",
)
_ICONS = {
    "home": "house",
    "handovers": "swap",
    "roster": "calendar-check",
    "access": "key",
    "secrets": "lock",
    "roles": "users-three",
    "incidents": "phone-call",
    "rectifications": "warning",
    "disputes": "scales",
    "premises": "house-line",
    "cameras": "video-camera",
    "camera_faults": "wrench",
    "video_wall": "monitor-play",
    "patrols": "binoculars",
    "tasks": "kanban",
    "figures": "chart-line",
    "statistics": "chart-bar",
    "map": "map-trifold",
    "times": "clock",
    "states": "flow-arrow",
    "finding": "magnifying-glass",
    "boards": "kanban",
    "photos": "image",
    "reports": "printer",
    "import": "upload-simple",
    "backup": "hard-drives",
    "audit": "clipboard-text",
    "station": "buildings",
    "settings": "gear",
    "preset": "upload-simple",
    "update": "arrow-clockwise",
    "privacy": "identification-card",
    "trouble": "bug",
    "practice": "graduation-cap",
    "keys": "keyboard",
    "commands": "code",
}
WIDTH = 248


def help_text(topic: str, language: str) -> str:
    """A subject's page; English where a language lacks it."""
    own = resource("help", language, f"{topic}.md")
    return (own if own.is_file() else resource("help", ENGLISH, f"{topic}.md")).read_text(encoding="utf-8")


class HelpPage(QWidget):
    """The subjects on the left, the text on the right. Only the program's own pages are ever shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.setObjectName("page.help")
        self.setProperty("look", "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_M)
        left = frame("card", self)
        left.setFixedWidth(WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h2", left))
        self.list = QListWidget(left)
        name_it(self.list, "help.subjects", say(_TITLE))
        self.list.setToolTip("")
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list, 1)
        right = frame("card", self)
        inside = QVBoxLayout(right)
        inside.setContentsMargins(SPACE_XL, SPACE_M, SPACE_S, SPACE_M)
        self.text = QTextBrowser(right)
        name_it(self.text, "help.text", say(_TITLE))
        self.text.setToolTip("")
        self.text.setProperty("look", "reading")
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        inside.addWidget(self.text)
        row.addWidget(left)
        row.addWidget(right, 1)
        for topic in TOPICS:
            title = help_text(topic, desk.language).partition("\n")[0].removeprefix("# ").strip()
            item = QListWidgetItem(icon(_ICONS[topic], theme().text2), title)
            item.setData(Qt.ItemDataRole.UserRole, topic)
            self.list.addItem(item)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)

    def show_topic(self, topic: str) -> None:
        """Open the subject of a page; the first one for a page without a subject of its own."""
        self.list.setCurrentRow(TOPICS.index(topic) if topic in TOPICS else 0)

    def hint(self) -> str:
        """The keys of this page."""
        return self._desk.say(_HINT)

    def _show(self, row: int) -> None:
        self.text.setMarkdown(with_tables(help_text(TOPICS[row], self._desk.language), self._desk))
        typeset(self.text.document())
        self.text.verticalScrollBar().setValue(0)

    def _follow(self, link: QUrl) -> None:
        topic = link.fileName().removesuffix(".md")
        if topic in TOPICS:
            self.show_topic(topic)
