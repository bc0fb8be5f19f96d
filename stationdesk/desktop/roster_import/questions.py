"""The words somebody has to decide about, each with a list to choose from."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Say
from stationdesk.desktop.roster_import.list_box import ListBox
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_S
from stationdesk.desktop.widgets.plain import name_it, words
from stationdesk.jobs.roster_import.values import Asked, Question, Understood

_TITLE = QT_TRANSLATE_NOOP("desktop", "Words to decide about")
_WHO = QT_TRANSLATE_NOOP("desktop", "Who is “{word}”? (stands {count} times)")
_WHAT = QT_TRANSLATE_NOOP("desktop", "Which post is “{word}”? (stands {count} times)")
_NOBODY = QT_TRANSLATE_NOOP("desktop", "Nobody of ours; leave it out")
_NO_POST = QT_TRANSLATE_NOOP("desktop", "No post; leave it out")
_NONE = QT_TRANSLATE_NOOP("desktop", "Everything is understood; nothing has to be decided.")
_OPEN = -1
_LONGEST = 40  # letters of a word that a question shows; the list beside it has all of them


class Questions(Scrolled):
    """Emits what somebody chose: what was asked, the word, the id (0 is nobody, or no post)."""

    decided = Signal(object, str, int)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__("roster_import.questions", say(_TITLE), parent)
        self._say = say
        self.boxes: list[ListBox] = []

    def show_nothing(self) -> None:
        """No questions, and no praise: nothing was understood."""
        self.boxes = []
        self.hold(QWidget())

    def show_questions(self, read: Understood) -> None:
        """One list a word; those it may be stand first."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_S)
        self.boxes = []
        for one in read.questions:
            names = read.names if one.asked is Asked.PERSON else read.posts
            self._add(column, holder, one, names)
        if not read.questions:
            column.addWidget(words(self._say(_NONE), "sub", holder, wrap=True))
        column.addStretch(1)
        self.hold(holder)

    def _add(self, column: QVBoxLayout, holder: QWidget, one: Question, names: Mapping[int, str]) -> None:
        is_person = one.asked is Asked.PERSON
        word = one.word if len(one.word) <= _LONGEST else one.word[:_LONGEST] + "…"
        asked = self._say((_WHO if is_person else _WHAT).filled(word=word, count=one.count))
        box = ListBox(holder)
        name_it(box, f"roster_import.decide.{one.asked.code}.{word}", asked)
        box.addItem("", _OPEN)
        for ident in dict.fromkeys((*one.candidates, *names)):
            box.addItem(names.get(ident, f"#{ident}"), ident)
        box.addItem(self._say(_NOBODY if is_person else _NO_POST), 0)
        box.activated.connect(lambda _place, box=box, one=one: self._choose(one, box))
        label = words(asked, "field", holder, wrap=True)
        label.setBuddy(box)
        column.addWidget(label)
        column.addWidget(box)
        self.boxes.append(box)

    def _choose(self, one: Question, box: ListBox) -> None:
        chosen = box.currentData()
        if chosen != _OPEN:
            self.decided.emit(one.asked, one.word, chosen)
