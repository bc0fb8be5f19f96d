"""Row 19. Wildcards and SQL typed into a search stand for themselves."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from sqlalchemy import select

from stationdesk.core.characters import storable
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store.transaction import Transaction
from tests.faults import stations
from tests.faults.figures import Figure, Size, figure
from tests.faults.hostile_texts import HOSTILE
from tests.faults.stations import OFFICER
from tests.store.calls import columns

SIGNS = "%_\\'\"*()^:-[]{};/|&东市场打架甲乙 0123abAB"
TEXTS = 300
_CAPITALS = str.maketrans({chr(code): chr(code + 32) for code in range(65, 91)})


def measure(size: Size) -> Figure:
    """2,000 random texts and every hostile one: found exactly where they stand, 0 wrong."""
    chance = random.Random(19)
    contents = [_text(chance, 40) for _ in range(TEXTS)] + [one[:400] for one in HOSTILE.values()]
    wanted = [_wanted(chance, contents) for _ in range(size.of(2_000, 120))]
    wanted += [" ".join(one.split())[:12] for one in HOSTILE.values() if one.strip()]
    with tempfile.TemporaryDirectory() as room:
        store = stations.make(Path(room) / "station")
        with store.transaction(OFFICER, "incidents.import") as tx:
            tx.add_many(Incident, [columns(storable(one), place_text="-") for one in contents])
        with store.reading(OFFICER) as tx:
            asked = select(Incident.id, Incident.content, Incident.number)
            kept = {row: (content, number or "", "-") for row, content, number in tx.session.execute(asked)}
            missed = [repr(one) for one in wanted if _found(tx, one) != _right(kept, one)]
        sound = store.verify().ok
        store.engines.dispose()
    missed += [] if sound else ["the tables are no longer as they were"]
    return figure(f"{len(wanted)} searches, {len(missed)} wrong", missed)


def _found(tx: Transaction, text: str) -> set[int]:
    return set(tx.session.scalars(select(Incident.id).where(Incident.id.in_(tx.matching(Incident, text)))))


def _right(kept: dict[int, tuple[str, ...]], text: str) -> set[int]:
    """Every word stands somewhere in the record; capitals of the Latin alphabet count as small ones."""
    words = [_small(word) for word in storable(text).split()]
    return {
        row for row, held in kept.items() if all(any(word in _small(one) for one in held) for word in words)
    }


def _small(text: str) -> str:
    return text.translate(_CAPITALS)


def _text(chance: random.Random, most: int) -> str:
    return "".join(chance.choice(SIGNS) for _ in range(chance.randrange(4, most)))


def _wanted(chance: random.Random, contents: list[str]) -> str:
    """A piece of a text that is there, or one that may be nowhere."""
    if chance.random() < 0.4:
        return _text(chance, 8).strip() or "%"
    text = chance.choice(contents[:TEXTS])
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, 9)].strip() or "_"
