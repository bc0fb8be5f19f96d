"""Drafts and other small files: whole or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.core.errors import StoreUnavailable
from stationdesk.core.renaming import TRIES
from stationdesk.store.drafts import Drafts
from stationdesk.store.files import write_whole
from stationdesk.store.high_water import HighWater
from stationdesk.store.store import Store


def test_a_draft_is_kept_until_it_is_dropped(store: Store) -> None:
    values = {"content": "两人打架", "at": None, "parts": [1, 2]}
    store.drafts.save("incidents.register/7", values)
    assert store.drafts.load("incidents.register/7") == values

    store.drafts.drop("incidents.register/7")

    assert store.drafts.load("incidents.register/7") is None
    store.drafts.drop("incidents.register/7")


def test_drafts_outlive_the_program(store: Store) -> None:
    store.drafts.save("a", {"x": 1})
    store.drafts.save("../../b", {"x": 2})

    assert Drafts(store.folder / "drafts").all() == {"a": {"x": 1}, "../../b": {"x": 2}}
    assert {file.parent for file in store.folder.rglob("*.json")} <= {store.folder, store.folder / "drafts"}


def test_a_draft_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "drafts").touch()

    with pytest.raises(StoreUnavailable):
        Drafts(tmp_path / "drafts").save("a", {"x": 1})


def test_a_damaged_draft_is_no_draft(store: Store) -> None:
    store.drafts.save("a", 1)
    (store.folder / "drafts" / "broken.json").write_bytes(b"\xff{")
    (store.folder / "drafts" / "other.json").write_text("[]", encoding="utf-8")

    assert store.drafts.all() == {"a": 1}


def held_for(monkeypatch: pytest.MonkeyPatch, times: int) -> Callable[[], int]:
    """A virus scanner that holds the file for so many tries."""
    replace, tried = Path.replace, []

    def refuse(part: Path, target: Path) -> Path:
        tried.append(target)
        if len(tried) <= times:
            raise PermissionError(13, "held")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", refuse)
    return lambda: len(tried)


def test_a_file_held_for_good_is_an_error_and_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "draft.json").write_bytes(b"old")
    tried = held_for(monkeypatch, 1_000)

    with pytest.raises(PermissionError):
        write_whole(tmp_path / "draft.json", b"new", lambda seconds: None)

    assert tried() == TRIES
    assert (tmp_path / "draft.json").read_bytes() == b"old"


def test_a_damaged_mark_is_no_mark(store: Store, tmp_path: Path) -> None:
    mark = f"high-water-{store.identity.uuid}.json"
    (tmp_path / mark).write_text("[1, ", encoding="utf-8")

    with store.engines.reader.connect() as connection:
        driver = connection.connection.driver_connection
        assert HighWater(tmp_path, store.identity.uuid).judge(driver) is None
