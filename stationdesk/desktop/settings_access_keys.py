"""The keys of the station: the recovery sheet, and whether the records are encrypted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stationdesk.core import display
from stationdesk.core.errors import StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk, access
from stationdesk.desk.access import Secured
from stationdesk.desktop.background import Background
from stationdesk.desktop.first_run_security import ENCRYPT_SAYS
from stationdesk.desktop.form_message import FormMessage
from stationdesk.desktop.scrolled import Scrolled
from stationdesk.desktop.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, looks
from stationdesk.desktop.widgets.plain import button, frame, words
from stationdesk.store.encrypting import delete_plain

_NAME = QT_TRANSLATE_NOOP("desktop", "Keys")
_SHEET = QT_TRANSLATE_NOOP("desktop", "Recovery sheet")
_SHEET_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "The one sheet that gives a new password when the chief's is forgotten. It lies sealed at the county "
    "bureau. Is it lost, or its envelope open, make a new one: the old one is void once the "
    "new one is on paper.",
)
_SHEET_KEPT = QT_TRANSLATE_NOOP("desktop", "On paper since {time}")
_SHEET_OPEN = QT_TRANSLATE_NOOP("desktop", "Not confirmed on paper: make a new one")
_NEW_KEY = QT_TRANSLATE_NOOP("desktop", "New recovery key …")
_NO_KEYS_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Nobody needs a password here yet: whoever sits down acts as anybody. Set up passwords; the first is "
    "that of the chief who acts now, and the recovery sheet is printed with it.",
)
_SET_UP = QT_TRANSLATE_NOOP("desktop", "Set up passwords …")
_ENCRYPTION = QT_TRANSLATE_NOOP("desktop", "Encryption")
_ENCRYPTED = QT_TRANSLATE_NOOP("desktop", "Encrypted")
_PLAIN = QT_TRANSLATE_NOOP("desktop", "Not encrypted")
_ENCRYPTED_SAYS = QT_TRANSLATE_NOOP(
    "desktop",
    "Records, backups, attachments and drafts are encrypted. There is no way back to records in clear.",
)
_ENCRYPT = QT_TRANSLATE_NOOP("desktop", "Encrypt the records now …")
_SURE = QT_TRANSLATE_NOOP(
    "desktop",
    "A backup is made first, then every record is written anew and read back; this takes about a minute for "
    "a hundred thousand calls. The window closes meanwhile and asks for your password afterwards. There is "
    "no way back. Is the recovery sheet sealed in its envelope?",
)
_YES = QT_TRANSLATE_NOOP("desktop", "Yes, encrypt now")
_NO = QT_TRANSLATE_NOOP("desktop", "Not now")
_CAMERAS_KEPT = QT_TRANSLATE_NOOP("desktop", "Camera logins can be kept, encrypted.")
_CAMERAS_NOT = QT_TRANSLATE_NOOP("desktop", "Camera logins are not kept while the records are not encrypted.")
_OLD = QT_TRANSLATE_NOOP(
    "desktop",
    "{count} backups beside the records are from before and can be read by anybody. Copies on sticks and in "
    "the second folder too: destroy those by hand.",
)
_DELETE = QT_TRANSLATE_NOOP("desktop", "Delete these backups")
_DELETED = QT_TRANSLATE_NOOP("desktop", "{count} backups in clear are deleted.")


class Keys(QWidget):
    """`new_key_asked` and `set_up_asked` lead to a page of their own; `encrypt_asked` closes the window."""

    new_key_asked = Signal()
    set_up_asked = Signal()
    encrypt_asked = Signal()
    refreshed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.sure = frame("told-warn", self)
        ground = QWidget(self)
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        inner.setSpacing(SPACE_M)
        inner.addWidget(self._sheet(ground))
        inner.addWidget(self._encryption(ground))
        self.message = FormMessage(desk.say, ground, inset=False)
        inner.addWidget(self.message)
        inner.addStretch(1)
        area = Scrolled("keys.area", desk.say(_NAME), self)
        area.hold(ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    # --- what it is made of ---

    def _sheet(self, parent: QWidget) -> QWidget:
        card, column, head = self._card(_SHEET, parent)
        self.sheet_state = words("", "pill-mute", card, name="keys.sheet")
        head.addWidget(self.sheet_state)
        self.sheet_says = words("", "sub", card, wrap=True)
        column.addWidget(self.sheet_says)
        self.new_key = self._do(_NEW_KEY, "keys.new", "key", self.new_key_asked.emit, card)
        self.set_up = self._do(_SET_UP, "keys.set_up", "key", self.set_up_asked.emit, card, look="primary")
        column.addLayout(_row(self.new_key, self.set_up))
        return card

    def _encryption(self, parent: QWidget) -> QWidget:
        card, column, head = self._card(_ENCRYPTION, parent)
        self.state = words("", "pill-mute", card, name="keys.state")
        head.addWidget(self.state)
        self.says = words("", "sub", card, wrap=True)
        column.addWidget(self.says)
        self.cameras = words("", "sub", card, name="keys.cameras", wrap=True)
        column.addWidget(self.cameras)
        self.encrypt = self._do(_ENCRYPT, "keys.encrypt", "lock", self._ask_again, card)
        column.addLayout(_row(self.encrypt))
        column.addWidget(self._second_question(card))
        self.old_says = words("", "warn", card, name="keys.old", wrap=True)
        column.addWidget(self.old_says)
        self.delete = self._do(_DELETE, "keys.delete", "trash", self.delete_old, card, look="danger")
        column.addLayout(_row(self.delete))
        return card

    def _second_question(self, parent: QWidget) -> QWidget:
        self.sure.setParent(parent)
        column = QVBoxLayout(self.sure)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.addWidget(words(self._desk.say(_SURE), "", self.sure, wrap=True))
        no = self._do(_NO, "keys.encrypt.no", "", self.sure.hide, self.sure)
        yes = self._do(_YES, "keys.encrypt.yes", "", self.encrypt_asked.emit, self.sure, look="primary")
        column.addLayout(_row(no, yes))
        self.sure.hide()
        return self.sure

    def _card(self, title: Phrase, parent: QWidget) -> tuple[QWidget, QVBoxLayout, QHBoxLayout]:
        card = frame("card", parent)
        column = QVBoxLayout(card)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(words(self._desk.say(title), "h2", card))
        column.addLayout(head)
        head.addStretch(1)
        return card, column, head

    def _do(
        self, title: Phrase, name: str, symbol: str, act: Callable[[], object], parent: QWidget,
        look: str = "",
    ) -> QPushButton:  # fmt: skip
        said = self._desk.say(title)
        made = button(said, name, said, icon=symbol, look=look, parent=parent)
        made.clicked.connect(lambda _checked=False: act())
        made.setVisible(parent is self.sure)  # the others when it is known what there is to do
        return made

    # --- what is so ---

    def refresh(self) -> None:
        """Read how the records are secured."""
        desk = self._desk
        self.sure.hide()
        Background.of(self).start(lambda _task: access.secured(desk), done=self._show)

    def _show(self, found: Secured) -> None:
        say, kept = self._desk.say, found.sheet_kept_at
        self.sheet_state.setVisible(found.has_keys)
        looks(self.sheet_state, "pill-ok" if kept else "pill-warn")
        self.sheet_state.setText(say(_SHEET_KEPT.filled(time=display.instant(kept)) if kept else _SHEET_OPEN))
        self.sheet_says.setText(say(_SHEET_SAYS if found.has_keys else _NO_KEYS_SAYS))
        self.new_key.setVisible(found.has_keys)
        self.set_up.setVisible(not found.has_keys)
        looks(self.state, "pill-ok" if found.encrypted else "pill-warn")
        self.state.setText(say(_ENCRYPTED if found.encrypted else _PLAIN))
        self.says.setText(say(_ENCRYPTED_SAYS if found.encrypted else ENCRYPT_SAYS))
        self.cameras.setText(say(_CAMERAS_KEPT if found.encrypted else _CAMERAS_NOT))
        self.encrypt.setVisible(not found.encrypted)
        self.encrypt.setEnabled(found.has_keys and self._desk.actor.authenticated)
        self.old_says.setText(say(_OLD.filled(count=found.plain_backups)))
        self.old_says.setVisible(found.plain_backups > 0)
        self.delete.setVisible(found.plain_backups > 0)
        self.refreshed.emit()

    def _ask_again(self) -> None:
        self.sure.show()

    def delete_old(self) -> None:
        """Delete the backups in clear, in the background."""
        desk = self._desk

        def work(_task: object) -> int:
            access.may_encrypt(desk)
            return delete_plain(desk.store.folder)

        Background.of(self).start(work, done=self._deleted, refused=self._refused)

    def _deleted(self, count: int) -> None:
        self.message.tell(_DELETED.filled(count=count), Tone.OK)
        self.refresh()

    def _refused(self, why: StationError | StoreUnavailable) -> None:
        self.message.refuse(why, self.message.hide)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_M)
    row.addStretch(1)
    for one in buttons:
        row.addWidget(one)
    return row
