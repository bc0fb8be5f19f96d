"""What is fixed in a hand-over: the lines of the sheet, the states of equipment, visits and orders."""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice, Tone


class Item(Choice):
    """A line of the sheet that the program fills, in the order of the paper."""

    CALLS = "10", QT_TRANSLATE_NOOP("handovers", "Calls of the shift")
    OPEN_CALLS = "20", QT_TRANSLATE_NOOP("handovers", "Calls not closed")
    DISPUTES = "30", QT_TRANSLATE_NOOP("handovers", "Disputes due or overdue")
    HAZARDS = "40", QT_TRANSLATE_NOOP("handovers", "Hazards due today")
    LATE_HAZARDS = "45", QT_TRANSLATE_NOOP("handovers", "Hazards overdue")
    CAMERAS = "50", QT_TRANSLATE_NOOP("handovers", "Cameras online")
    ORDERS = "60", QT_TRANSLATE_NOOP("handovers", "Orders from above, open")
    VISITORS = "70", QT_TRANSLATE_NOOP("handovers", "Visitors not settled")
    TASKS = "80", QT_TRANSLATE_NOOP("handovers", "Items due or overdue")


class Standing(Choice):
    """Whether a sheet follows the one before it."""

    JOINED = "joined", QT_TRANSLATE_NOOP("handovers", "Follows on"), Tone.OK
    FIRST = "first", QT_TRANSLATE_NOOP("handovers", "The first"), Tone.MUTE
    GAP = "gap", QT_TRANSLATE_NOOP("handovers", "Sheet missing before it"), Tone.BAD


class Signed(Choice):
    """Whether all four have signed."""

    ALL = "all", QT_TRANSLATE_NOOP("handovers", "Signed"), Tone.OK
    MISSING = "missing", QT_TRANSLATE_NOOP("handovers", "Signature missing"), Tone.BAD


class Condition(Choice):
    """Whether a piece of equipment is there to be handed over."""

    IN_USE = "10", QT_TRANSLATE_NOOP("handovers", "In use"), Tone.OK
    REPAIR = "20", QT_TRANSLATE_NOOP("handovers", "In repair"), Tone.WARN
    RETIRED = "90", QT_TRANSLATE_NOOP("handovers", "Retired"), Tone.MUTE


class Visit(Choice):
    """Whether a visitor's matter is settled."""

    OPEN = "10", QT_TRANSLATE_NOOP("handovers", "Not settled"), Tone.WARN
    SETTLED = "90", QT_TRANSLATE_NOOP("handovers", "Settled"), Tone.OK


class OrderState(Choice):
    """Whether an order from above has been carried out."""

    OPEN = "10", QT_TRANSLATE_NOOP("handovers", "To be done"), Tone.WARN
    DONE = "90", QT_TRANSLATE_NOOP("handovers", "Done"), Tone.OK
