"""Keeps one form's draft: written at every pause, offered at the next opening, dropped when saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from stationdesk.core import display
from stationdesk.core.duty_day import local
from stationdesk.core.errors import StoreUnavailable
from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts as drafts
from stationdesk.desktop.form_body import FormBody
from stationdesk.desktop.form_head import FormHead


class DraftKeeper(QObject):
    """Holds the form's UUID and the version it was begun on, because a draft brings both back."""

    restored = Signal()
    troubled = Signal(object)

    def __init__(
        self,
        desk: Desk,
        action: str,
        record: int | None,
        version: int | None,
        body: FormBody,
        head: FormHead,
    ) -> None:
        super().__init__(body)
        self._desk, self._action, self._record = desk, action, record
        self._body, self._head = body, head
        self.form = drafts.new_form()
        self.version = version
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(drafts.PAUSE)
        self._timer.timeout.connect(self.keep)
        body.edited.connect(self._begin)
        head.draft_taken.connect(self.restore)
        head.draft_refused.connect(self._refuse)

    def offer(self) -> None:
        """Offer the newest draft of this action, if one waits."""
        waiting = drafts.waiting(self._desk, self._action, self._record)
        now = self._desk.store.clock()
        draft = next((one for one in waiting if one.form != self.form), None)
        self._head.offer(draft, display.short_instant(draft.saved_at, now) if draft else "")

    def keep(self) -> None:
        """Write what is typed; without a disk the form still holds it."""
        self._timer.stop()
        touched = self._body.touched()
        if not touched:
            return
        now = self._desk.store.clock()
        draft = drafts.Draft(
            self.form, self._action, self._record, self.version, now, self._body.typed(), touched
        )
        try:
            drafts.keep(self._desk, draft)
        except StoreUnavailable as why:
            self.troubled.emit(why)
            return
        self._head.say_draft(f"{local(now):%H:%M:%S}")

    def drop(self) -> None:
        """The form is saved: its draft is needed no more, and the next form is another one."""
        self._timer.stop()
        drafts.drop(self._desk, self.form)
        self.form = drafts.new_form()
        self._head.say_draft(None)

    def restore(self, draft: drafts.Draft) -> None:
        """Go on with a draft, as the same form: saved twice it still makes one record."""
        self.keep()
        self.form, self.version = draft.form, draft.version
        self._body.restore(draft.typed, draft.touched)
        self._head.say_draft(f"{local(draft.saved_at):%H:%M:%S}")
        self.offer()
        self.restored.emit()

    def _begin(self, _name: str) -> None:
        self._head.say_draft(None)
        self._timer.start()

    def _refuse(self, draft: drafts.Draft) -> None:
        drafts.drop(self._desk, draft.form)
        self.offer()
