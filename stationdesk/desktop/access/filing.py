"""Calls written down while locked become incidents as soon as somebody enters, and that is said."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query, Tone
from stationdesk.desk import Desk
from stationdesk.desk.slips import file_waiting, may_file
from stationdesk.desktop.message_bar import MessageBar

_FILED = QT_TRANSLATE_NOOP("desktop", "Calls written down while locked, now filed as incidents: {count}")
_OPEN = QT_TRANSLATE_NOOP("desktop", "Open")
_NOT_YOU = QT_TRANSLATE_NOOP(
    "desktop",
    "Calls written down while locked: {count}. {name} may not register them; they wait for an officer.",
)
_STILL = QT_TRANSLATE_NOOP("desktop", "Calls written down while locked that still wait: {count}. {why}")
INCIDENTS = "incidents"


def file_slips(
    desk: Desk,
    messages: MessageBar,
    show_record: Callable[[str, int], None],
    show_rows: Callable[[Query], None],
) -> None:
    """File what waits; a message tells how many, with a way to them, or why they still wait."""
    try:
        filed = file_waiting(desk)
    except StoreUnavailable as why:
        messages.refuse(why, lambda: file_slips(desk, messages, show_record, show_rows))
        return
    if filed.why is not None:
        said = _STILL.filled(count=filed.waiting, why=filed.why)
        messages.say(desk.say(said), Tone.BAD)
    elif filed.waiting and not may_file(desk):
        messages.say(desk.say(_NOT_YOU.filled(count=filed.waiting, name=desk.actor.name)), Tone.WARN)
    elif filed.records:
        records = filed.records

        def show() -> None:
            if len(records) == 1:
                show_record(INCIDENTS, records[0])
            else:
                show_rows(Query(INCIDENTS, (("pending", True),)))

        said = _FILED.filled(count=len(records))
        messages.say(desk.say(said), Tone.OK, (desk.say(_OPEN), show))
