"""Work logs and publicity as ledgers."""

from __future__ import annotations

from sqlalchemy import String, cast, func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Ledger, Line, Number, Prose, Tone
from stationdesk.ledgers.patrols.actions import following
from stationdesk.ledgers.patrols.actions.village_work import (
    CHANGE_LOG,
    CHANGE_NOTICE,
    LOG,
    PUBLISH,
    VOID,
)
from stationdesk.ledgers.patrols.ledger.asking import (
    AREA,
    AREA_TITLE,
    PERSON,
    VILLAGE,
    VILLAGE_TITLE,
    days,
    places,
)
from stationdesk.ledgers.patrols.records import Notice, WorkLog
from stationdesk.ledgers.patrols.records.counting import under
from stationdesk.ledgers.patrols.reports import other_panes

_KIND = QT_TRANSLATE_NOOP("patrols", "Kind of work")
_WHO = QT_TRANSLATE_NOOP("patrols", "Who")
_AS = QT_TRANSLATE_NOOP("patrols", "As")
_TOPIC = QT_TRANSLATE_NOOP("patrols", "Topic")
_WAY = QT_TRANSLATE_NOOP("patrols", "Way")
_DAY = QT_TRANSLATE_NOOP("patrols", "Day")

WORK = Ledger(
    name="patrols.work",
    title=QT_TRANSLATE_NOOP("patrols", "Village work"),
    record=WorkLog,
    columns=(
        Column("worked_on", _DAY, WorkLog.worked_on, Day(), 6, 10, sortable=True),
        Column("person", _WHO, WorkLog.person_id, PERSON, 5, 9),
        Column("role", _AS, WorkLog.role, Entry("village_role"), 7, 6),
        Column("village", VILLAGE_TITLE, WorkLog.village_id, VILLAGE, 6, 8),
        Column("kind", _KIND, WorkLog.kind, Entry("work_kind"), 6, 9),
        Column("count", QT_TRANSLATE_NOOP("patrols", "Times"), WorkLog.count, Number(), 3, 7),
        Column("content", QT_TRANSLATE_NOOP("patrols", "Content"), WorkLog.content, Prose(), 0, 8),
        Column("minutes", QT_TRANSLATE_NOOP("patrols", "Minutes"), WorkLog.minutes, Number(), 4, 3,
               shown=False),
        Column("area", AREA_TITLE, WorkLog.area_id, AREA, 5, 3, shown=False),
    ),
    label=func.coalesce(func.substr(WorkLog.content, 1, 30), cast(WorkLog.worked_on, String)),
    order="worked_on",
    filters=(
        Filter("by_seven", QT_TRANSLATE_NOOP("patrols", "Seven roles"), under(WorkLog.role, "seven"),
               tone=Tone.INFO),
        Filter("by_six", QT_TRANSLATE_NOOP("patrols", "Six roles"), under(WorkLog.role, "six"),
               tone=Tone.INFO),
        days(WorkLog.worked_on),
        Filter("kind", _KIND, lambda code: WorkLog.kind == code, Entry("work_kind")),
        Filter("person", _WHO, lambda person: WorkLog.person_id == person, PERSON),
        Filter("role", _AS, lambda code: under(WorkLog.role, code), Entry("village_role")),
        *places(WorkLog),
    ),
    actions=(LOG, following.RAISE, CHANGE_LOG, VOID),
    details=other_panes.WORK,
    icon="clipboard-text",
)  # fmt: skip

PUBLICITY = Ledger(
    name="patrols.publicity",
    title=QT_TRANSLATE_NOOP("patrols", "Publicity"),
    record=Notice,
    columns=(
        Column("published_on", _DAY, Notice.published_on, Day(), 6, 10, sortable=True),
        Column("topic", _TOPIC, Notice.topic, Entry("publicity_topic"), 7, 9),
        Column("topic_text", QT_TRANSLATE_NOOP("patrols", "What was said"), Notice.topic_text, Line(200), 0,
               9),
        Column("channel", _WAY, Notice.channel, Entry("publicity_channel"), 7, 7),
        Column("village", VILLAGE_TITLE, Notice.village_id, VILLAGE, 6, 8),
        Column("reach", QT_TRANSLATE_NOOP("patrols", "People reached"), Notice.reach, Number(), 4, 8),
        Column("person", QT_TRANSLATE_NOOP("patrols", "Done by"), Notice.person_id, PERSON, 5, 4,
               shown=False),
        Column("area", AREA_TITLE, Notice.area_id, AREA, 5, 3, shown=False),
    ),
    label=Notice.topic_text,
    order="published_on",
    filters=(
        days(Notice.published_on),
        Filter("topic", _TOPIC, lambda code: Notice.topic == code, Entry("publicity_topic")),
        Filter("channel", _WAY, lambda code: Notice.channel == code, Entry("publicity_channel")),
        *places(Notice),
    ),
    actions=(PUBLISH, CHANGE_NOTICE, VOID),
    details=other_panes.PUBLICITY,
    icon="megaphone",
)  # fmt: skip
