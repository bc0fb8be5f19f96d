"""Three short steps to a new station: its name, its people, its villages; by typing, pasting, or a sheet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.background import Background
from stationdesk.desktop.form_body import with_mnemonic
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.sheet_lines import reading
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, looks
from stationdesk.desktop.typed_lines import TypedLine, TypedText, is_composing
from stationdesk.desktop.widgets.plain import button, frame, name_it, words
from stationdesk.ledgers.station.actions.seeding import seed_rows
from stationdesk.ledgers.station.rules.setting_up import read_people, read_villages

_STEP = QT_TRANSLATE_NOOP("desktop", "Step {step} of {steps}")
_NAME_TITLE = QT_TRANSLATE_NOOP("desktop", "What is the station called?")
_NAME = QT_TRANSLATE_NOOP("desktop", "Full name")
_SHORT = QT_TRANSLATE_NOOP("desktop", "Short name, at the front of every number")
_BUREAU = QT_TRANSLATE_NOOP("desktop", "County bureau")
_PHONE = QT_TRANSLATE_NOOP("desktop", "Desk phone")
_EXAMPLE = QT_TRANSLATE_NOOP("desktop", "Numbers will look like {short}警〔2026〕0001号")
_PEOPLE_TITLE = QT_TRANSLATE_NOOP("desktop", "Who works here?")
_PEOPLE_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "One person a line: name, kind, phone, police number. Paste it from Excel as it is. "
    "At least one must be able to approve: 所长, 教导员 or 副所长.",
)
_VILLAGES_TITLE = QT_TRANSLATE_NOOP("desktop", "Which villages and communities?")
_VILLAGES_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "One a line: name, area, distance in km, contact, phone. Only the name is needed; more can follow later.",
)
_COUNT_PEOPLE = QT_TRANSLATE_NOOP("desktop", "{count} people understood")
_COUNT_VILLAGES = QT_TRANSLATE_NOOP("desktop", "{count} villages understood")
_FROM_SHEET = QT_TRANSLATE_NOOP("desktop", "From a sheet …")
_FROM_SHEET_TIP = QT_TRANSLATE_NOOP("desktop", "Take the lines from an Excel or CSV file")
_SHEETS = QT_TRANSLATE_NOOP("desktop", "Sheets (*.xlsx *.xls *.ods *.csv)")
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_NEXT = QT_TRANSLATE_NOOP("desktop", "Next")
_CREATE = QT_TRANSLATE_NOOP("desktop", "Set up the station")
_NEEDED = QT_TRANSLATE_NOOP("desktop", "Please fill in {field}.")
_CTRL = Qt.KeyboardModifier.ControlModifier
STEPS = 3


class NewStation(QWidget):
    """`wanted` carries what make_station takes: {"name", "short_name", "setup"}."""

    wanted = Signal(object)
    back = Signal()

    def __init__(self, say: Say, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._kinds = _person_kinds()
        self._sheet_for = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = frame("card", self)
        column.addWidget(card)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        inner.setSpacing(SPACE_M)
        self.step_words = words("", "cap", card, name="new.step")
        inner.addWidget(self.step_words)
        self.steps = QStackedWidget(card)
        inner.addWidget(self.steps, 1)
        self.message = FormMessage(say, card, inset=False)
        inner.addWidget(self.message)
        self.lines: dict[str, TypedLine] = {}
        self.texts: dict[str, TypedText] = {}
        self.counts: dict[str, Any] = {}
        self.sheets: dict[str, QPushButton] = {}
        self.steps.addWidget(self._name_step())
        example = "张明\t所长\t13800000001" if language == CHINESE else "Zhang Ming\t所长\t13800000001"
        self.steps.addWidget(self._list_step("people", _PEOPLE_TITLE, _PEOPLE_SAYS, example))
        example = "东河村\t城东片区\t3.5" if language == CHINESE else "Donghe village\tEast\t3.5"
        self.steps.addWidget(self._list_step("villages", _VILLAGES_TITLE, _VILLAGES_SAYS, example))
        inner.addLayout(self._buttons())
        self._show_step(0)

    def begin(self) -> None:
        """Start at the first step, keeping what was typed."""
        self._show_step(0)

    def show_faults(self, faults: Mapping[str, Phrase]) -> None:
        """Go to the step that was refused."""
        if "people" in faults:
            self._show_step(1)
        elif "villages" in faults:
            self._show_step(2)
        elif faults:
            self._show_step(0)

    # --- the steps ---

    def _name_step(self) -> QWidget:
        face = QWidget(self)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(words(self._say(_NAME_TITLE), "h1", face))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        for place, (name, title, star) in enumerate(
            (
                ("name", _NAME, " *"),
                ("short_name", _SHORT, " *"),
                ("bureau", _BUREAU, ""),
                ("phone", _PHONE, ""),
            )
        ):
            line = TypedLine(face)
            name_it(line, f"new.{name}", self._say(title))
            line.setToolTip("")
            label = words(self._say(title) + star, "field", face)
            label.setBuddy(line)
            grid.addWidget(label, place // 2 * 2, place % 2)
            grid.addWidget(line, place // 2 * 2 + 1, place % 2)
            self.lines[name] = line
        column.addLayout(grid)
        self.example = words("", "cap", face, name="new.example")
        column.addWidget(self.example)
        column.addStretch(1)
        self.lines["short_name"].textChanged.connect(self._say_example)
        self.lines["name"].textEdited.connect(self._guess_short)
        return face

    def _list_step(self, name: str, title: Phrase, says: Phrase, example: str) -> QWidget:
        face = QWidget(self)
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(words(self._say(title), "h1", face))
        column.addWidget(words(self._say(says), "sub", face, wrap=True))
        text = TypedText(face)
        name_it(text, f"new.{name}", self._say(title))
        text.setToolTip("")
        text.setPlaceholderText(example)
        text.setSizePolicy(text.sizePolicy().horizontalPolicy(), text.sizePolicy().Policy.Expanding)
        text.textChanged.connect(lambda: self._count(name))
        column.addWidget(text, 1)
        foot = QHBoxLayout()
        self.counts[name] = words("", "ok", face, name=f"new.{name}.count", wrap=True)
        foot.addWidget(self.counts[name], 1)
        sheet = button(
            self._say(_FROM_SHEET), f"new.{name}.sheet", self._say(_FROM_SHEET_TIP), icon="table", parent=face
        )
        sheet.setText(with_mnemonic(self._say(_FROM_SHEET), "e"))
        sheet.clicked.connect(lambda: self._ask_sheet(name))
        self.sheets[name] = sheet
        foot.addWidget(sheet)
        column.addLayout(foot)
        self.texts[name] = text
        return face

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back_button = button(self._say(_BACK), "new.back", "", parent=self)
        self.next_button = button(self._say(_NEXT), "new.next", "", look="primary", parent=self)
        self.back_button.setText(with_mnemonic(self._say(_BACK), "b"))
        self.back_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self.go_on)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        for last in (self.lines["phone"], self.sheets["people"], self.sheets["villages"]):
            self.setTabOrder(last, self.next_button)
        self.setTabOrder(self.next_button, self.back_button)
        return row

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.step_words.setText(self._say(_STEP.filled(step=step + 1, steps=STEPS)))
        self.next_button.setText(with_mnemonic(self._say(_CREATE if step == STEPS - 1 else _NEXT), "n"))
        first = (self.lines["name"], self.texts["people"], self.texts["villages"])[step]
        first.setFocus()

    def _go_back(self) -> None:
        if self.steps.currentIndex() == 0:
            self.back.emit()
        else:
            self._show_step(self.steps.currentIndex() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == _CTRL:
            if not is_composing(self.focusWidget()):
                self.go_on()
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        """Check this step, then show the next one or set up the station."""
        self.message.hide()
        step = self.steps.currentIndex()
        try:
            told = self._told(step)
        except StationError as why:
            self.message.tell(why.phrase, Tone.BAD)
            return
        if step < STEPS - 1:
            self._show_step(step + 1)
        else:
            self.wanted.emit(told)

    # --- what was told ---

    def _told(self, step: int) -> dict[str, Any]:
        """What is known after a step; StationError says what is missing in it."""
        given = {name: line.text().strip() for name, line in self.lines.items()}
        for name, title in (("name", _NAME), ("short_name", _SHORT)):
            if not given[name]:
                self.lines[name].setFocus()
                raise StationError(_NEEDED.filled(field=title))
        setup: dict[str, Any] = {"bureau": given["bureau"], "phone": given["phone"] or None}
        for number, name in enumerate(("people", "villages"), start=1):
            if step >= number:
                setup[name] = self._read(name)
        return {"name": given["name"], "short_name": given["short_name"], "setup": setup}

    def _read(self, name: str) -> tuple[Any, ...]:
        text = self.texts[name].toPlainText()
        return read_people(text, self._kinds) if name == "people" else read_villages(text)

    def _count(self, name: str) -> None:
        """Say how the lines are understood, while they are typed."""
        label = self.counts[name]
        try:
            count = len(self._read(name))
        except StationError as why:
            looks(label, "bad")
            label.setText(self._say(why.phrase))
            return
        looks(label, "ok")
        counted = _COUNT_PEOPLE if name == "people" else _COUNT_VILLAGES
        label.setText(self._say(counted.filled(count=count)) if count else "")

    def _say_example(self, short: str) -> None:
        one_line = " ".join(short.split())
        self.example.setText(self._say(_EXAMPLE.filled(short=one_line)) if one_line else "")

    def _guess_short(self, name: str) -> None:
        """青坪镇派出所 → 青坪所, as long as nobody has typed another one."""
        short = self.lines["short_name"]
        if not short.isModified():
            head = name.strip().removesuffix("派出所").removesuffix("镇").removesuffix("乡")
            short.setText(f"{head[-4:]}所" if head else "")

    # --- from a sheet ---

    def _ask_sheet(self, name: str) -> None:
        dialog = QFileDialog(self, self._say(_FROM_SHEET_TIP), str(Path.home()), self._say(_SHEETS))
        dialog.setObjectName(f"new.{name}.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self.take_sheet(name, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_sheet(self, name: str, file: Path) -> None:
        """Put the lines of a foreign sheet into the text, read in a process of its own."""
        self._sheet_for = name
        Background.of(self).start(reading(file), done=self._take_lines, refused=self._refuse_sheet)

    def _take_lines(self, lines: str) -> None:
        self.texts[self._sheet_for].setPlainText(lines)

    def _refuse_sheet(self, why: Any) -> None:
        self.message.tell(why.phrase, Tone.BAD)


def _person_kinds() -> dict[str, str]:
    """{label: code} in both languages."""
    kinds: dict[str, str] = {}
    for row in seed_rows("dictionaries", "person_kind"):
        kinds |= {row["label_zh"]: row["code"], row["label_en"]: row["code"]}
    return kinds
