"""The draft of a layout being planned, written as the layout's form writes it: either may go on with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.desk import Desk
from stationdesk.desktop import form_drafts as drafts
from stationdesk.ledgers.cameras.rules.wall_editing import Cells
from stationdesk.ledgers.cameras.rules.wall_plan import PlannedCell, Scene, wrong_cells

CHANGE = "cameras.layouts.change"
LEDGER = "cameras.layouts"


@dataclass(frozen=True)
class Plan:
    """What may be saved of a layout."""

    name: str
    scene: Scene
    cells: Cells


def values_of(plan: Plan) -> dict[str, Any]:
    """As the action takes it."""
    return {"name": plan.name, "scene": plan.scene, "cells": tuple(_row(one) for one in plan.cells)}


def keep(desk: Desk, form: str, layout: int, version: int, plan: Plan) -> None:
    """Write the draft; StoreUnavailable where there is no disk for it."""
    typed = {"name": plan.name, "scene": plan.scene.code, "cells": [_typed(one) for one in plan.cells]}
    now = desk.store.clock()
    drafts.keep(desk, drafts.Draft(form, CHANGE, layout, version, now, typed, tuple(typed)))


def waiting(
    desk: Desk, layout: int, saved: Plan, rows: int, columns: int
) -> tuple[drafts.Draft, Plan] | None:
    """The newest draft of this layout that still is a plan for its wall."""
    for draft in drafts.waiting(desk, CHANGE, layout):
        plan = _read(draft.typed, saved)
        if plan is not None and wrong_cells(plan.cells, rows, columns) is None:
            return draft, plan
    return None


def _row(one: PlannedCell) -> dict[str, Any]:
    return {
        "row": one.row + 1, "col": one.column + 1, "rowspan": one.rows, "colspan": one.columns,
        "camera": one.camera, "tour": one.tour,
    }  # fmt: skip


def _typed(one: PlannedCell) -> dict[str, Any]:
    """Numbers as text, records as [their name, their id]: what the editors of the form take back."""
    return {
        name: "" if value is None else [str(value), value] if name in ("camera", "tour") else str(value)
        for name, value in _row(one).items()
    }


def _read(typed: Mapping[str, Any], saved: Plan) -> Plan | None:
    """None for what a form has left half typed."""
    try:
        cells = tuple(_cell(one) for one in typed["cells"]) if "cells" in typed else saved.cells
        code = typed.get("scene", saved.scene.code)
        scene = next((one for one in Scene if one.code == code), saved.scene)
        return Plan(str(typed.get("name") or saved.name), scene, cells)
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _cell(row: Mapping[str, Any]) -> PlannedCell:
    camera, tour = (int(row[name][1]) if row[name] else None for name in ("camera", "tour"))
    return PlannedCell(
        int(row["row"]) - 1, int(row["col"]) - 1, int(row["rowspan"] or 1), int(row["colspan"] or 1),
        camera, tour,
    )  # fmt: skip
