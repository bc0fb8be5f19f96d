"""Every action's form, in both languages, wide and narrow: nothing clipped, nothing nameless."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import LANGUAGES
from stationdesk.core.ledger import Action, Query
from stationdesk.desk import Desk
from stationdesk.desktop.background import Background
from stationdesk.desktop.form import ActionForm
from tests.desktop.patience import PATIENCE
from tests.desktop.walking import clipped, laid_out, nameless

WIDTHS = (984, 496)

pytestmark = pytest.mark.timeout(300)


def forms(desk: Desk) -> Iterator[ActionForm]:
    """The form of each action that asks something, on a record it fits."""
    for ledger in desk.ledgers:
        for action in ledger.actions:
            name = f"{ledger.name}.{action.name}"
            record = some_record(desk, name, action)
            if action.fields and (record is not None or not action.on_record):
                yield ActionForm(desk, name, record)


def some_record(desk: Desk, name: str, action: Action) -> int | None:
    """A record the action may run on, or any other."""
    if not action.on_record:
        return None
    ledger = action.hangs_on or name.rpartition(".")[0]
    rows = desk.rows(Query(ledger), limit=20).rows
    for row in rows:
        if any(one == name and may for one, _, may in desk.allowed(ledger, row.id)):
            return row.id
    return rows[0].id if rows else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_is_whole_and_every_part_of_it_has_a_name(
    language: str, desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    desk.language = language
    found: list[str] = []
    count = 0
    for form in forms(desk):
        qtbot.addWidget(form)
        form.show()
        if form.body.more is not None:
            form.body.more.setChecked(True)
        for width in WIDTHS:
            form.resize(width, 620)
            laid_out()
            found += [f"{form.action_name} at {width}: {one}" for one in clipped(form)]
        found += [f"{form.action_name}: {one}" for one in nameless(form)]
        form.hide()
        count += 1

    assert Background.of(qapp).wait(PATIENCE)
    assert count > 40
    assert not found, "\n".join(found)
