"""Which columns a station may add, to which ledgers, and what their titles and choices may be."""

from __future__ import annotations

import unicodedata

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice
from stationdesk.store import own_values

MOST_COLUMNS = 20
MOST_CHOICES = 60
MOST_TITLE = 20
MOST_CHOICE = 40
MOST_TEXT = 200

_STRANGE = QT_TRANSLATE_NOOP(
    "station", "“{text}” cannot be a title or a choice: it begins with a sign of a formula or hides signs."
)
_TOO_LONG = QT_TRANSLATE_NOOP("station", "“{text}” is too long; a choice has {most} characters at most.")
_TWICE = QT_TRANSLATE_NOOP("station", "“{text}” stands there twice.")
_TOO_MANY = QT_TRANSLATE_NOOP("station", "A column has {most} choices at most; these are {count}.")
_NO_CHOICES = QT_TRANSLATE_NOOP("station", "Write the choices, one a line.")
_FORMULA = ("=", "+", "-", "@", "'", "＝", "＋", "－", "＠")


class OwnKind(Choice):
    """What a column holds."""

    TEXT = "text", QT_TRANSLATE_NOOP("station", "Plain text")
    NUMBER = "number", QT_TRANSLATE_NOOP("station", "A number")
    DAY = "day", QT_TRANSLATE_NOOP("station", "Day")
    FLAG = "flag", QT_TRANSLATE_NOOP("station", "Yes or no")
    CHOICE = "choice", QT_TRANSLATE_NOOP("station", "One of a list")

    @property
    def letter(self) -> str:
        """The letter its keys begin with."""
        return _LETTERS[self.code]


_LETTERS = {
    "text": own_values.TEXT, "number": own_values.NUMBER, "day": own_values.DAY, "flag": own_values.FLAG,
    "choice": own_values.CHOICE,
}  # fmt: skip


class OwnLedger(Choice):
    """The ledgers people enter records in; figures that are counted and closed take no further column."""

    INCIDENTS = "incidents", QT_TRANSLATE_NOOP("incidents", "Incidents")
    HANDOVERS = "handovers", QT_TRANSLATE_NOOP("handovers", "Hand-overs")
    EQUIPMENT = "handovers.equipment", QT_TRANSLATE_NOOP("handovers", "Equipment")
    VISITORS = "handovers.visitors", QT_TRANSLATE_NOOP("handovers", "Visitors")
    ORDERS = "handovers.orders", QT_TRANSLATE_NOOP("handovers", "Orders from above")
    LEAVE = "roster.leave", QT_TRANSLATE_NOOP("roster", "Leave")
    WISHES = "roster.requests", QT_TRANSLATE_NOOP("roster", "Wishes")
    AVAILABILITY = "roster.people", QT_TRANSLATE_NOOP("roster", "Availability")
    TRAINING = "roster.training", QT_TRANSLATE_NOOP("roster", "Training")
    HAZARDS = "rectifications", QT_TRANSLATE_NOOP("rectifications", "Hazards")
    INSPECTIONS = "rectifications.inspections", QT_TRANSLATE_NOOP("rectifications", "Inspections")
    CAMPAIGNS = "rectifications.campaigns", QT_TRANSLATE_NOOP("rectifications", "Campaigns")
    DISPUTES = "disputes", QT_TRANSLATE_NOOP("disputes", "Disputes")
    RENTALS = "premises", QT_TRANSLATE_NOOP("premises", "Rental houses")
    PROTECTED = "premises.units", QT_TRANSLATE_NOOP("premises", "Protected units")
    CAMERAS = "cameras", QT_TRANSLATE_NOOP("cameras", "Cameras")
    RECORDERS = "cameras.recorders", QT_TRANSLATE_NOOP("cameras", "Recorders")
    HOUSEHOLDS = "cameras.households", QT_TRANSLATE_NOOP("cameras", "Household cameras")
    PATROLS = "patrols", QT_TRANSLATE_NOOP("patrols", "Patrols")
    VIDEO = "patrols.video", QT_TRANSLATE_NOOP("patrols", "Video patrols")
    FOOTAGE = "patrols.footage", QT_TRANSLATE_NOOP("patrols", "Footage access")
    ACTIVITIES = "patrols.activities", QT_TRANSLATE_NOOP("patrols", "Activities")
    CLUES = "patrols.clues", QT_TRANSLATE_NOOP("patrols", "Clues")
    VILLAGE_WORK = "patrols.work", QT_TRANSLATE_NOOP("patrols", "Village work")
    AGREEMENTS = "patrols.agreements", QT_TRANSLATE_NOOP("patrols", "Boundary agreements")
    PUBLICITY = "patrols.publicity", QT_TRANSLATE_NOOP("patrols", "Publicity")
    TASKS = "tasks", QT_TRANSLATE_NOOP("tasks", "Tasks")
    WORKS = "tasks.groups", QT_TRANSLATE_NOOP("tasks", "Works")
    RECONCILIATIONS = "tasks.reconciliations", QT_TRANSLATE_NOOP("tasks", "Reconciliations")
    CHECKLISTS = "tasks.checklists", QT_TRANSLATE_NOOP("tasks", "Checklists")
    MEETINGS = "tasks.meetings", QT_TRANSLATE_NOOP("tasks", "Meetings")
    PEOPLE = "station.people", QT_TRANSLATE_NOOP("station", "People")
    VILLAGES = "station.villages", QT_TRANSLATE_NOOP("station", "Villages and communities")
    AREAS = "station.areas", QT_TRANSLATE_NOOP("station", "Areas")
    PLACES = "station.places", QT_TRANSLATE_NOOP("station", "Places")
    UNITS = "station.units", QT_TRANSLATE_NOOP("station", "Outside units")
    TEAMS = "station.teams", QT_TRANSLATE_NOOP("station", "Teams")


def checked_title(text: str, field: str = "title") -> str:
    """A title that reads the same in a window, a sheet and on paper; RuleBroken under `field`."""
    return _plain(" ".join(text.split()), field)


def checked_choices(text: str | None, field: str = "choices") -> tuple[str, ...]:
    """The lines of a text as choices; RuleBroken when there are none, too many, or two alike."""
    found = [_plain(" ".join(line.split()), field) for line in (text or "").splitlines() if line.strip()]
    if not found:
        raise _refusal(_NO_CHOICES, field)
    if len(found) > MOST_CHOICES:
        raise _refusal(_TOO_MANY.filled(most=MOST_CHOICES, count=len(found)), field)
    for place, one in enumerate(found):
        if len(one) > MOST_CHOICE:
            raise _refusal(_TOO_LONG.filled(text=one[:MOST_CHOICE] + "…", most=MOST_CHOICE), field)
        if one in found[:place]:
            raise _refusal(_TWICE.filled(text=one), field)
    return tuple(found)


def _plain(text: str, field: str) -> str:
    """No formula, no sign that hides or turns others round; private and unassigned signs are no words."""
    hides = any(unicodedata.category(sign)[0] == "C" for sign in text)
    if hides or text.startswith(_FORMULA):
        shown = "".join(sign for sign in text if unicodedata.category(sign)[0] != "C")
        raise _refusal(_STRANGE.filled(text=shown[:MOST_CHOICE]), field)
    return text


def _refusal(why: Phrase, field: str) -> RuleBroken:
    return RuleBroken(why, {field: why})
