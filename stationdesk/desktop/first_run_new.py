"""Four short steps to a new station: its name, its people, its villages, the chief's password."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.errors import RuleBroken, StationError
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.field_box import with_mnemonic
from stationdesk.desktop.first_run_list import Listed, ListStep
from stationdesk.desktop.first_run_security import SecurityStep
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from stationdesk.desktop.typed_lines import TypedLine, is_composing
from stationdesk.desktop.widgets.plain import button, frame, name_it, words
from stationdesk.jobs.make_station import approving
from stationdesk.ledgers.station.actions.seeding import seed_rows
from stationdesk.ledgers.station.rules.setting_up import (
    NewPerson,
    NewVillage,
    read_people,
    read_villages,
)

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
_NOBODY = QT_TRANSLATE_NOOP(
    "desktop", "Somebody must be able to approve: at least one line with 所长, 教导员 or 副所长."
)
_BACK = QT_TRANSLATE_NOOP("desktop", "Back")
_NEXT = QT_TRANSLATE_NOOP("desktop", "Next")
_CREATE = QT_TRANSLATE_NOOP("desktop", "Set up the station")
_NO_NAME = QT_TRANSLATE_NOOP("desktop", "“{text}” is not the name of one station; type its name alone.")
_LISTED = re.compile(r"[\t\n,，;；、|]|\d{5}")
_NEEDED = QT_TRANSLATE_NOOP("desktop", "Please fill in {field}.")
_CTRL = Qt.KeyboardModifier.ControlModifier
STEPS = 4
PEOPLE, VILLAGES, SECURITY = 1, 2, 3


class NewStation(QWidget):
    """`wanted` carries what make_station takes beside the folder and the clock."""

    wanted = Signal(object)
    back = Signal()

    def __init__(self, say: Say, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
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
        self.message.keep_place()
        inner.addWidget(self.message)
        self.lines: dict[str, TypedLine] = {}
        self.steps.addWidget(self._name_step())
        self.lists = {one.name: ListStep(say, one, self) for one in _lists(language)}
        for step in self.lists.values():
            step.refused.connect(self._refuse_sheet)
            self.steps.addWidget(step)
        self.security = SecurityStep(say, self)
        self.steps.addWidget(self.security)
        inner.addLayout(self._buttons())
        self.security.entered.connect(self.next_button.setFocus)
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self.message.hide())
        for step in self.lists.values():
            step.text.textChanged.connect(self.message.hide)
        self.security.password.edited.connect(self.message.hide)
        self._show_step(0)

    def begin(self) -> None:
        """Start at the first step, keeping what was typed."""
        self._show_step(0)

    def show_faults(self, faults: Mapping[str, Phrase]) -> None:
        """Go to the step that was refused."""
        for name, step in (("people", PEOPLE), ("villages", VILLAGES), ("password", SECURITY)):
            if name in faults:
                self._show_step(step)
                return
        if faults:
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
        asked = (("name", _NAME, " *"), ("short_name", _SHORT, " *"), ("bureau", _BUREAU, ""),
                 ("phone", _PHONE, ""))  # fmt: skip
        for place, (name, title, star) in enumerate(asked):
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
        self.example.setMinimumHeight(self.example.fontMetrics().lineSpacing())
        column.addWidget(self.example)
        column.addStretch(1)
        self.lines["short_name"].textChanged.connect(self._say_example)
        self.lines["name"].textEdited.connect(self._guess_short)
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
        sheets = (step.sheet for step in self.lists.values())
        for last in (self.lines["phone"], *sheets, self.security.encrypt):
            self.setTabOrder(last, self.next_button)
        self.setTabOrder(self.next_button, self.back_button)
        return row

    def _show_step(self, step: int) -> None:
        self.message.hide()
        self.steps.setCurrentIndex(step)
        self.step_words.setText(self._say(_STEP.filled(step=step + 1, steps=STEPS)))
        self.next_button.setText(with_mnemonic(self._say(_CREATE if step == STEPS - 1 else _NEXT), "n"))
        if step == SECURITY:
            self.security.offer(approving(self.lists["people"].read()))
        first = (self.lines["name"], *self.lists.values(), self.security)[step]
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
            if _LISTED.search(given[name]):
                self.lines[name].setFocus()
                raise StationError(_NO_NAME.filled(text=given[name]))
        setup: dict[str, Any] = {"bureau": given["bureau"], "phone": given["phone"] or None}
        for number, name in enumerate(self.lists, start=PEOPLE):
            if step >= number:
                setup[name] = self.lists[name].read()
        if step >= PEOPLE and not approving(setup["people"]):
            raise RuleBroken(_NOBODY)
        secured = self.security.told() if step >= SECURITY else {}
        return {"name": given["name"], "short_name": given["short_name"], "setup": setup} | secured

    def _say_example(self, short: str) -> None:
        one_line = " ".join(short.split())
        self.example.setText(self._say(_EXAMPLE.filled(short=one_line)) if one_line else "")

    def _guess_short(self, name: str) -> None:
        """青坪镇派出所 → 青坪所, as long as nobody has typed another one."""
        short = self.lines["short_name"]
        if not short.isModified():
            head = name.strip().removesuffix("派出所").removesuffix("镇").removesuffix("乡")
            short.setText(f"{head[-4:]}所" if head else "")

    def _refuse_sheet(self, why: Any) -> None:
        self.message.tell(why.phrase, Tone.BAD)


def _lists(language: str) -> tuple[Listed, Listed]:
    chinese = language == CHINESE
    kinds = _person_kinds()
    person = "张明\t所长\t13800000001" if chinese else "Zhang Ming\t所长\t13800000001"
    village = "东河村\t城东片区\t3.5" if chinese else "Donghe village\tEast\t3.5"
    return (
        Listed(
            "people",
            _PEOPLE_TITLE,
            _PEOPLE_SAYS,
            _COUNT_PEOPLE,
            person,
            lambda text: read_people(text, kinds),
            lambda one: _shown_person(one, kinds, chinese),
        ),
        Listed(
            "villages",
            _VILLAGES_TITLE,
            _VILLAGES_SAYS,
            _COUNT_VILLAGES,
            village,
            read_villages,
            _shown_village,
        ),
    )


def _shown_person(one: NewPerson, kinds: Mapping[str, str], chinese: bool) -> str:
    """张明 · 所长 · 138…"""
    labels = [label for label, code in kinds.items() if code == one.kind]
    phone = f"{one.phone[:3]}…" if one.phone else ""
    parts = (one.name, labels[0 if chinese else -1], one.post, phone, one.police_no, one.village)
    return " · ".join(part for part in parts if part)


def _shown_village(one: NewVillage) -> str:
    phone = f"{one.phone[:3]}…" if one.phone else ""
    distance = f"{one.distance_km} km" if one.distance_km is not None else ""
    return " · ".join(part for part in (one.name, one.area, distance, one.contact, phone) if part)


def _person_kinds() -> dict[str, str]:
    """{label: code} in both languages."""
    kinds: dict[str, str] = {}
    for row in seed_rows("dictionaries", "person_kind"):
        kinds |= {row["label_zh"]: row["code"], row["label_en"]: row["code"]}
    return kinds
