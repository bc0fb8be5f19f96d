"""The left card of the bureau's forms: which form, of which period, and where it is saved."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from stationdesk.core.duty_day import local_day
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.forms_desk import KeptForm
from stationdesk.desk.rights import EXPORT, FORMS
from stationdesk.desktop.icons import icon
from stationdesk.desktop.report_period import PeriodBox
from stationdesk.desktop.tokens import SPACE_L, SPACE_S, theme
from stationdesk.desktop.widgets.permitted import grey_unless
from stationdesk.desktop.widgets.plain import button, name_it, tip, words

_TITLE = QT_TRANSLATE_NOOP("desktop", "Bureau forms")
_STATE = QT_TRANSLATE_NOOP("desktop", "{name} · {count} places")
_UNMARKED = QT_TRANSLATE_NOOP("desktop", "{name} · unmarked")
_ADD = QT_TRANSLATE_NOOP("desktop", "Add a form …")
_ADD_TIP = QT_TRANSLATE_NOOP("desktop", "Keep an Excel (.xlsx) or Word (.docx) form of the bureau (Ctrl+N)")
_DROP = QT_TRANSLATE_NOOP("desktop", "Remove form")
_DROP_TIP = QT_TRANSLATE_NOOP("desktop", "Take the form away; what was filled with it stays")
_SAVE = QT_TRANSLATE_NOOP("desktop", "Fill and save …")
_SAVE_TIP = QT_TRANSLATE_NOOP("desktop", "Fill the form for the period and save it as a file (Ctrl+S)")
_FOLDER = QT_TRANSLATE_NOOP("desktop", "Open the folder")
_FOLDER_TIP = QT_TRANSLATE_NOOP("desktop", "Open the folder of the form that was saved last")
_PRINTED = QT_TRANSLATE_NOOP(
    "desktop", "A saved form is printed from WPS or Excel, where it looks as the bureau made it."
)
WIDTH = 304


class FormsSide(QFrame):
    """`chosen` carries the form in front; the others what is wished for it."""

    chosen = Signal(object)
    add_wished = Signal()
    drop_wished = Signal()
    save_wished = Signal()
    folder_wished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        say = desk.say
        self.setProperty("look", "card")
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(words(say(_TITLE), "h2", self))
        self.list = QListWidget(self)
        name_it(self.list, "forms.list", say(_TITLE))
        self.list.setToolTip("")
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._choose)
        column.addWidget(self.list, 1)
        column.addLayout(self._keeping())
        self.period = PeriodBox(say, local_day(desk.store.clock()), self)
        column.addWidget(self.period)
        self.save = button(
            say(_SAVE), "forms.save", say(_SAVE_TIP), icon="download-simple", look="primary", parent=self
        )
        self.save.clicked.connect(self.save_wished)
        self.folder = button(say(_FOLDER), "forms.folder", say(_FOLDER_TIP), icon="folder-open", parent=self)
        self.folder.clicked.connect(self.folder_wished)
        self.folder.setEnabled(False)
        column.addWidget(self.save)
        column.addWidget(self.folder)
        column.addWidget(words(say(_PRINTED), "cap", self, wrap=True))
        self._forms: tuple[KeptForm, ...] = ()
        self._permit()

    def _keeping(self) -> QHBoxLayout:
        say = self._desk.say
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.add = button(say(_ADD), "forms.add", say(_ADD_TIP), icon="plus", parent=self)
        self.add.clicked.connect(self.add_wished)
        self.drop = button(say(_DROP), "forms.drop", say(_DROP_TIP), parent=self)
        self.drop.clicked.connect(self.drop_wished)
        row.addWidget(self.add, 1)
        row.addWidget(self.drop)
        return row

    @property
    def form(self) -> KeptForm | None:
        """The form in front."""
        row = self.list.currentRow()
        return self._forms[row] if 0 <= row < len(self._forms) else None

    def show_forms(self, forms: tuple[KeptForm, ...], wanted: int | None = None) -> None:
        """List the forms, `wanted` (an id) or the one before in front; says nothing of the choice."""
        before = wanted if wanted is not None else (self.form.id if self.form else None)
        self._forms = forms
        self.list.blockSignals(True)
        self.list.clear()
        for one in forms:
            said = (_STATE if one.marks else _UNMARKED).filled(name=one.name, count=len(one.marks))
            picture = "file-xls" if one.suffix == "xlsx" else "file-text"
            item = QListWidgetItem(icon(picture, theme().text2), self._desk.say(said))
            item.setToolTip(tip(f"{one.name}\n{one.file_name}"))
            self.list.addItem(item)
        row = next((row for row, one in enumerate(forms) if one.id == before), 0)
        self.list.setCurrentRow(row if forms else -1)
        self.list.blockSignals(False)
        self._permit()

    def _choose(self, _row: int) -> None:
        self._permit()
        self.chosen.emit(self.form)

    def _permit(self) -> None:
        form = self.form
        self.drop.setEnabled(form is not None)
        self.save.setEnabled(form is not None and bool(form.marks))
        grey_unless(self._desk, FORMS, self.add, self.drop)
        grey_unless(self._desk, EXPORT, self.save)
