"""An update on a stick: let in when it is whole, newer and the county's; else refused in one sentence."""

import base64
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.core.errors import FileRefused, StoreUnavailable
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.jobs.updating.checking import judge
from stationdesk.jobs.updating.release import newest_on, number_of, read
from stationdesk.jobs.updating.system import machine
from stationdesk.jobs.worker_process import Stopped
from tests.update_stick import COUNTY, KEY, NOTES, STRANGER, make_update, seal

OWN = "1.4.2"


def test_a_signed_update_is_let_in_and_copied_as_it_was_checked(tmp_path: Path) -> None:
    release = read(make_update(tmp_path / "优盘 更新"), machine())
    seen: list[tuple[int, int]] = []

    judged = judge(
        release, KEY, copy_to=tmp_path / "here" / "setup.exe", own=OWN,
        progress=lambda done, total, _words: seen.append((done, total)),
    )  # fmt: skip

    assert judged.signed
    assert release.version == "9.1.0"
    assert release.notes() == NOTES
    assert (tmp_path / "here" / "setup.exe").read_bytes() == release.file.read_bytes()
    assert seen[-1][0] <= seen[-1][1]
    assert len(seen) >= 5  # the setup comes in pieces: a bar moves, and a person may stop it


def test_without_a_key_the_list_alone_counts_and_that_is_said(tmp_path: Path) -> None:
    release = read(make_update(tmp_path, signer=None), machine())

    assert not judge(release, "", own=OWN).signed


def test_a_signature_may_come_as_text(tmp_path: Path) -> None:
    folder = make_update(tmp_path)
    signature = (folder / "SHA256SUMS.sig").read_bytes()
    (folder / "SHA256SUMS.sig").write_bytes(base64.b64encode(signature) + b"\r\n")

    assert judge(read(folder, machine()), KEY, own=OWN).signed


def _drop(name: str) -> Callable[[Path], None]:
    return lambda folder: next(folder.glob(name)).unlink()


def _flip(name: str, place: int) -> Callable[[Path], None]:
    def flip(folder: Path) -> None:
        file = next(folder.glob(name))
        content = bytearray(file.read_bytes())
        content[place] ^= 1
        file.write_bytes(content)

    return flip


def _cut(name: str) -> Callable[[Path], None]:
    def cut(folder: Path) -> None:
        file = next(folder.glob(name))
        os.truncate(file, file.stat().st_size - 1)

    return cut


def _resign(folder: Path) -> None:
    files = {one.name: one.read_bytes() for one in folder.iterdir() if "SHA256" not in one.name}
    seal(folder, STRANGER, files)


def _rename_older(folder: Path) -> None:
    """Somebody makes an old setup look new in the list."""
    text = (folder / "SHA256SUMS").read_text(encoding="utf-8").replace("9.1.0", "9.2.0")
    (folder / "SHA256SUMS").write_text(text, encoding="utf-8")
    next(folder.glob("*setup.exe")).rename(folder / f"StationDesk-9.2.0-{machine()}-setup.exe")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_flip("*setup.exe", 1_500_000), "damaged or missing"),
        (_cut("*setup.exe"), "damaged or missing"),
        (_drop("*setup.exe"), "damaged or missing"),
        (_flip("发布说明.txt", 3), "damaged or missing"),
        (_drop("安装说明.pdf"), "damaged or missing"),
        (_drop("SHA256SUMS.sig"), "not signed by the county"),
        (_flip("SHA256SUMS.sig", 10), "does not fit the county's key"),
        (_cut("SHA256SUMS.sig"), "does not fit the county's key"),
        (_flip("SHA256SUMS", 5), "does not fit the county's key"),
        (_resign, "does not fit the county's key"),
        (_rename_older, "does not fit the county's key"),
    ],
)
def test_what_was_changed_is_refused(tmp_path: Path, harm: Callable[[Path], None], said: str) -> None:
    folder = make_update(tmp_path)
    harm(folder)

    with pytest.raises(FileRefused, match=said) as refused:
        judge(read(folder, machine()), KEY, own=OWN)

    words = speaker(CHINESE)(refused.value.phrase)
    assert not words.isascii()


@pytest.mark.parametrize(
    ("version", "kind", "said"),
    [
        ("1.4.1", "", "which is newer"),
        ("0.9", "", "which is newer"),
        ("1.4.2", "", "runs here already"),
        ("1.4.2.0", "", "runs here already"),
        ("2.0.0", "sparc", "computers of the kind sparc"),
    ],
)
def test_what_does_not_fit_here_is_refused(tmp_path: Path, version: str, kind: str, said: str) -> None:
    release = read(make_update(tmp_path, version, kind=kind), machine())

    with pytest.raises(FileRefused, match=said):
        judge(release, KEY, own=OWN)


def test_a_copy_that_cannot_be_written_is_a_circumstance(tmp_path: Path) -> None:
    release = read(make_update(tmp_path / "stick"), machine())
    (tmp_path / "full").write_bytes(b"a file where a folder should be")

    with pytest.raises(StoreUnavailable, match="could not be copied"):
        judge(release, KEY, own=OWN, copy_to=tmp_path / "full" / "setup.exe")


def test_checking_can_be_stopped_at_any_piece(tmp_path: Path) -> None:
    release, pieces = read(make_update(tmp_path), machine()), []

    with pytest.raises(Stopped):
        judge(
            release, KEY, own=OWN, cancelled=lambda: len(pieces) >= 2,
            progress=lambda done, _total, _words: pieces.append(done),
        )  # fmt: skip

    assert len(pieces) == 2


@pytest.mark.parametrize(
    "line",
    ["../escape.exe", "sub/setup.exe", "C:\\x.exe", "..", "a\x01b"],
)
def test_a_list_never_leads_out_of_its_folder(tmp_path: Path, line: str) -> None:
    folder = make_update(tmp_path)
    with (folder / "SHA256SUMS").open("a", encoding="utf-8") as file:
        file.write(f"{'0' * 64}  {line}\n")

    with pytest.raises(FileRefused, match="damaged"):
        read(folder, machine())


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"not a list", b"", b"0" * 64 + b"  notes.txt\n"])
def test_what_is_no_list_of_an_update_is_refused(tmp_path: Path, content: bytes) -> None:
    folder = make_update(tmp_path)
    (folder / "SHA256SUMS").write_bytes(content)

    with pytest.raises(FileRefused):
        read(folder, machine())


def test_the_newest_update_of_all_sticks_is_found_in_a_folder_or_in_the_root(tmp_path: Path) -> None:
    make_update(tmp_path / "one" / "StationDesk-9.1.0", "9.1.0")
    make_update(tmp_path / "two", "9.10.0")
    make_update(tmp_path / "two" / "old", "9.9.0")
    (tmp_path / "two" / "broken").mkdir()
    (tmp_path / "two" / "broken" / "SHA256SUMS").write_bytes(b"broken")

    found = newest_on((tmp_path / "one", tmp_path / "two", tmp_path / "gone"), machine())

    assert found is not None
    assert (found.version, found.folder) == ("9.10.0", tmp_path / "two")
    assert newest_on((tmp_path / "gone",), machine()) is None


def test_of_several_setups_the_one_for_this_computer_is_taken(tmp_path: Path) -> None:
    mine, other = f"StationDesk-9.1.0-{machine()}-setup.exe", "StationDesk-9.1.0-zz-setup.exe"
    for name in (other, mine):
        (tmp_path / name).write_bytes(b"MZ")
    seal(tmp_path, COUNTY, {other: b"MZ", mine: b"MZ"})

    assert read(tmp_path, machine()).setup == mine


def test_versions_are_numbers_and_not_words() -> None:
    assert number_of("1.10.0") > number_of("1.9.9")
    assert number_of("1.2") == number_of("1.2.0")
