"""The count of wrong passwords: what is no count, and what was not noted yet."""

import json
from pathlib import Path

import pytest

from stationdesk.core.actor import Role
from stationdesk.desk.entering import entered
from stationdesk.store.attempts import FILE, Attempts, Locked
from stationdesk.store.audit import AuditEntry
from stationdesk.store.gate import Gate
from stationdesk.store.keys import WrongKey
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.guarded_station import NAMES, PASSWORDS, make_guarded


class Uptime:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def _one(**odd: object) -> str:
    return json.dumps({"2": {"failures": 1, "wrong": 1, "since": 0.0, "left": 0.0} | odd})


@pytest.mark.parametrize(
    "content",
    ["{", "[]", "null", "\x00", '{"2": null}', '{"2": {}}', _one(left=None), _one(failures="many"),
     _one(since=float("inf")), _one(left=float("nan")), _one(wrong=-1), _one(failures=[1])],
)  # fmt: skip
def test_a_count_that_cannot_be_read_is_taken_for_spent(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    uptime = Uptime()
    attempts = Attempts(tmp_path, uptime)

    with pytest.raises(Locked):
        attempts.begin(2, "陈建国")
    uptime.now += 599
    with pytest.raises(Locked):
        Attempts(tmp_path, uptime).begin(2, "陈建国")
    uptime.now += 2

    assert attempts.begin(2, "陈建国") == 4


def test_a_wait_is_never_longer_than_ten_minutes(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(_one(left=1e300, since=1000.0), encoding="utf-8")

    with pytest.raises(Locked, match="10 minutes"):
        Attempts(tmp_path, Uptime()).begin(2, "陈建国")


def test_wrong_tries_wait_for_an_entry_that_is_noted(tmp_path: Path, clock: StillClock) -> None:
    make_guarded(tmp_path, clock)
    officer = Gate(tmp_path).person_named(NAMES[Role.OFFICER])
    for _ in range(3):
        with pytest.raises(WrongKey):
            Gate(tmp_path).enter(officer, "wrong-wrong-1")

    entry = Gate(tmp_path).enter(officer, PASSWORDS[Role.OFFICER])
    store = Store.open(tmp_path, clock=clock, key=entry.key, read_only=True)
    entered(store, entry)
    store.close()
    entry = Gate(tmp_path).enter(officer, PASSWORDS[Role.OFFICER])
    store = Store.open(tmp_path, clock=clock, key=entry.key)
    actor = entered(store, entry)

    with store.reading(actor) as tx:
        newest = tx.session.query(AuditEntry).order_by(AuditEntry.seq.desc()).first()
        assert newest is not None
        assert '"failures":3' in newest.body
    assert Gate(tmp_path).enter(officer, PASSWORDS[Role.OFFICER]).failures == 0
    store.close()
