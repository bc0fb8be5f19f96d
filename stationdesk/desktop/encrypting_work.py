"""Encrypting the records as the work between closing the window and opening it again."""

from __future__ import annotations

from collections.abc import Callable

from stationdesk.core.i18n import Phrase
from stationdesk.desk import Desk, access
from stationdesk.desktop.background import Task
from stationdesk.desktop.between import Between, Work
from stationdesk.store.encrypting import encrypt


def encrypting(desk: Desk) -> Callable[[Between], Work]:
    """What to run once the window of this desk is closed; NotAllowed for who may not."""
    access.may_encrypt(desk)
    folder, key, clock, actor = desk.store.folder, desk.store.key, desk.store.clock, desk.actor
    assert key is not None

    def work_on(page: Between) -> Work:
        def work(task: Task) -> None:
            def told(done: int, total: int, words: Phrase) -> None:
                page.tell(words)
                task.progress(done, total)

            encrypt(folder, key, clock=clock, actor=actor, progress=told)

        return work

    return work_on
