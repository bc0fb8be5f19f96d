"""上级表格: the bureau's own forms, marked on a picture of the form, filled for any period, saved."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desk import Desk
from stationdesk.desk.form_values import FormValue
from stationdesk.desk.forms_desk import FormPreview, KeptForm
from stationdesk.desk.rights import FORMS
from stationdesk.desktop.background import Background
from stationdesk.desktop.forms.choosing import ValueChooser, name_of
from stationdesk.desktop.forms.keeping import FormFiles
from stationdesk.desktop.forms.main import FormsMain
from stationdesk.desktop.forms.side import FormsSide
from stationdesk.desktop.overlay import Overlay
from stationdesk.desktop.tokens import SPACE_M, SPACE_XL
from stationdesk.forms.picture import FormPicture

_KEYS = QT_TRANSLATE_NOOP("desktop", "Enter name   Del take off   Ctrl+E propose   Space take   Ctrl+S save")
Values = tuple[FormValue, ...]


class FormsPage(QWidget):
    """Reads forms and values in the background; an older answer never overtakes a newer wish."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._turn = desk, 0
        self._values: Values | None = None
        self._names: dict[str, str] = {}
        self._picture: tuple[int, FormPicture] | None = None
        self.offers: dict[str, str] = {}
        self.setObjectName("page.forms")
        self.setProperty("look", "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_M)
        self.side = FormsSide(desk, self)
        self.main = FormsMain(desk, self)
        row.addWidget(self.side)
        row.addWidget(self.main, 1)
        self.side.chosen.connect(lambda _form: self._show_form())
        self.side.period.chosen.connect(lambda _period: self._show_values())
        self.main.wished.connect(self.ask_name)
        self.main.emptied.connect(self.take_off)
        self.main.taken.connect(self.take_offer)
        self.main.propose_wished.connect(self.propose)
        self.main.take_wished.connect(self.take_offers)
        self.main.values_wished.connect(self._show_values)
        self.overlay = Overlay(self, self.main.setFocus)
        self.files = FormFiles(desk, self.side, self.overlay, self)
        self.files.said.connect(self.said)
        self.files.refused.connect(self.refused)
        self.files.dropped.connect(self.refresh)
        self.files.kept.connect(self._kept)
        self.setFocusProxy(self.side.list)

    # --- reading ---

    def refresh(self) -> None:
        """Read the forms again."""
        self.side.show_forms(self._desk.bureau_forms())
        self._show_form()

    def _read_values(self) -> None:
        """Everything there is to choose from: every report is built for it, once and when it is wanted."""
        desk, period = self._desk, self.side.period.period
        Background.of(self).start(
            lambda _task: desk.form_values(period.first, period.last), done=self._take_values
        )

    def _take_values(self, values: Values) -> None:
        self._values = values
        self._names |= {one.key: name_of(one) for one in values}
        if isinstance(self.overlay.content, ValueChooser):
            self.overlay.content.show_values(values)
        self._show_marks()

    def _show_form(self) -> None:
        form, desk = self.side.form, self._desk
        if form is None:
            self._picture, self.offers = None, {}
            self.main.show_nothing()
            return
        if self._picture is not None and self._picture[0] == form.id:
            self._show_marks()
            return
        self.offers = {}
        self._turn += 1
        turn, period = self._turn, self.side.period.period

        def read(_task: Any) -> tuple[int, int, FormPicture, dict[str, str]]:
            known = desk.values_of_form(form, period.first, period.last).values.values() if form.marks else ()
            names = {one.key: name_of(one) for one in known if one is not None}
            return turn, form.id, desk.picture_of_form(form), names

        Background.of(self).start(read, done=self._show_picture, refused=self._refuse)

    def _show_picture(self, read: tuple[int, int, FormPicture, dict[str, str]]) -> None:
        turn, form, picture, names = read
        if turn == self._turn:
            self._names |= names
            self._picture = (form, picture)
            self.main.show_picture(picture)
            self._show_marks()

    def _refuse(self, why: StationError | StoreUnavailable) -> None:
        self._picture = None
        self.main.show_nothing(self._desk.say(why.phrase))

    def _show_marks(self) -> None:
        form = self.side.form
        if form is not None and self._picture is not None and self._picture[0] == form.id:
            names = {place: self.name(key) for place, key in form.marks.items()}
            self.main.show_marks(form, names, {place: self.name(key) for place, key in self.offers.items()})

    def name(self, key: str) -> str:
        """What a value is called; by its key where the period has none such."""
        return self._names.get(key) or " · ".join(key.split("/")[-2:])

    def _show_values(self) -> None:
        """Read the values of the period, when they are what is looked at."""
        form, desk, period = self.side.form, self._desk, self.side.period.period
        if form is None or not self.main.shows_values:
            return
        self._turn += 1
        turn = self._turn
        Background.of(self).start(
            lambda _task: (turn, desk.values_of_form(form, period.first, period.last)),
            done=self._fill_values, refused=self.refused,
        )  # fmt: skip

    def _fill_values(self, read: tuple[int, FormPreview]) -> None:
        turn, found = read
        form = self.side.form
        if turn == self._turn and form is not None:
            names = {place: self.name(key) for place, key in form.marks.items()}
            self.main.values.show_values(found.values, names)
            self.main.tell_closed(found.closed)

    # --- marking ---

    def ask_name(self, place: str) -> None:
        """Open the list of names for a place."""
        form = self.side.form
        if form is None or self._may_not_mark():
            return
        key = form.marks.get(place) or self.offers.get(place, "")
        if self._values is None:
            self._read_values()
        chooser = ValueChooser(self._desk.say, place, self._values, key)
        chooser.closed.connect(self.overlay.close_content)
        chooser.chosen.connect(self._mark_chosen)
        self.overlay.open(chooser)

    def _mark_chosen(self, place: str, key: str) -> None:
        self.overlay.close_content()
        self.mark({place: key})
        self.main.go_to(place)

    def mark(self, marks: dict[str, str]) -> None:
        """Keep further marks; an empty key takes one off."""
        form = self.side.form
        if form is None or self._may_not_mark():
            return
        kept = {place: key for place, key in (dict(form.marks) | marks).items() if key}
        try:
            self._desk.mark_bureau_form(form.id, kept)
        except (StationError, StoreUnavailable) as why:
            self.refused.emit(why)
            return
        self.offers = {place: key for place, key in self.offers.items() if place not in kept}
        self.side.show_forms(self._desk.bureau_forms())
        self._show_marks()

    def take_off(self, place: str) -> None:
        """Take a mark off, or a proposal away."""
        form = self.side.form
        if self.offers.pop(place, None) is not None:
            self._show_marks()
        elif form is not None and place in form.marks:
            self.mark({place: ""})

    def take_offer(self, place: str) -> None:
        """Take one proposal."""
        if place in self.offers:
            self.mark({place: self.offers[place]})

    def take_offers(self) -> None:
        """Take every proposal."""
        if self.offers:
            self.mark(dict(self.offers))

    def propose(self) -> None:
        """Propose by the titles of the form what stands where; nothing is kept before it is taken."""
        form, desk, values, period = self.side.form, self._desk, self._values, self.side.period.period
        if form is None or self._may_not_mark():
            return

        def read(_task: Any) -> tuple[int, Values, dict[str, str]]:
            known = values or desk.form_values(period.first, period.last)
            return form.id, known, desk.propose_marks(form, known)

        Background.of(self).start(read, done=self._offer, refused=self.refused)

    def _offer(self, found: tuple[int, Values, dict[str, str]]) -> None:
        asked, values, offers = found
        self._take_values(values)
        form = self.side.form
        if form is not None and form.id == asked:
            self.offers = {place: key for place, key in offers.items() if place not in form.marks}
            self._show_marks()
            self.main.tell_offers(len(self.offers))

    def _kept(self, form: KeptForm) -> None:
        """A form was added: show it, and propose at once what its titles say."""
        self.side.show_forms(self._desk.bureau_forms(), form.id)
        self.refresh()
        self.propose()

    def _may_not_mark(self) -> bool:
        why = self._desk.why_not(FORMS)
        if why is not None:
            self.said.emit(self._desk.say(why))
        return why is not None

    # --- what the window asks of a page ---

    def hint(self) -> str:
        """The keys of this page."""
        return self._desk.say(_KEYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Save):
            self.files.ask_where_to_save()
        elif event.matches(QKeySequence.StandardKey.New) and self.side.add.isEnabled():
            self.files.ask_file()
        elif control and event.key() == Qt.Key.Key_E:
            (self.take_offers if self.offers else self.propose)()
        else:
            super().keyPressEvent(event)
