"""The keys of actions: each means one thing where it is pressed, and none of the window's own."""

import pytest
from PySide6.QtGui import QKeySequence

from stationdesk.desktop.access.lock import HAND_OVER_KEY, LOCK_KEY
from stationdesk.desktop.action_keys import MORE
from stationdesk.desktop.tabs import BEFORE, NEXT
from stationdesk.desktop.widgets.bell import KEY as BELL
from stationdesk.ledgers import LEDGERS

WINDOWS = {
    "F1",
    "F2",
    "F4",
    "F5",
    "F8",
    "Ctrl+K",
    "Ctrl+F",
    "Ctrl+P",
    "Ctrl+H",
    BELL,
    LOCK_KEY,
    HAND_OVER_KEY,
    NEXT,
    BEFORE,
    *MORE,
}
NEW = "Ctrl+N"


@pytest.mark.parametrize("name", [one.name for one in LEDGERS])
def test_no_key_means_two_things(name: str) -> None:
    actions = [
        action for owner in LEDGERS for action in owner.actions if (action.hangs_on or owner.name) == name
    ]
    keys = [action.key for action in actions if action.key]
    assert len(keys) == len(set(keys))
    assert not WINDOWS & set(keys)
    assert all(not QKeySequence(key).isEmpty() for key in keys)
    assert all(action.primary and not action.on_record for action in actions if action.key == NEW)


@pytest.mark.parametrize("folder", ["rectifications", "disputes", "tasks", "premises", "patrols", "figures"])
def test_everything_done_with_a_record_has_a_key(folder: str) -> None:
    actions = [(owner, action) for owner in LEDGERS if owner.folder == folder for action in owner.actions]

    assert [f"{owner.name}.{action.name}" for owner, action in actions if not action.key] == []
