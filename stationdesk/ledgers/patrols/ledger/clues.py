"""Clues as a ledger."""

from __future__ import annotations

from sqlalchemy import func

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Column, Day, Entry, Filter, Flag, Ledger, Line, OneOf, Prose
from stationdesk.ledgers.patrols.actions.clues import CHANGE, CHECK, HAND_OVER, RAISE, REGISTER, SETTLE, VOID
from stationdesk.ledgers.patrols.ledger.asking import (
    AREA,
    AREA_TITLE,
    PERSON,
    VILLAGE,
    VILLAGE_TITLE,
    days,
    flag,
    places,
)
from stationdesk.ledgers.patrols.records import Clue
from stationdesk.ledgers.patrols.reports.home import DUE_CLUES
from stationdesk.ledgers.patrols.reports.other_panes import CLUE
from stationdesk.ledgers.patrols.rules.states import Handling

_SOURCE = QT_TRANSLATE_NOOP("patrols", "Source")
_KIND = QT_TRANSLATE_NOOP("patrols", "Kind of clue")
_GIVEN = QT_TRANSLATE_NOOP("patrols", "Given by")
_STATE = QT_TRANSLATE_NOOP("patrols", "Handling")
_USEFUL = QT_TRANSLATE_NOOP("patrols", "Proved true")

COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("patrols", "No."), Clue.number, Line(), 11, 7, sortable=True),
    Column("received_on", QT_TRANSLATE_NOOP("patrols", "Received on"), Clue.received_on, Day(), 6, 10,
           sortable=True),
    Column("source", _SOURCE, Clue.source, Entry("clue_source"), 6, 7),
    Column("kind", _KIND, Clue.kind, Entry("clue_kind"), 6, 6),
    Column("content", QT_TRANSLATE_NOOP("patrols", "Content"), Clue.content, Prose(), 0, 9),
    Column("village", VILLAGE_TITLE, Clue.village_id, VILLAGE, 6, 6),
    Column("state", _STATE, Clue.state, OneOf(Handling), 5, 10),
    Column("result", QT_TRANSLATE_NOOP("patrols", "Result"), Clue.result, Prose(), 9, 5),
    Column("reported_by", _GIVEN, Clue.reported_by, PERSON, 4, 4, shown=False),
    Column("handed_to", QT_TRANSLATE_NOOP("patrols", "Handed to"), Clue.handed_to, Line(), 7, 3, shown=False),
    Column("settled_on", QT_TRANSLATE_NOOP("patrols", "Settled on"), Clue.settled_on, Day(), 6, 3,
           sortable=True, shown=False),
    Column("area", AREA_TITLE, Clue.area_id, AREA, 5, 2, shown=False),
)  # fmt: skip

CLUES = Ledger(
    name="patrols.clues",
    title=QT_TRANSLATE_NOOP("patrols", "Clues"),
    record=Clue,
    columns=COLUMNS,
    label=func.substr(Clue.content, 1, 30),
    order="received_on",
    filters=(
        *(Filter(name, one.label, Clue.state == one, tone=one.tone)
          for name, one in (("new", Handling.NEW), ("checking", Handling.CHECKING),
                            ("handed", Handling.HANDED), ("settled", Handling.SETTLED))),
        days(Clue.received_on),
        Filter("source", _SOURCE, lambda code: Clue.source == code, Entry("clue_source")),
        Filter("kind", _KIND, lambda code: Clue.kind == code, Entry("clue_kind")),
        Filter("state", _STATE, lambda state: Clue.state == state, OneOf(Handling)),
        Filter("reported_by", _GIVEN, lambda person: Clue.reported_by == person, PERSON),
        Filter("useful", _USEFUL, flag(Clue.useful.is_(True)), Flag()),
        *places(Clue),
    ),
    actions=(REGISTER, CHECK, HAND_OVER, RAISE, SETTLE, CHANGE, VOID),
    details=CLUE,
    due=DUE_CLUES,
    icon="lightning",
)  # fmt: skip
