"""Activities as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Flag, Ledger, Line, Number, Prose, Tone
from stationdesk.ledgers.patrols.actions import following
from stationdesk.ledgers.patrols.actions.activities import CHANGE, FROM_INCIDENT, REGISTER, VOID
from stationdesk.ledgers.patrols.ledger.asking import (
    AREA,
    AREA_TITLE,
    VILLAGE,
    VILLAGE_TITLE,
    days,
    flag,
    places,
)
from stationdesk.ledgers.patrols.records import Activity, ActivityUnit, counting
from stationdesk.ledgers.patrols.reports.other_panes import ACTIVITY

_KIND = QT_TRANSLATE_NOOP("patrols", "Kind of activity")
_JOINT = QT_TRANSLATE_NOOP("patrols", "Joint")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("patrols", "No."), Activity.number, Line(), 11, 6, sortable=True),
    Column("held_on", QT_TRANSLATE_NOOP("patrols", "Day"), Activity.held_on, Day(), 6, 10, sortable=True),
    Column("kind", _KIND, Activity.kind, Entry("activity_kind"), 7, 9),
    Column("village", VILLAGE_TITLE, Activity.village_id, VILLAGE, 6, 7),
    Column("place", QT_TRANSLATE_NOOP("patrols", "Place"), Activity.place_text, Line(), 8, 5),
    Column("content", QT_TRANSLATE_NOOP("patrols", "Content"), Activity.content, Prose(), 0, 9),
    Column("units", QT_TRANSLATE_NOOP("patrols", "Other units"), counting.unit_count(ActivityUnit), Number(),
           4, 6),
    Column("headcount", QT_TRANSLATE_NOOP("patrols", "People in all"), Activity.headcount, Number(), 4, 6),
    Column("count", QT_TRANSLATE_NOOP("patrols", "Times"), Activity.count, Number(), 3, 7),
    Column("area", AREA_TITLE, Activity.area_id, AREA, 5, 3, shown=False),
)  # fmt: skip

ACTIVITIES = Ledger(
    name="patrols.activities",
    title=QT_TRANSLATE_NOOP("patrols", "Activities"),
    record=Activity,
    columns=COLUMNS,
    label=func.coalesce(func.substr(Activity.content, 1, 30), Activity.place_text, Activity.number),
    order="held_on",
    filters=(
        Filter("jointly", _JOINT, counting.is_joint_activity(), tone=Tone.INFO),
        days(Activity.held_on),
        Filter("kind", _KIND, lambda code: Activity.kind == code, Entry("activity_kind")),
        Filter("joint", _JOINT, flag(counting.is_joint_activity()), Flag()),
        Filter("from_incident", QT_TRANSLATE_NOOP("patrols", "Led to by an incident"),
               flag(Activity.incident_id.is_not(None)), Flag()),
        Filter("of_patrol", QT_TRANSLATE_NOOP("patrols", "Counted as a patrol"),
               flag(counting.is_told_by_patrol()), Flag()),
        *places(Activity),
    ),
    actions=(REGISTER, following.RAISE, CHANGE, FROM_INCIDENT, VOID),
    details=ACTIVITY,
    icon="handshake",
)  # fmt: skip
