"""One form for every action: fields from its declaration, drafts, advice, saving from the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core.errors import RecordStale, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Reference, Tone
from stationdesk.desk import Desk, Done
from stationdesk.desktop.editors import adding_action, warm_up
from stationdesk.desktop.fields.many import ManyEditor
from stationdesk.desktop.fields.picks import PickEditor
from stationdesk.desktop.fields.secret import SecretEditor
from stationdesk.desktop.form_body import FieldBox, FormBody
from stationdesk.desktop.form_footer import FormFooter, asks_secret
from stationdesk.desktop.form_head import FormHead
from stationdesk.desktop.form_keeper import DraftKeeper
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.form_notices import WIDTH as NOTICES_WIDTH
from stationdesk.desktop.form_notices import NoticePanel
from stationdesk.desktop.form_reveal import offer_reveals
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.typed_lines import is_composing, is_plain_enter

ADVICE_PAUSE = 180  # milliseconds without a key after which advice is asked
_TWO_COLUMNS, _ONE_COLUMN, _MARGIN = 720, 520, 48
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

_SAVED = QT_TRANSLATE_NOOP("desktop", "Saved: {number}.")
_SAVED_PLAIN = QT_TRANSLATE_NOOP("desktop", "Saved.")
_STALE = QT_TRANSLATE_NOOP(
    "desktop",
    "Someone else changed this record meanwhile. Fields you did not touch now show the new values: "
    "check them and save again.",
)
_LOOK_BELOW = QT_TRANSLATE_NOOP("desktop", "{count} fields need another look; each says why.")


class ActionForm(QDialog):
    """Asks for what an action needs and runs it. `saved` carries the desk's answer.

    Closing keeps what was typed as a draft; a refusal leaves every letter where it is.
    """

    saved = Signal(object)
    open_record = Signal(str, int)

    def __init__(
        self,
        desk: Desk,
        action_name: str,
        record: int | None = None,
        version: int | None = None,
        parent: QWidget | None = None,
        *,
        values: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.action_name = action_name
        self.ledger, self.action = desk.action(action_name)
        self.record = record
        self._build()
        self.keeper = DraftKeeper(desk, action_name, record, version, self.body, self.head)
        self.keeper.restored.connect(self._go_on)
        self.keeper.troubled.connect(lambda why: self.message.refuse(why, self.keeper.keep))
        self._advice_timer = QTimer(self)
        self._advice_timer.setSingleShot(True)
        self._advice_timer.setInterval(ADVICE_PAUSE)
        self._advice_timer.timeout.connect(self._ask_advice)
        self._listen()
        self._fill(values or {})
        offer_reveals(desk, self.body, self._ledger_of_record(), record)
        self.keeper.offer()
        self.ensurePolished()
        self.resize(self.sizeHint())
        self._go_on()
        warm_up(desk, self.action.fields, self)

    def _build(self) -> None:
        say = self.desk.say
        title = say(self.action.title)
        self.setObjectName(f"form.{self.action_name}")
        self.setProperty("look", "sheet")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        subject = "" if self.record is None else self.desk.name(self._ledger_of_record(), self.record)
        self.head = FormHead(say, title, subject, self)
        self.head.draft_line.setVisible(not asks_secret(self.action))
        self.body = FormBody(self.desk, self.action.fields, self, self._child_rows)
        self.message = FormMessage(say, self)
        self.footer = FormFooter(say, self.action, self)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._area = Scrolled("form.area", title, self)
        self._area.hold(self.body)
        middle.addWidget(self._area, 1)
        self.notices: NoticePanel | None = None
        if self.action.advise is not None:
            self.notices = NoticePanel(say, self)
            middle.addWidget(self.notices)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.message)
        column.addWidget(self.footer)

    def _listen(self) -> None:
        self.footer.save.clicked.connect(self.save)
        self.footer.save_and_new.clicked.connect(self.save_and_new)
        self.footer.cancel.clicked.connect(self.reject)
        self.footer.confirm.clicked.connect(self._save_confirmed)
        self.footer.back.clicked.connect(lambda: self.footer.ask(False))
        if self.body.more is not None:
            self.body.more.toggled.connect(lambda _: self.isWindow() and self.resize(self.sizeHint()))
        if self.notices is not None:
            self.body.edited.connect(lambda _: self._advice_timer.start())
            self.notices.open_record.connect(self.open_record)
        for box in self.body.boxes.values():
            box.editor.control.installEventFilter(self)
            if isinstance(box.editor, SecretEditor):
                box.editor.entered.connect(self.save)
            if isinstance(box.editor, PickEditor | ManyEditor):
                box.editor.wants_new.connect(lambda text, box=box: self._add_new(box, text))

    def _child_rows(self, field: str) -> tuple[tuple[int, str], ...]:
        return () if self.record is None else self.desk.choices(self.action_name, field, self.record)

    def _ledger_of_record(self) -> str:
        return self.action.hangs_on or self.ledger.name

    def sizeHint(self) -> QSize:
        """As large as the form wants, never larger than the screen."""
        width = _TWO_COLUMNS if len(self.action.fields) > 1 else _ONE_COLUMN
        if self.notices is not None:
            width += NOTICES_WIDTH
        tall = 8 + sum(part.sizeHint().height() for part in (self.head, self.body, self.footer))
        room = self.screen().availableGeometry()
        return QSize(min(width, room.width() - _MARGIN), min(tall, room.height() - 2 * _MARGIN))

    def _fill(self, given: Mapping[str, Any]) -> None:
        self.body.show_values({**self.desk.defaults(self.action_name, self.record), **given})
        for name in given:
            self.body.boxes[name].touched = True

    def _go_on(self) -> None:
        """Look at what is there, then let the person type where something is missing."""
        self._ask_advice()
        boxes = [box for box in self.body.boxes.values() if not box.field.extra]
        empty = (box for box in boxes if box.field.required and box.editor.is_blank())
        first = next(empty, boxes[0] if boxes else None)
        if first is not None:
            self.setFocusProxy(first.editor.control)
            first.editor.control.setFocus()

    def _ask_advice(self) -> None:
        if self.notices is None:
            return
        try:
            advice = self.desk.advise(self.action_name, self.body.understood(), self.record)
        except (StationError, StoreUnavailable):
            return
        for name, value in advice.proposals.items():
            if name in self.body.boxes:  # the advice may serve forms that ask more
                self.body.boxes[name].propose(value)
        self.body.show_asked()
        self.notices.show_notices(advice.notices)

    def _add_new(self, box: FieldBox, text: str) -> None:
        """Make the place that was typed, without leaving the form."""
        kind = box.field.kind
        name = adding_action(self.desk, kind.ledger) if isinstance(kind, Reference) else None
        if name is None:
            return
        first = self.desk.action(name)[1].fields[0].name
        form = ActionForm(self.desk, name, parent=self, values={first: text} if text else None)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.saved.connect(lambda done: box.editor.take(done.record))
        form.open()

    def save(self) -> None:
        """Run the action and close; a refusal is shown and nothing typed is lost."""
        self._save(then=self._close, again=self.save)

    def save_and_new(self) -> None:
        """Run the action and start the next record."""
        if self.action.on_record:
            self.save()
        else:
            self._save(then=self._start_anew, again=self.save_and_new)

    def _save_confirmed(self) -> None:
        self.footer.ask(False)
        self._save(then=self._close, again=self.save, confirmed=True)

    def _save(
        self, *, then: Callable[[Done], None], again: Callable[[], None], confirmed: bool = False
    ) -> None:
        try:
            values = self.body.read()
            if self.action.danger is not None and not confirmed:
                self.footer.ask(True)
                return
            done = self.desk.act(
                self.action_name,
                values,
                record=self.record,
                version=self.keeper.version,
                form=self.keeper.form,
            )
        except RecordStale:
            self.keeper.keep()
            self._read_anew()
        except StationError as refusal:
            self.keeper.keep()
            self._refused(refusal)
        except StoreUnavailable as circumstance:
            self.keeper.keep()
            self.message.refuse(circumstance, again)
        else:
            self.keeper.drop()
            self.body.show_faults({})
            self.message.hide()
            self.saved.emit(done)
            then(done)

    def _close(self, _done: Done) -> None:
        self.body.forget()
        self.accept()

    def _start_anew(self, done: Done) -> None:
        self.body.forget()
        self._fill({})
        said = _SAVED.filled(number=done.number) if done.number else _SAVED_PLAIN
        self.message.tell(said, Tone.OK)
        self._go_on()

    def _refused(self, refusal: StationError) -> None:
        faults = refusal.field_errors
        first = self.body.show_faults(faults)
        if first is not None:
            first.editor.control.setFocus()
            self._area.ensureWidgetVisible(first)
        if first is None:
            self.message.refuse(refusal, self.save)
        elif len(faults) > 1:
            self.message.tell(_LOOK_BELOW.filled(count=len(faults)), Tone.BAD)
        else:
            self.message.hide()

    def _read_anew(self) -> None:
        """After someone else's change: their values where nothing was typed, ours where it was."""
        if self.record is not None:
            self.keeper.version = self.desk.record(self._ledger_of_record(), self.record)["version"]
        self.body.show_values(self.desk.defaults(self.action_name, self.record), untouched_only=True)
        self.message.tell(_STALE, Tone.WARN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if is_composing(focused):
            event.accept()
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and held == _CTRL:
            self.save()
        elif event.key() in _ENTER and held == _CTRL | _SHIFT:
            self.save_and_new()
        elif is_plain_enter(event):
            if isinstance(focused, QPushButton):
                focused.click()
        elif event.key() == Qt.Key.Key_R and held == _CTRL:
            self.head.take_offered()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, 48)
        elif event.type() == QEvent.Type.FocusOut:
            for box in self.body.boxes.values():
                if box.editor.control is watched:
                    box.check()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """However the form goes away, what was typed stays, secrets apart."""
        self._advice_timer.stop()
        self.keeper.keep()
        self.body.drop_secrets()
        super().hideEvent(event)
