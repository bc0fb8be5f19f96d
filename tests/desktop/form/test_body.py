"""What a form asks at once, what behind “more”, and which headings stand over it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import literally
from stationdesk.core.ledger import Field, Flag, Line
from stationdesk.desk import Desk
from stationdesk.desktop.form_body import FormBody


def line(name: str, **more: Any) -> Field:
    return Field(name, literally(name), Line(40), **more)


@pytest.mark.parametrize(("extras", "behind"), [(0, False), (1, False), (2, False), (3, True)])
def test_a_field_or_two_are_not_hidden_behind_more(
    extras: int, behind: bool, desk: Desk, qtbot: QtBot
) -> None:
    seldom = tuple(line(f"seldom {number}", extra=True) for number in range(extras))

    body = FormBody(desk, (line("often"), *seldom))
    qtbot.addWidget(body)

    assert (body.more is not None) is behind
    assert [body.boxes[one.name].isVisibleTo(body) for one in seldom] == [not behind] * extras


def test_a_heading_stands_only_over_what_is_asked(desk: Desk, qtbot: QtBot) -> None:
    fields = (
        Field("found", literally("found"), Flag()),
        line("kind", section=literally("The hazard"), when=lambda values: bool(values["found"])),
        line("item", section=literally("Checklist")),
    )
    body = FormBody(desk, fields)
    qtbot.addWidget(body)
    hazard, checklist = (
        next(one for one in body.findChildren(QLabel) if one.text() == words)
        for words in ("The hazard", "Checklist")
    )
    assert not hazard.isVisibleTo(body)

    body.boxes["found"].editor.show_value(True)
    body.show_asked()

    assert hazard.isVisibleTo(body)
    assert checklist.isVisibleTo(body)
