"""A ledger with boards of every picture, over the incidents of the made station."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import func, select

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, literally
from stationdesk.core.ledger import (
    MOST_TILES,
    Board,
    Cell,
    Entry,
    Fact,
    Funnel,
    Lane,
    Lanes,
    Matrix,
    Query,
    Reference,
    Stage,
    Tile,
    Tone,
)
from stationdesk.desk import Desk
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.ledgers.incidents.rules.states import State
from stationdesk.store.store import Store
from tests.desktop.made_station import actor_named

_TITLE = QT_TRANSLATE_NOOP("incidents", "Incidents")
_STATES = tuple(State)


def with_boards(store: Store, *boards: Board, who: str = "陈建国") -> Desk:
    """A desk whose incidents have these boards, or all of this module's."""
    given = boards or (FUNNEL, LANES, MATRIX)
    made = tuple(replace(one, boards=given) if one.name == "incidents" else one for one in LEDGERS)
    return Desk(store, made, actor=actor_named(store, who))


def funnel(tx: Any) -> tuple[Funnel, ...]:
    """Every state, and one step that opens nothing."""
    stages = [
        Stage(state.label, _count(tx, state), Query("incidents", (("state", state),)), state.tone)
        for state in _STATES[:4]
    ]
    return (Funnel((*stages, Stage(literally("3,861 户"), 3861, note=literally("户，已排查"))), _TITLE),)


def lanes(tx: Any) -> tuple[Lanes, ...]:
    """A lane a state, the tiles with the category in words."""
    return (Lanes(tuple(_lane(tx, state) for state in (_STATES[0], _STATES[1], State.CLOSED))),)


def matrix(tx: Any) -> tuple[Matrix, ...]:
    """Villages down, states across, one cell blank and one without rows."""
    statement = select(Incident.village_id, func.count()).group_by(Incident.village_id)
    villages = [village for village, _ in tx.session.execute(statement) if village]
    rows = tuple(Fact(_TITLE, village, Reference("station.villages")) for village in villages)
    cells = tuple(
        (_cell(tx, village, State.RECEIVED), _cell(tx, village, State.CLOSED), None, Cell(7, of=9))
        for village in villages
    )
    columns = (State.RECEIVED.label, State.CLOSED.label, literally("空"), literally("无明细"))
    return (Matrix(rows, columns, cells, _TITLE),)


def many(tx: Any) -> tuple[Lanes | Matrix, ...]:
    """What a board of twenty thousand looks like."""
    first = tx.session.scalar(select(func.min(Incident.id)))
    tiles = tuple(Tile(literally(f"隐患 {n}"), "incidents", first, day=tx.today) for n in range(60))
    rows = tuple(literally(f"第{n}项工作：一个相当长的名字，一行写不下，要省略") for n in range(41))
    cell = Cell(20_000, Query("incidents"), of=20_000, tone=Tone.OK)
    return (
        Lanes((Lane(_TITLE, Tone.BAD, 20_000, tiles, Query("incidents")),) * 5),
        Matrix(rows, (literally("一个列"),) * 8, ((cell,) * 8,) * 41),
    )


def nothing(_tx: Any) -> tuple[Funnel | Lanes | Matrix, ...]:
    """An empty station's."""
    lane = Lane(_TITLE, Tone.BAD, 0, (), Query("incidents", (("pending", True),)))
    return (Funnel((Stage(_TITLE, 0), Stage(_TITLE, 0))), Lanes((lane, lane)), Matrix((), (_TITLE,), ()))


FUNNEL = Board("funnel", QT_TRANSLATE_NOOP("incidents", "State"), "funnel", funnel)
LANES = Board("lanes", QT_TRANSLATE_NOOP("incidents", "Limit"), "kanban", lanes)
MATRIX = Board("matrix", QT_TRANSLATE_NOOP("incidents", "Village"), "grid-four", matrix)
MANY = Board("many", QT_TRANSLATE_NOOP("incidents", "Type"), "table", many)
NOTHING = Board("nothing", QT_TRANSLATE_NOOP("incidents", "Level"), "table", nothing)


def _count(tx: Any, state: State) -> int:
    counted = select(func.count()).select_from(Incident).where(Incident.state == state)
    return int(tx.session.scalar(counted) or 0)


def _lane(tx: Any, state: State) -> Lane:
    found = select(Incident).where(Incident.state == state).order_by(Incident.id).limit(MOST_TILES)
    tiles = tuple(
        Tile(
            literally(one.place_text or "—"), "incidents", one.id, state.tone, literally(one.content),
            tx.today, (Fact(_TITLE, one.category_reported, Entry("incident_category")),),
        )
        for one in tx.session.scalars(found)
    )  # fmt: skip
    return Lane(state.label, state.tone, _count(tx, state), tiles, Query("incidents", (("state", state),)))


def _cell(tx: Any, village: int, state: State) -> Cell:
    of = select(func.count()).select_from(Incident).where(Incident.village_id == village)
    held = tx.session.scalar(of.where(Incident.state == state))
    query = Query("incidents", (("village", village), ("state", state)))
    return Cell(int(held or 0), query, int(tx.session.scalar(of) or 0), state.tone)
