"""Attachments: kept by what is in them, sealed where the station is, proven with the records."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.core.actor import Actor
from stationdesk.core.document import Photo
from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.ledgers.station.records import Unit
from stationdesk.store import attachments
from stationdesk.store.attaching import attach, attach_all, files_of, forget_purged, photos_of
from stationdesk.store.attachments import AttachedFile, Attachments
from stationdesk.store.cleansing import cleanse
from stationdesk.store.keys import DataKey
from stationdesk.store.purging import purge
from stationdesk.store.store import Store
from tests.conftest import StillClock
from tests.core.test_file_names import HOSTILE

PHOTO = b"\x89PNG photo of the scene " + bytes(range(256)) * 40
KEY, OTHER = DataKey(bytes(range(32))), DataKey(bytes(32))


@pytest.fixture(params=[None, KEY], ids=["plain", "sealed"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Attachments:
    return Attachments(tmp_path / "attachments", request.param)


def attached(store: Store, officer: Actor, name: str = "现场照片.png", content: bytes = PHOTO) -> int:
    """A unit with one file; returns the unit's id."""
    stored = store.attachments.put(content, name)
    with store.transaction(officer, "station.units.register") as tx:
        unit = tx.add(Unit(name="交警中队", kind="police"))
        attach(tx, unit, stored)
        return unit.id


def test_what_was_put_comes_back(kept: Attachments, tmp_path: Path) -> None:
    source = tmp_path / "photo.png"
    source.write_bytes(PHOTO)

    by_path, by_bytes = kept.put(source, "a.png"), kept.put(PHOTO, "b.png")

    assert kept.get(by_path.sha256) == PHOTO
    assert by_path.sha256 == by_bytes.sha256
    assert (by_path.name, by_path.size, by_bytes.name) == ("a.png", len(PHOTO), "b.png")
    assert len(kept.files()) == 1


def test_a_sealed_file_shows_nothing_of_its_content_and_opens_with_its_key_only(tmp_path: Path) -> None:
    stored = Attachments(tmp_path, KEY).put(PHOTO, "a.png")

    (file,) = tmp_path.iterdir()
    assert b"photo of the scene" not in file.read_bytes()
    for other in (None, OTHER):
        with pytest.raises(FileRefused):
            Attachments(tmp_path, other).get(stored.sha256)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_writes_nothing_outside_its_folder(
    kept: Attachments, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    stored = kept.put(PHOTO, name)

    written = kept.export(stored.sha256, name, out)

    assert written.read_bytes() == PHOTO
    assert sorted(path.name for path in tmp_path.iterdir()) == ["attachments", "out"]
    assert [path.name for path in out.iterdir()] == [written.name]
    assert [path.name.partition(".")[0] for path in kept.files()] == [stored.sha256]


@pytest.mark.parametrize(
    "digest", ["", "../" * 3 + "etc/passwd", "a" * 63, "G" * 64, "/" + "a" * 63, "a" * 64 + ".sealed"]
)
def test_what_is_no_digest_is_missing(kept: Attachments, digest: str) -> None:
    with pytest.raises(FileRefused, match="missing"):
        kept.get(digest)


def test_what_is_too_large_is_refused_in_a_sentence(kept: Attachments, tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        file.truncate(attachments.MOST_BYTES + 1)

    for source in (large, bytes(attachments.MOST_BYTES + 1)):
        with pytest.raises(FileRefused, match=r"large\.bin.*50 MB at most"):
            kept.put(source, "large.bin")
    assert kept.files() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_folder_a_pipe_a_device_or_nothing_is_refused(kept: Attachments, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "empty").touch()

    for source in (tmp_path, pipe, Path("/dev/zero"), tmp_path / "none", tmp_path / "empty", Path("a\0b")):
        with pytest.raises(FileRefused):
            kept.put(source, source.name)
    assert kept.files() == ()


def test_a_folder_that_cannot_be_written_is_a_circumstance(tmp_path: Path) -> None:
    (tmp_path / "attachments").touch()

    with pytest.raises(StoreUnavailable):
        Attachments(tmp_path / "attachments").put(PHOTO, "a.png")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "one bit": lambda file: file.write_bytes(bytes([file.read_bytes()[0] ^ 1]) + file.read_bytes()[1:]),
    "cut short": lambda file: file.write_bytes(file.read_bytes()[:-1]),
    "emptied": lambda file: file.write_bytes(b""),
    "one byte more": lambda file: file.write_bytes(file.read_bytes() + b"x"),
    "removed": lambda file: file.unlink(),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_verification_notices_an_altered_or_missing_file(
    store: Store, officer: Actor, damage: Callable[[Path], object]
) -> None:
    attached(store, officer)
    before = store.verify()

    damage(store.attachments.files()[0])

    assert before.ok
    found = store.verify()
    assert not found.ok
    assert any("attachment" in str(problem) for problem in found.problems)


def test_a_quick_look_misses_a_file_that_is_not_there(store: Store, officer: Actor) -> None:
    attached(store, officer)
    store.attachments.files()[0].unlink()

    assert not store.verify(newest=10).ok


def test_the_row_of_a_file_is_in_the_chain_and_cannot_be_changed(store: Store, officer: Actor) -> None:
    attached(store, officer)

    with pytest.raises(Exception, match="closed"), store.transaction(officer, "station.units.change") as tx:
        tx.session.get_one(AttachedFile, 1).display_name = "other.png"

    (entry,) = store.history(AttachedFile, 1)
    assert entry.action == "station.units.register"


def test_a_file_attached_twice_is_one(store: Store, officer: Actor) -> None:
    unit = attached(store, officer)

    with store.transaction(officer, "station.units.change") as tx:
        attach(tx, tx.get(Unit, unit), store.attachments.put(PHOTO, "again.png"))

    with store.reading(officer) as tx:
        assert [one.name for one in files_of(tx, tx.get(Unit, unit))] == ["现场照片.png"]


def test_files_are_told_apart_by_the_stage_they_came_in(store: Store, officer: Actor) -> None:
    before, after = store.attachments.put(b"before", "a.jpg"), store.attachments.put(b"after", "b.jpg")

    with store.transaction(officer, "station.units.register") as tx:
        unit = tx.add(Unit(name="交警中队", kind="police"))
        attach_all(tx, unit, (before, after), stage="before")
        attach_all(tx, unit, (after, after), stage="after")

    with store.reading(officer) as tx:
        kept = tx.get(Unit, unit.id)
        assert files_of(tx, kept, "before") == (before, after)
        assert files_of(tx, kept, "after") == (after,)
        assert len(files_of(tx, kept)) == 3


def test_a_picture_missing_on_disk_is_an_empty_frame_on_paper(store: Store, officer: Actor) -> None:
    unit = attached(store, officer)
    store.attachments.files()[0].unlink()

    with store.reading(officer) as tx:
        photos = photos_of(tx, tx.get(Unit, unit), caption="整改前")

    assert photos == (Photo(b"", "整改前"),)


def test_the_file_of_a_form_under_way_is_not_cleansed_away(store: Store, chief: Actor) -> None:
    drafted, left = store.attachments.put(b"drafted", "a.jpg"), store.attachments.put(b"left", "b.jpg")
    store.drafts.save("form", {"typed": {"photos": [[drafted.sha256, "a.jpg", 7]]}})
    for file in store.attachments.files():
        os.utime(file, (0, 0))

    cleanse(store, chief)

    assert store.attachments.is_whole(drafted.sha256)
    assert not store.attachments.is_whole(left.sha256)


def test_a_file_whose_record_was_not_kept_is_no_problem(store: Store, officer: Actor) -> None:
    stored = store.attachments.put(PHOTO, "a.png")

    def broken_off() -> None:
        with store.transaction(officer, "station.units.register") as tx:
            attach(tx, tx.add(Unit(name="交警中队", kind="police")), stored)
            raise KeyError

    with pytest.raises(KeyError):
        broken_off()

    assert store.verify().ok
    assert store.attachments.is_whole(stored.sha256)


def test_encrypting_later_seals_every_file_and_can_be_begun_again(tmp_path: Path) -> None:
    kept = Attachments(tmp_path)
    stored = [kept.put(f"file {n}".encode(), f"{n}.txt") for n in range(5)]

    assert kept.reseal(KEY) == 5
    assert Attachments(tmp_path, KEY).reseal(KEY) == 0

    assert {path.suffix for path in tmp_path.iterdir()} == {".sealed"}
    assert [Attachments(tmp_path, KEY).get(one.sha256) for one in stored] == [
        f"file {n}".encode() for n in range(5)
    ]
    assert Attachments(tmp_path, KEY).reseal(None) == 5
    assert {path.suffix for path in tmp_path.iterdir()} == {""}


def test_sealing_interrupted_half_way_loses_nothing(tmp_path: Path) -> None:
    kept = Attachments(tmp_path)
    stored = [kept.put(f"file {n}".encode(), f"{n}.txt") for n in range(4)]
    Attachments(tmp_path, KEY)._write(
        stored[0].sha256, b"file 0"
    )  # the sealed one written, the other not yet gone

    again = Attachments(tmp_path, KEY)

    assert all(again.is_whole(one.sha256) for one in stored)
    again.reseal(KEY)
    assert len(again.files()) == 4


def test_a_purge_takes_the_name_and_the_file_of_that_record_only(
    store: Store, officer: Actor, chief: Actor
) -> None:
    gone, stays = attached(store, officer), attached(store, officer, "b.png", b"other content")

    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Unit, [gone], "局文〔2026〕1号")
    with store.transaction(chief, "store.cleansed") as tx:
        removed = forget_purged(tx, store.attachments)
        tx.note(removed=removed)

    with store.reading(officer) as tx:
        assert files_of(tx, tx.get(Unit, gone)) == ()
        assert [one.name for one in files_of(tx, tx.get(Unit, stays))] == ["b.png"]
    assert removed == 1
    assert len(store.attachments.files()) == 1
    assert store.verify().ok


def test_a_file_two_records_have_stays_when_one_is_purged(store: Store, officer: Actor, chief: Actor) -> None:
    gone = attached(store, officer)
    attached(store, officer)

    with store.transaction(chief, "record.purged") as tx:
        purge(tx, Unit, [gone], "局文〔2026〕1号")
    with store.transaction(chief, "store.cleansed") as tx:
        assert forget_purged(tx, store.attachments) == 0
        tx.note(removed=0)

    assert store.verify().ok


def test_a_file_of_a_form_still_open_stays_and_an_old_stray_goes(
    store: Store, officer: Actor, clock: StillClock
) -> None:
    fresh, old = store.attachments.put(PHOTO, "a.png"), store.attachments.put(b"never saved", "b.png")
    now = clock().timestamp()
    os.utime(store.attachments.folder / fresh.sha256, (now, now))
    os.utime(store.attachments.folder / old.sha256, (now - 7_200, now - 7_200))

    with store.reading(officer) as tx:
        removed = forget_purged(tx, store.attachments)

    assert removed == 1
    assert [path.name for path in store.attachments.files()] == [fresh.sha256]
