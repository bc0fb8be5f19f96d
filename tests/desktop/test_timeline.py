"""The timeline names the day of a step, and its hour where one is known."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Step
from stationdesk.desk import Desk
from stationdesk.desktop.widgets.timeline import Timeline


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00")


def times(desk: Desk, qtbot: QtBot, *steps: datetime | date | None) -> list[str]:
    """What stands left of each step."""
    made = Timeline(desk, tuple(Step(one, literally("…")) for one in steps))
    qtbot.addWidget(made)
    grid = made.layout()
    labels = [made.findChildren(QLabel)[place * 2] for place in range(len(steps))]
    assert grid is not None
    return [one.text() for one in labels]


def test_a_step_of_which_only_the_day_is_known_names_no_hour(desk: Desk, qtbot: QtBot) -> None:
    shown = times(desk, qtbot, date(2026, 11, 4), at("2026-11-07 15:00"), date(2026, 11, 8), None)

    assert shown == ["11-04", "11-07\n15:00", "11-08", ""]


def test_steps_of_one_day_show_their_hours_alone(desk: Desk, qtbot: QtBot) -> None:
    shown = times(desk, qtbot, at("2026-11-07 00:00"), at("2026-11-07 09:30"))

    assert shown == ["00:00", "09:30"]


def test_the_first_of_several_days_is_named_too(desk: Desk, qtbot: QtBot) -> None:
    shown = times(desk, qtbot, at("2026-11-07 23:50"), at("2026-11-08 00:10"), at("2026-11-08 01:00"))

    assert shown == ["11-07\n23:50", "11-08\n00:10", "01:00"]
