"""A sealed secret: it shows nothing of itself, opens for its own record only, and is never kept in clear."""

import pytest
from sqlalchemy.dialects import sqlite

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused, RuleBroken
from stationdesk.store.keys import KeyRing
from stationdesk.store.secrets import Sealed, SealedText, opened, sealed
from stationdesk.store.station_file import StationKind
from stationdesk.store.store import Store

SECRET = "hunter2-口令"


@pytest.fixture
def encrypted(tmp_path, clock):
    _, key, _ = KeyRing.make(tmp_path / "sealed")
    names = {"station.name": "青坪镇派出所", "station.short_name": "青坪所"}
    made = Store.create(
        tmp_path / "sealed", kind=StationKind.REAL, clock=clock, settings=names, key=key, encrypted=True
    )
    yield made
    made.close()


def test_it_opens_again_for_whom_it_was_sealed(encrypted: Store, officer: Actor) -> None:
    with encrypted.reading(officer) as tx:
        kept = sealed(tx, SECRET, "camera/1")

        assert opened(tx, kept, "camera/1") == SECRET
        with pytest.raises(FileRefused):
            opened(tx, kept, "camera/2")


def test_it_shows_nothing_of_itself(encrypted: Store, officer: Actor) -> None:
    with encrypted.reading(officer) as tx:
        kept = sealed(tx, SECRET, "camera/1")

    assert kept is not None
    assert "hunter2" not in repr(kept) + str(kept) + f"{kept}" + repr([kept])
    assert SECRET.encode() not in kept.content


def test_the_same_secret_sealed_twice_looks_different(encrypted: Store, officer: Actor) -> None:
    with encrypted.reading(officer) as tx:
        assert sealed(tx, SECRET, "camera/1") != sealed(tx, SECRET, "camera/1")


def test_a_station_in_clear_refuses_in_a_sentence(store: Store, officer: Actor) -> None:
    with store.reading(officer) as tx:
        with pytest.raises(RuleBroken, match="only where the records are encrypted"):
            sealed(tx, SECRET, "camera/1")
        assert sealed(tx, None, "camera/1") is None


def test_a_column_takes_nothing_in_clear() -> None:
    kind, dialect = SealedText(), sqlite.dialect()

    with pytest.raises(TypeError):
        kind.process_bind_param(SECRET, dialect)  # type: ignore[arg-type]
    stored = kind.process_bind_param(Sealed(b"\x00\xff"), dialect)
    assert kind.process_result_value(stored, dialect) == Sealed(b"\x00\xff")
    assert kind.process_bind_param(None, dialect) is None
