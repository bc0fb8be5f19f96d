"""Above the board: the month and its state, the views, undo, and what can be done with the month."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase, Say
from stationdesk.core.ledger import Tone
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.icons import icon
from stationdesk.desktop.tokens import SPACE_S, looks
from stationdesk.desktop.widgets.plain import button, literal, words
from stationdesk.ledgers.roster.rules.plan import Made, MonthPlan, State

BY_PERSON, BY_DAY, CALENDAR = "person", "day", "calendar"
LEAST = 640
_MONTH = QT_TRANSLATE_NOOP("desktop", "{year}-{month}")
_BEFORE = QT_TRANSLATE_NOOP("desktop", "The month before (Alt+←)")
_AFTER = QT_TRANSLATE_NOOP("desktop", "The next month (Alt+→)")
_VIEWS = (
    (
        BY_PERSON, QT_TRANSLATE_NOOP("desktop", "By person"),
        QT_TRANSLATE_NOOP("desktop", "A row a person, a column a day (F4 goes from view to view)"),
    ),
    (
        BY_DAY, QT_TRANSLATE_NOOP("desktop", "By day"),
        QT_TRANSLATE_NOOP("desktop", "A row a day, a column a post (F4 goes from view to view)"),
    ),
    (
        CALENDAR, QT_TRANSLATE_NOOP("desktop", "Calendar"),
        QT_TRANSLATE_NOOP("desktop", "A box a day (F4 goes from view to view)"),
    ),
)  # fmt: skip
_UNDO, _REDO = QT_TRANSLATE_NOOP("desktop", "Undo (Ctrl+Z)"), QT_TRANSLATE_NOOP("desktop", "Redo (Ctrl+Y)")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Save the draft (Ctrl+S)")
_GENERATE = QT_TRANSLATE_NOOP("desktop", "Fill by the rules")
_GENERATE_TIP = QT_TRANSLATE_NOOP(
    "desktop", "Fill the month by the rules; what is locked stays (Ctrl+G). Ctrl+Z takes it back."
)
_PRINT = QT_TRANSLATE_NOOP("desktop", "Print roster")
_PRINT_TIP = QT_TRANSLATE_NOOP("desktop", "Print the month's duty roster (Ctrl+P)")
_SIGN = QT_TRANSLATE_NOOP("desktop", "Sign")
_SIGN_TIP = QT_TRANSLATE_NOOP("desktop", "Sign and publish the month's roster (Ctrl+Enter)")
_SUBMIT = QT_TRANSLATE_NOOP("desktop", "Submit")
_SUBMIT_TIP = QT_TRANSLATE_NOOP("desktop", "Hand the draft in for the chief's signature (Ctrl+Enter)")
_WAITS = QT_TRANSLATE_NOOP("desktop", "{state} · waits for the chief")
_SENT_BACK = QT_TRANSLATE_NOOP("desktop", "{state} · sent back")
_PUT_RIGHT = QT_TRANSLATE_NOOP("desktop", "Sent back by the chief to be put right: {reason}")
_MORE = QT_TRANSLATE_NOOP("desktop", "More")
_MORE_TIP = QT_TRANSLATE_NOOP("desktop", "Everything else about this month (F10)")
_PROVEN = QT_TRANSLATE_NOOP("desktop", "{state} · {made}")
_UNSAVED = QT_TRANSLATE_NOOP("desktop", "{state} · not saved")
Entry = tuple[str, Phrase, str]
"""(name, words, icon) of an entry of the menu."""


class BoardHead(QWidget):
    """Emits what was asked for; the board and the page do it."""

    stepped = Signal(int)
    viewed = Signal(str)
    asked = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self.begun = self._draft = True
        self._handed_in = self.may_sign = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = self._row = QHBoxLayout()
        column.addLayout(row)
        self.sent_back = FormMessage(say, self, inset=False)
        column.addWidget(self.sent_back)
        row.setSpacing(SPACE_S)
        self.before = button("", "roster.before", say(_BEFORE), icon="caret-left", look="tool", parent=self)
        self.after = button("", "roster.after", say(_AFTER), icon="caret-right", look="tool", parent=self)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.after.clicked.connect(lambda: self.stepped.emit(1))
        self.month = words("", "h1", self, name="roster.month")
        self.state = words("", "pill-mute", self, name="roster.state")
        for part in (self.before, self.after, self.month, self.state):
            row.addWidget(part)
        row.addStretch(1)
        self._add_views(row)
        row.addSpacing(SPACE_S)
        self.undo = self._tool(row, "undo", _UNDO, "arrow-counter-clockwise")
        self.redo = self._tool(row, "redo", _REDO, "arrow-clockwise")
        self.save = self._tool(row, "save", _SAVE, "floppy-disk")
        self.generate = self._word(row, "generate", _GENERATE, _GENERATE_TIP, "lightning")
        self.print = self._word(row, "print", _PRINT, _PRINT_TIP, "printer")
        self.more = self._word(row, "more", _MORE, _MORE_TIP, "dots-three")
        self.sign = self._word(row, "sign", _SIGN, _SIGN_TIP, "signature", "primary")
        self.submit = self._word(row, "submit", _SUBMIT, _SUBMIT_TIP, "paper-plane-tilt", "primary")
        self._folding = [self.more, self.print, self.generate, self.sign, self.submit]
        self._words = {one: one.text() for one in self._folding}

    def show_month(self, plan: MonthPlan, *, changed: bool) -> None:
        """The month, its state, and whether something on the board is not saved."""
        say = self._say
        self.month.setText(say(_MONTH.filled(year=plan.month.year, month=plan.month.month)))
        self.state.setText(say(_state_said(plan, changed=changed)))
        self._draft = plan.state is State.DRAFT
        self._handed_in = bool(plan.submitted_by) and not changed
        self.state.setVisible(plan.roster is not None or changed)
        tone = plan.made.tone if plan.made is Made.GREEDY and plan.state is State.DRAFT else plan.state.tone
        looks(self.state, f"pill-{tone.value}")
        if plan.sent_back and self._draft:
            self.sent_back.tell(_PUT_RIGHT.filled(reason=plan.sent_back), Tone.WARN)
        else:
            self.sent_back.hide()
        self._fold()

    def show_steps(self, *, undo: bool, redo: bool, changed: bool) -> None:
        """Which of the steps there are."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
        self.save.setEnabled(changed)

    def show_begun(self, begun: bool) -> None:
        """A month that nobody has begun has nothing to print, to sign or to look at in views."""
        self.begun = begun
        for view in (*self._views.values(), self.print):
            view.setVisible(begun)
        self._fold()

    def show_view(self, name: str) -> None:
        """Which view is in front; no signal."""
        self._views[name].setChecked(True)

    def show_menu(self, entries: list[Entry]) -> None:
        """Open the menu of everything else."""
        menu = QMenu(self)
        menu.setObjectName("roster.menu")
        for name, title, sign in entries:
            made = menu.addAction(icon(sign), literal(self._say(title)))
            made.setObjectName(f"roster.menu.{name}")
            made.triggered.connect(lambda _checked=False, name=name: self.asked.emit(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, super().minimumSizeHint().height())

    def _fold(self) -> None:
        """Without room for all words the last buttons show their icons only, the primary one last of all.

        Where not even that is enough, undo, redo and save stand in the menu only.
        """
        for one in self._folding:
            one.setText(self._words[one])
        open_ = self.begun and self._draft
        self.generate.setVisible(open_)
        self.sign.setVisible(open_ and self.may_sign)
        self.submit.setVisible(open_ and not self.may_sign and not self._handed_in)
        self._show_tools(open_)
        for one in self._folding:
            if self._needed() <= self.width():
                return
            one.setText("")
        if self.begun and self._draft:
            self._show_tools(self._needed() <= self.width())

    def _needed(self) -> int:
        self._row.invalidate()
        return self._row.minimumSize().width()

    def _show_tools(self, seen: bool) -> None:
        for one in (self.undo, self.redo, self.save):
            one.setVisible(seen)

    def _add_views(self, row: QHBoxLayout) -> None:
        group = QButtonGroup(self)
        self._views: dict[str, QPushButton] = {}
        inner = QHBoxLayout()
        inner.setSpacing(0)
        for name, title, told in _VIEWS:
            made = button(self._say(title), f"roster.view.{name}", self._say(told), look="seg", parent=self)
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, name=name: self.viewed.emit(name))
            group.addButton(made)
            inner.addWidget(made)
            self._views[name] = made
        row.addLayout(inner)

    def _tool(self, row: QHBoxLayout, name: str, told: Phrase, sign: str) -> QPushButton:
        made = button("", f"roster.{name}", self._say(told), icon=sign, look="tool", parent=self)
        return self._added(row, name, made)

    def _word(
        self, row: QHBoxLayout, name: str, title: Phrase, told: Phrase, sign: str, look: str = ""
    ) -> QPushButton:
        say = self._say
        made = button(say(title), f"roster.{name}", say(told), icon=sign, look=look, parent=self)
        return self._added(row, name, made)

    def _added(self, row: QHBoxLayout, name: str, made: QPushButton) -> QPushButton:
        made.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.addWidget(made)
        return made


def _state_said(plan: MonthPlan, *, changed: bool) -> Phrase:
    """The state in a few words: unsaved before handed in before how it was filled."""
    state = plan.state.label
    if changed:
        return _UNSAVED.filled(state=state)
    if plan.state is not State.DRAFT:
        return state
    if plan.submitted_by:
        return _WAITS.filled(state=state)
    if plan.sent_back:
        return _SENT_BACK.filled(state=state)
    return state if plan.made is Made.HAND else _PROVEN.filled(state=state, made=plan.made.label)
