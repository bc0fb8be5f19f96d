"""The right card of the bureau's forms: the form being marked, and the values of the period."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.desk import Desk
from stationdesk.desk.forms_desk import KeptForm
from stationdesk.desk.rights import FORMS
from stationdesk.desktop.forms.editor import MarkEditor, Names
from stationdesk.desktop.forms.values import ValuesTable
from stationdesk.desktop.tabs import Tabs
from stationdesk.desktop.tokens import SPACE_L, SPACE_S
from stationdesk.desktop.widgets.elided import ElidedLabel
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button, words
from stationdesk.forms.picture import FormPicture

_PLACES = QT_TRANSLATE_NOOP("desktop", "Marked places")
_VALUES = QT_TRANSLATE_NOOP("desktop", "Values of the period")
_PROPOSE = QT_TRANSLATE_NOOP("desktop", "Propose")
_PROPOSE_TIP = QT_TRANSLATE_NOOP("desktop", "Propose by the titles of the form what stands where (Ctrl+E)")
_TAKE = QT_TRANSLATE_NOOP("desktop", "Take {count} proposals")
_TAKE_TIP = QT_TRANSLATE_NOOP("desktop", "Keep everything that is proposed (Ctrl+E); the space bar takes one")
_NOTHING = QT_TRANSLATE_NOOP(
    "desktop",
    "No form is kept yet. Add the bureau's Excel or Word form, mark once what stands where, and fill it "
    "every month.",
)
_NONE_FOUND = QT_TRANSLATE_NOOP("desktop", "The titles say nothing more; choose the names yourself (Enter).")
_STATE = QT_TRANSLATE_NOOP("desktop", "{file}: {count} places are marked.")
PLACES, VALUES = "forms.places", "forms.values"


class FormsMain(QFrame):
    """Passes on what is wished of a place, and which of the two is looked at."""

    wished = Signal(str)
    emptied = Signal(str)
    taken = Signal(str)
    propose_wished = Signal()
    take_wished = Signal()
    values_wished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.editor: MarkEditor | None = None
        self._said = ""
        self.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        self._head = QWidget(self)
        self._head.setLayout(self._heads())
        column.addWidget(self._head)
        self._state = ElidedLabel("", "sub", self)
        self._state.setObjectName("forms.state")
        column.addWidget(self._state)
        self._stack = QStackedWidget(self)
        self._empty = words("", "sub", self, name="forms.empty", wrap=True)
        self.values = ValuesTable(desk.say, self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.values)
        column.addWidget(self._stack, 1)
        self.show_nothing()

    def _heads(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.name = ElidedLabel("", "h2", self)
        self.tabs = Tabs([(PLACES, say(_PLACES)), (VALUES, say(_VALUES))], self, self)
        self.tabs.choose(PLACES)
        self.tabs.chosen.connect(self.show_tab)
        self.propose = button(
            say(_PROPOSE), "forms.propose", say(_PROPOSE_TIP), icon="lightning", parent=self
        )
        self.propose.clicked.connect(self.propose_wished)
        self.take = button(
            say(_TAKE.filled(count=0)), "forms.take", say(_TAKE_TIP), look="primary", parent=self
        )
        self.take.clicked.connect(self.take_wished)
        row.addWidget(self.name, 1)
        row.addWidget(self.tabs)
        row.addWidget(self.propose)
        row.addWidget(self.take)
        grey_unless(self._desk, FORMS, self.propose, self.take)
        return row

    @property
    def shows_values(self) -> bool:
        """Whether the values of the period are looked at."""
        return self._stack.currentWidget() is self.values

    def show_nothing(self, why: str = "") -> None:
        """No form, or one that cannot be read."""
        self._head.hide()
        self._state.hide()
        self._empty.setText(why or self._desk.say(_NOTHING))
        self._stack.setCurrentWidget(self._empty)

    def show_picture(self, picture: FormPicture) -> None:
        """Show another form."""
        old, self.editor = self.editor, MarkEditor(self._desk.say, picture, self)
        self.editor.wished.connect(self.wished)
        self.editor.emptied.connect(self.emptied)
        self.editor.taken.connect(self.taken)
        self._stack.addWidget(self.editor)
        self.setFocusProxy(self.editor)
        self._head.show()
        self._state.show()
        self.show_tab(PLACES)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def show_tab(self, name: str) -> None:
        """The places that are marked, or the values of the period."""
        self.tabs.choose(name)
        if name == VALUES:
            self._stack.setCurrentWidget(self.values)
            self.values_wished.emit()
        elif self.editor is not None:
            self._stack.setCurrentWidget(self.editor)
            self._state.setText(self._said)

    def show_marks(self, form: KeptForm, marks: Names, offers: Names) -> None:
        """Show what is marked and what is proposed."""
        self.name.setText(form.name)
        self._said = self._desk.say(_STATE.filled(file=form.file_name, count=len(marks)))
        self._state.setText(self._said)
        self.take.setText(self._desk.say(_TAKE.filled(count=len(offers))))
        self.take.setVisible(bool(offers))
        if self.editor is not None:
            self.editor.show_marks(marks, offers)

    def tell_closed(self, closed: Phrase | None) -> None:
        """Say over the values which of them are those of a closed month."""
        self._state.setText(self._said if closed is None else self._desk.say(closed))

    def tell_offers(self, count: int) -> None:
        """Say when nothing was found."""
        if not count:
            self._state.setText(self._desk.say(_NONE_FOUND))

    def go_to(self, place: str) -> None:
        """Bring a place to the front."""
        if self.editor is not None:
            self.editor.go_to(place)
            self.editor.setFocus()
