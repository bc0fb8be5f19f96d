"""Row 29. The PC is stolen: nothing of an encrypted station is read off its disk; no password is the last."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from stationdesk.core.errors import StationError
from stationdesk.desk.entering import keep_recovery_key, new_recovery_key, recover, recoverable
from stationdesk.store.gate import Gate
from stationdesk.store.keys import WrongKey
from stationdesk.store.slips import Slips
from stationdesk.store.store import Store
from tests.desktop.access import CHIEF, entered_desk, make_guarded_station
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import NOW

CANARIES = ("金丝雀雀鸣", "13877650001", "集贸市场北侧第三摊", "canary-secret-7Q")
PASSWORD = "Xin-de-8-kou-ling"
PLAIN_HEADER = b"SQLite format 3"
ENCODINGS = ("utf-8", "utf-16-le", "gb18030")


def clock() -> datetime:
    return NOW


def measure(size: Size) -> Figure:
    """0 hits of what was written anywhere on the disk; the recovery key opens every time."""
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "station"
        make_guarded_station(folder, clock)
        code = _used(folder)
        return together((_scanned(Path(room)), _recovered(folder, code, size.of(20, 3))))


def _used(folder: Path) -> str:
    """A call, its draft, a picture, a slip written while locked, backups, and a kill; the recovery key."""
    desk = entered_desk(folder, clock, CHIEF)
    content, phone, place, secret = CANARIES
    values = desk.defaults("incidents.register") | {
        "place": place, "category": "CR.theft", "content": content * 40, "caller_name": content,
        "caller_phone": phone,
    }  # fmt: skip
    for _ in range(8):
        desk.act("incidents.register", values)
    store = desk.store
    store.drafts.save("form", {"content": content, "phone": phone})
    store.attachments.put(secret.encode() * 50, f"{content}.txt")
    Slips(folder).keep("0123456789abcdef", content.encode())
    store.backup("manual")
    desk.act("incidents.register", values)
    renewal = new_recovery_key(store, desk.actor)
    keep_recovery_key(store, desk.actor, renewal)
    shutil.copytree(folder, folder.parent / "stolen")  # with its journal, as a running program leaves it
    store.engines.dispose()
    return renewal.code


def _files(root: Path) -> Iterator[Path]:
    yield from (one for one in root.rglob("*") if one.is_file())


def _scanned(root: Path) -> Figure:
    missed, count, size = [], 0, 0
    for file in _files(root):
        content = file.read_bytes()
        count, size = count + 1, size + len(content)
        known = [one for one in CANARIES for code in ENCODINGS if one.encode(code, "ignore") in content]
        known += [one for one in CANARIES if one in file.name]
        missed += [f"“{one}” in {file.relative_to(root)}" for one in known]
        missed += [f"{file.relative_to(root)} is a plain database"] * (PLAIN_HEADER in content)
    return figure(f"{count} files, {size >> 10} KB: {len(missed)} hits", missed, good=count > 5)


def _recovered(folder: Path, code: str, times: int) -> Figure:
    """Every password forgotten: the recovery key opens; another does not, nor does the file alone."""
    missed = []
    for turn in range(times):
        copy = Path(shutil.copytree(folder, folder.parent / f"copy-{turn}"))
        used = Gate(copy).recover(code.lower().replace("-", " "))
        key = used.key
        store = Store.open(copy, clock=clock, key=key)
        if not store.verify().ok:
            missed.append("opened but not sound")
        chief = next(one for one in recoverable(store, used.slot) if one.name == CHIEF)
        renewal = recover(store, used.slot, chief.person or 0, PASSWORD)
        keep_recovery_key(store, chief, renewal)
        second = renewal.code
        store.engines.dispose()
        missed += [] if Gate(copy).recover(second).key.raw == key.raw else ["the second code opens nothing"]
        missed += (
            [] if Gate(copy).enter(chief.person or 0, PASSWORD).key.raw == key.raw else ["no new password"]
        )
        missed += ["the void code still opens"] * (not _is_refused(copy, code))
        shutil.rmtree(copy)
    try:
        Store.open(folder, clock=clock)
        missed.append("opened without a key")
    except StationError:
        pass
    return figure(f"recovery key: {times - len(missed)}/{times}", missed)


def _is_refused(folder: Path, code: str) -> bool:
    try:
        Gate(folder).recover(code)
    except WrongKey:
        return True
    return False
