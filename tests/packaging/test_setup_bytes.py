"""The same payload makes the same setup, whenever and wherever it is packed."""

import shutil
import struct
import time
import zlib

import pytest

from release.installer import make_setup
from release.launchers import CONSOLE, WINDOW
from release.manifest import set_times

MARK = b"\xef\xbe\xad\xdeNullsoftInst"
_1601 = 11_644_473_600  # seconds from the first day of Windows' clock to that of Unix


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis: bootstrap.py test installs it")
def test_two_setups_of_one_payload_are_the_same_to_the_byte(tmp_path, monkeypatch):
    made = []
    for place, zone in (("here", "UTC"), ("a place with a longer name", "Asia/Shanghai")):
        monkeypatch.setenv("TZ", zone)
        payload = tmp_path / place / "payload"
        (payload / "program").mkdir(parents=True)
        for name in ("program/version.txt", f"{WINDOW}.exe", f"{CONSOLE}.exe"):
            (payload / name).write_text("stands for a file of the program")
        set_times(payload)
        file = payload.parent / "StationDesk-setup.exe"
        make_setup(payload, "1.2.3", file, fast=True)
        made.append(file.read_bytes())

    assert made[0] == made[1]
    assert [one for one in _times_of_today() if one in _script(made[0])] == []


def _script(setup: bytes) -> bytes:
    """What the setup does, with the time of every file in it: the first block, packed by zlib."""
    start = setup.index(MARK) + len(MARK) + 8
    (size,) = struct.unpack_from("<I", setup, start)
    return zlib.decompress(setup[start + 4 : start + 4 + (size & 0x7FFFFFFF)], -15)


def _times_of_today() -> list[bytes]:
    """The upper halves of Windows' times around now; each stands for seven minutes."""
    now = (int(time.time()) + _1601) * 10_000_000 >> 32
    return [struct.pack("<I", now + near) for near in range(-3, 2)]
