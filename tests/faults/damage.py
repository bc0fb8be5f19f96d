"""Row 9. Flipped bits, zeroed sectors, swapped pages: told at the start or found by the whole look."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stationdesk.core.errors import FileDamaged
from stationdesk.store import search_index, soundness
from stationdesk.store.keys import DataKey
from stationdesk.store.rows import kept_classes
from stationdesk.store.verification import stored_rows, verify
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure, together
from tests.faults.stations import CIPHERS, by_hand

PAGE, SECTOR = 4096, 512
CALLS = 150


def one_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def zeroed_sector(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) // SECTOR) * SECTOR
    content[at : at + SECTOR] = bytes(SECTOR)


def swapped_pages(content: bytearray, chance: random.Random) -> None:
    one, other = (page * PAGE for page in chance.sample(range(len(content) // PAGE), 2))
    kept = content[one : one + PAGE]
    content[one : one + PAGE] = content[other : other + PAGE]
    content[other : other + PAGE] = kept


def cut_short(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content) // PAGE) * PAGE :]


Damage = Callable[[bytearray, random.Random], None]
DAMAGES: tuple[Damage, ...] = (one_bit, zeroed_sector, swapped_pages, cut_short)
MAY_HIDE = one_bit  # in bytes nobody reads; of an encrypted file it is found all the same


def measure(size: Size) -> Figure:
    """300 damages: 0 silent changes of a value, all sector and page damages found."""
    with tempfile.TemporaryDirectory() as room:
        return together(_on(Path(room) / cipher, cipher, size.of(75, 8)) for cipher in CIPHERS)


def _on(room: Path, cipher: str, trials: int) -> Figure:
    key = CIPHERS[cipher]
    file, uuid = stations.filled(room / "station", CALLS, key)
    original = file.read_bytes()
    known = _values(file, key)
    tried, found, missed = Counter[str](), Counter[str](), []
    for damage in DAMAGES:
        for trial in range(trials):
            content = bytearray(original)
            damage(content, random.Random(f"{damage.__name__} {trial}"))
            if bytes(content) == original:
                continue
            tried[damage.__name__] += 1
            victim = stations.put(room / "victim", bytes(content))
            if _is_found(victim, uuid, key):
                found[damage.__name__] += 1
                missed += _unfriendly(room / "victim", key, f"{damage.__name__} {trial}")
            elif damage is not MAY_HIDE or key is not None:
                missed.append(f"{cipher}: {damage.__name__} {trial} was not found")
            elif _values(victim, key) != known:
                missed.append(f"{cipher}: {damage.__name__} {trial} changed a value in silence")
    told = ", ".join(f"{name.replace('_', ' ')} {found[name]}/{tried[name]}" for name in tried)
    return figure(f"{cipher}: {told}", missed)


def _is_found(file: Path, uuid: str, key: DataKey | None) -> bool:
    """By the whole look: structure, chain and rows, search."""
    with by_hand(file, key) as connection:
        try:
            if key is not None and connection.execute("PRAGMA cipher_integrity_check").fetchall():
                return True
            if not soundness.is_whole(connection) or not verify(connection, uuid).ok:
                return True
            return bool(tuple(search_index.problems(connection)))
        except (connection.DatabaseError, UnicodeDecodeError):
            return True


def _unfriendly(folder: Path, key: DataKey | None, trial: str) -> list[str]:
    """What the start makes of it: it opens, or says that the file is damaged; nothing else flies."""
    before = (folder / "station.db").read_bytes()
    try:
        store = stations.open_again(folder, key)
    except FileDamaged:
        unchanged = (folder / "station.db").read_bytes() == before
        return [] if unchanged else [f"{trial}: the broken file was changed"]
    except Exception as other:  # noqa: BLE001 - this is what is looked for
        return [f"{trial}: {type(other).__name__} {other}"]
    try:
        store.examine()
    except FileDamaged:
        pass
    except Exception as other:  # noqa: BLE001 - this is what is looked for
        return [f"{trial}: the whole look ended with {type(other).__name__} {other}"]
    finally:
        store.engines.dispose()
    return []


def _values(file: Path, key: DataKey | None) -> Any:
    with by_hand(file, key) as connection:
        try:
            rows = {kept.__tablename__: list(stored_rows(connection, kept.__tablename__))
                    for kept in kept_classes()}  # fmt: skip
            return rows, connection.execute("SELECT * FROM audit_entry ORDER BY seq").fetchall()
        except (connection.DatabaseError, UnicodeDecodeError) as error:
            return str(error)
