"""At the start of the program: what was typed last time and not saved, with one button to go on."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core import display
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Tone
from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts
from stationdesk.desktop.background import Background
from stationdesk.desktop.message_bar import MessageBar

_UNSAVED = QT_TRANSLATE_NOOP("desktop", "“{title}”, begun at {when}, was not saved.")
_GO_ON = QT_TRANSLATE_NOOP("desktop", "Go on with it")

ShowForm = Callable[[str, int | None], None]


def remind_of_drafts(desk: Desk, messages: MessageBar, show_form: ShowForm) -> None:
    """Offer the newest unsaved form; the form itself then offers what stood in it."""
    actions = {f"{ledger.name}.{action.name}": action for ledger in desk.ledgers for action in ledger.actions}
    draft = next((one for one in form_drafts.waiting(desk) if one.action in actions), None)
    if draft is None:
        return
    when = display.short_instant(draft.saved_at, desk.store.clock())
    said = _UNSAVED.filled(title=actions[draft.action].title, when=when)
    go_on = (desk.say(_GO_ON), lambda: show_form(draft.action, draft.record))
    messages.say(desk.say(said), Tone.WARN, go_on, until_form=True)


def forget_abandoned(desk: Desk, background: Background) -> None:
    """Remove, beside the window, pictures of forms that nobody will go on with."""
    background.start(lambda _task: desk.forget_abandoned(), done=_removed)


def _removed(_count: object) -> None:
    """Nothing is to be shown."""
