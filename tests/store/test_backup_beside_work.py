"""A backup is made while people save: nobody waits long for it, and it is one consistent state."""

import threading
import time

from stationdesk.core.actor import Actor
from stationdesk.store import backup
from stationdesk.store.loss import loss
from stationdesk.store.store import Store
from tests.store.calls import columns, keep

LONGEST = 1 / 4  # of the time of three backups: the file is busy for none of it


def test_saves_go_on_while_a_backup_is_made(store: Store, officer: Actor) -> None:
    from stationdesk.ledgers.incidents.records import Incident

    with store.transaction(officer, "incidents.import") as tx:
        tx.add_many(Incident, [columns(f"第{number}起纠纷" * 20) for number in range(3000)])
    waits: list[float] = []
    done = threading.Event()

    def save() -> None:
        while not done.is_set():
            began = time.perf_counter()
            keep(store, officer)
            waits.append(time.perf_counter() - began)

    saver = threading.Thread(target=save)
    started = time.perf_counter()
    saver.start()
    made = [store.backup("timer") for _ in range(3)]
    backups = time.perf_counter() - started
    done.set()
    saver.join()

    assert len(waits) > 3
    assert max(waits) < LONGEST * backups
    for one in made:
        assert backup.checked(one.file, store.identity).whole
    assert loss(store.file, made[-1]).entries <= len(waits)
    assert store.verify().ok
