"""统计: any period in pictures; every number opens the rows behind it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from stationdesk.core.document import ChartKind
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Statistics
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background, Task
from stationdesk.desktop.remember import pc
from stationdesk.desktop.statistics.card import PictureCard
from stationdesk.desktop.statistics.choice import StatisticsChoice
from stationdesk.desktop.statistics.copying import copy_picture, copy_table, save_picture
from stationdesk.desktop.statistics.figure import HeadlineCard
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.ledgers.figures.reports.statistics import Against, Counted

_KEYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Alt+← → period   Tab picture   ←↑↓→ Enter rows   Ctrl+C table   Ctrl+Shift+C picture",
)
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "The same pictures and tables on paper (Ctrl+P)")
_TABLE_COPIED = QT_TRANSLATE_NOOP("desktop", "Table copied: {title}")
_PICTURE_COPIED = QT_TRANSLATE_NOOP("desktop", "Picture copied: {title}")
_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved as {file}.")
_SAVE_AS = QT_TRANSLATE_NOOP("desktop", "Save the picture as")
_PNG = QT_TRANSLATE_NOOP("desktop", "Picture (*.png)")
_FILE = QT_TRANSLATE_NOOP("desktop", "{of} {title}")
KINDS = (
    ("trend", ChartKind.LINES), ("categories", ChartKind.BARS), ("heat", ChartKind.HEAT),
    ("villages", ChartKind.BARS), ("response", ChartKind.BARS), ("hazards", ChartKind.BARS),
    ("disputes", ChartKind.BARS),
)  # fmt: skip
HEADS = ("valid", "invalid", "all", "within")
LEDGERS = {"hazards": "rectifications", "disputes": "disputes"}
REPORT = "figures.statistics"
TWO_FROM = 900
WHOLE, LARGE = 6, 4  # columns of the grid; so many pictures take half of them, the rest share a row
Answer = tuple[int, Statistics]


class StatisticsPage(QWidget):
    """Counts in the background; an older answer never overtakes a newer wish."""

    said = Signal(object)
    refused = Signal(object)
    open_rows = Signal(object)
    report_asked = Signal(str, object, object, object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self._task: Task | None = None
        self._path: tuple[str, ...] = ()
        self.shown: Statistics | None = None
        self.setProperty("look", "page")
        self.setObjectName("page.statistics")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 12, 20, 0)
        outer.setSpacing(8)
        outer.addLayout(self._top())
        self._rule = words("", "cap", self, name="statistics.rule", wrap=True)
        outer.addWidget(self._rule)
        outer.addWidget(self._pictures(), 1)

    # --- what it is made of ---

    def _top(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        self.choice = StatisticsChoice(self._desk, self)
        self.choice.changed.connect(self._begin)
        row.addWidget(self.choice, 1)
        printing = button(say(_PRINT), "statistics.print", say(_PRINT_TIP), icon="printer", parent=self)
        printing.clicked.connect(self.print_it)
        row.addWidget(printing, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _pictures(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        inner = QWidget()
        inner.setProperty("look", "page")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 14)
        box.setSpacing(12)
        box.addLayout(self._large_numbers(inner))
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        box.addLayout(self._grid, 1)
        known = {one.name for one in self._desk.ledgers if self._desk.actor.role in one.roles}
        self.cards = {
            name: self._card(name, kind, inner)
            for name, kind in KINDS
            if LEDGERS.get(name, "") in known | {""}
        }
        self._across = 0
        self._arrange(2)
        area.setWidget(inner)
        return area

    def _large_numbers(self, inner: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.heads = {name: HeadlineCard(name, inner) for name in HEADS}
        for name, card in self.heads.items():
            card.opened.connect(self.open_rows)
            row.addWidget(card, 4 if name == "within" else 3)  # percentage points are long words
        return row

    def _card(self, name: str, kind: ChartKind, parent: QWidget) -> PictureCard:
        card = PictureCard(self._desk.say, name, kind, parent)
        card.plot.opened.connect(self.open_rows)
        card.plot.told.connect(lambda _words: self._area.ensureWidgetVisible(card, 0, 12))
        card.asked.connect(lambda what: self._take_away(card, what))
        if name == "categories":
            card.plot.deeper.connect(self._deeper)
            card.plot.higher.connect(self._higher)
        return card

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        cards = list(self.cards.values())
        for place, card in enumerate(cards):
            if across == 1:
                self._grid.addWidget(card, place, 0, 1, WHOLE)
            elif place < LARGE:
                self._grid.addWidget(card, place // 2, place % 2 * WHOLE // 2, 1, WHOLE // 2)
            else:
                wide = WHOLE // (len(cards) - LARGE)
                self._grid.addWidget(card, LARGE // 2, (place - LARGE) * wide, 1, wide)
        for column in range(WHOLE):
            self._grid.setColumnStretch(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= TWO_FROM else 1)

    # --- counting ---

    def refresh(self) -> None:
        """Count again."""
        self._turn += 1
        if self._task is not None:
            self._task.cancel()
        turn, desk, choice, path = self._turn, self._desk, self.choice, self._path
        period, way, group = choice.period, choice.way, choice.group
        self._task = Background.of(self).start(
            lambda _task: (turn, desk.statistics(period, against=way, group=group, path=path)),
            done=self._show, refused=self._refuse,
        )  # fmt: skip

    def records_changed(self, _ledgers: frozenset[str]) -> None:
        """Records have changed."""
        self.refresh()

    def _begin(self) -> None:
        self._path = ()
        self.refresh()

    def _show(self, answer: Answer) -> None:
        turn, found = answer
        if turn != self._turn:
            return
        self.shown = found
        self._rule.setText(" ".join((*found.notes, found.rule)))
        for headline in found.headlines:
            self.heads[headline.name].show_headline(headline)
        for picture in found.pictures:
            self.cards[picture.name].show_picture(picture, below=self._is_below(picture))

    def _is_below(self, picture: Picture) -> bool:
        floor = 1 if self.choice.group not in (None, "valid") else 0
        return picture.name == "categories" and len(self._path) > floor

    def _refuse(self, why: StationError | StoreUnavailable) -> None:
        """Say why, and show no numbers: those of another period would stand under this one's name."""
        self.shown = None
        self._rule.setText("")
        for head in self.heads.values():
            head.clear()
        for card in self.cards.values():
            card.clear()
        self.refused.emit(why)

    # --- the tree ---

    def _deeper(self, step: str) -> None:
        group = self.choice.group
        above = self._path or ((group,) if group not in (None, "valid") and group is not None else ())
        self._path = (*above, step)
        self.refresh()

    def _higher(self) -> None:
        if self.shown is not None and self._is_below(self.shown.picture("categories")):
            self._path = self._path[:-1]
            self.refresh()

    # --- taking away ---

    def _take_away(self, card: PictureCard, what: str) -> None:
        picture = card.plot.picture
        if what == "higher":
            self._higher()
            card.plot.setFocus()
        elif picture is None:
            return
        elif what == "table":
            copy_table(picture)
            self.said.emit(_TABLE_COPIED.filled(title=picture.title))
        elif what == "picture":
            copy_picture(card.plot)
            self.said.emit(_PICTURE_COPIED.filled(title=picture.title))
        else:
            self.ask_where(card)

    def ask_where(self, card: PictureCard) -> None:
        """Ask for a file, then save the picture there."""
        assert self.shown is not None
        assert card.plot.picture is not None
        say = self._desk.say
        of = say(self.shown.counted.title())
        name = say(_FILE.filled(of=of, title=card.plot.picture.title.replace("/", "-")))
        folder = Path(pc()["export.folder"] or Path.home())
        dialog = QFileDialog(self, say(_SAVE_AS), str(folder / f"{name}.png"))
        dialog.setObjectName("statistics.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(say(_PNG))
        dialog.setDefaultSuffix("png")
        dialog.fileSelected.connect(lambda file: self.save_to(card, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, card: PictureCard, file: Path) -> None:
        """Write the picture; a refusal says why not."""
        try:
            save_picture(card.plot, file)
        except StoreUnavailable as why:
            self.refused.emit(why)
        else:
            self.said.emit(_SAVED.filled(file=str(file)))

    def print_it(self) -> None:
        """The same pictures as a report: of the same period beside the same other one, of what counts."""
        against = next(one for one in Against if one.code == self.choice.way.code)
        of = next(one for one in Counted if one.code == (self.choice.group or Counted.ALL.code))
        self.report_asked.emit(REPORT, None, None, self.choice.period, {"against": against, "of": of})

    # --- what the window asks ---

    def show_period(self, period: Period) -> None:
        """Show a period asked for on another page."""
        self.choice.box.show_period(period)

    def hint(self) -> str:
        """The keys of this page."""
        return self._desk.say(_KEYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self._in_front()
        if card is not None and event.matches(QKeySequence.StandardKey.Copy):
            self._take_away(card, "table")
        elif card is not None and QKeySequence(event.keyCombination()) == QKeySequence("Ctrl+Shift+C"):
            self._take_away(card, "picture")
        elif card is not None and event.matches(QKeySequence.StandardKey.Save):
            self._take_away(card, "save")
        else:
            super().keyPressEvent(event)

    def _in_front(self) -> PictureCard | None:
        """The card that has the keyboard, else the first."""
        held = self.focusWidget()
        return next((one for one in self.cards.values() if held is not None and one.isAncestorOf(held)), None)
