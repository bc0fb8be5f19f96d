"""Pictures are kept small, upright and without what a phone writes into them; anything else is refused."""

from __future__ import annotations

import os
import random
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from stationdesk.core.actor import Actor
from stationdesk.core.errors import FileRefused
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.desk import Desk
from stationdesk.jobs.keep_picture import keep_picture
from stationdesk.jobs.picture_work import LONGEST, MOST_BYTES, MOST_KEPT, shrunk
from stationdesk.store.attachments import Stored
from stationdesk.store.store import Store

Keep = Callable[[bytes], Stored]


@pytest.fixture
def desk(store: Store, officer: Actor) -> Desk:
    return Desk(store, (), actor=officer)


@pytest.fixture
def keep(desk: Desk, tmp_path: Path) -> Keep:
    def put(content: bytes, name: str = "现场 1.png") -> Stored:
        (tmp_path / name).write_bytes(content)
        return keep_picture(desk, tmp_path / name, name)

    return put


def picture(size: tuple[int, int] = (40, 30), mode: str = "RGB", kind: str = "JPEG", **how: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size, 0).save(out, kind, **how)
    return out.getvalue()


def taken_by_a_phone() -> bytes:
    """The left half red; the phone was turned, and wrote down where it was."""
    image = Image.new("RGB", (400, 200), "blue")
    image.paste("red", (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    exif[0x010F] = "SecretPhone"
    exif.get_ifd(0x8825)[2] = (25.0, 31.0, 45.0)
    out = BytesIO()
    image.save(out, "JPEG", exif=exif, comment=b"SecretComment", icc_profile=b"SecretProfile" * 9, quality=95)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def test_a_phones_picture_is_upright_and_says_nothing_of_where_it_was(keep: Keep, desk: Desk) -> None:
    stored = keep(taken_by_a_phone())

    content = desk.file(stored.sha256)
    image = opened(content)
    assert image.size == (200, 400)
    assert image.getpixel((100, 50))[0] > 200  # what was left is above now
    assert image.getpixel((100, 350))[2] > 200
    assert b"Secret" not in content
    assert b"Exif" not in content
    assert not image.getexif()


def test_a_large_picture_is_shrunk_and_a_small_one_is_not_blown_up() -> None:
    noise = Image.frombytes("RGB", (2400, 1800), random.Random(1).randbytes(2400 * 1800 * 3))
    out = BytesIO()
    noise.save(out, "PNG")

    large, small = shrunk(out.getvalue(), "a.png"), shrunk(picture((40, 30)), "b.jpg")

    assert opened(large).size == (LONGEST, 1200)
    assert len(large) <= 2 * MOST_KEPT  # noise is the worst there is
    assert opened(small).size == (40, 30)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP", "GIF", "TIFF"])
def test_every_kind_of_picture_is_taken(mode: str, kind: str) -> None:
    try:
        content = picture(mode=mode, kind=kind)
    except (OSError, ValueError):
        pytest.skip("there is no such file")

    assert opened(shrunk(content, "a")).mode == "RGB"


def test_what_was_clear_is_white_on_paper() -> None:
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")

    assert opened(shrunk(out.getvalue(), "a.png")).getpixel((5, 5)) == (255, 255, 255)


def test_the_same_picture_is_kept_once(keep: Keep, desk: Desk) -> None:
    first, second = keep(picture()), keep_picture(desk, picture(), "粘贴.png")

    assert first.sha256 == second.sha256
    assert (first.name, second.name) == ("现场 1.jpg", "粘贴.jpg")


def png_of(width: int, height: int) -> bytes:
    """A few bytes that would unpack to a wall of dots."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)

    head = chunk(b"IHDR", width.to_bytes(4) + height.to_bytes(4) + b"\x08\x02\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1 << 20))) + chunk(b"IEND", b"")


REFUSED = {
    "nothing": (b"", "不是本程序认识的图片"),
    "a text": ("这不是图片".encode() * 50, "不是本程序认识的图片"),
    "a PDF": (b"%PDF-1.7\n" + bytes(99), "不是本程序认识的图片"),
    "a drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "不是本程序认识的图片"),
    "a PostScript": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "不是本程序认识的图片"),
    "a phone's HEIC": (b"\0\0\0\x18ftypheic" + bytes(40), "HEIC"),
    "a bomb": (png_of(60_000, 60_000), "60000"),
    "a JPEG bomb": (picture().replace(b"\x00\x1e\x00\x28", b"\xff\xff\xff\xff", 1), "65535"),
    "a cut one": (picture((900, 900))[:700], "损坏"),
    "text that unpacks": (b"", "损坏"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_picture_is_refused_in_a_sentence(keep: Keep, desk: Desk, what: str) -> None:
    content, why = REFUSED[what]
    if what == "text that unpacks":
        told = PngInfo()
        told.add_text("a", "x" * (80 << 20), zip=True)
        content = picture(kind="PNG", pnginfo=told)

    with pytest.raises(FileRefused) as refusal:
        keep(content)

    said = speaker(CHINESE)(refusal.value.phrase)
    assert why in said
    assert "现场 1.png" in said
    assert desk.store.attachments.files() == ()


def test_a_file_too_large_or_gone_is_refused_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    large = tmp_path / "大.jpg"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    for path, why in ((large, "30"), (tmp_path / "无.jpg", "无法读取"), (tmp_path, "无法读取")):
        with pytest.raises(FileRefused) as refusal:
            keep_picture(desk, path, path.name)
        assert why in speaker(CHINESE)(refusal.value.phrase)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_not_waited_for(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")

    with pytest.raises(FileRefused):
        keep_picture(desk, tmp_path / "a.jpg", "a.jpg")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP", "GIF", "TIFF"])
def test_a_picture_with_any_bytes_changed_is_taken_or_refused(kind: str) -> None:
    whole, luck = picture((64, 48), kind=kind), random.Random(kind)

    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(luck.randint(1, 8)):
            spoilt[luck.randrange(min(len(spoilt), 400))] = luck.randrange(256)
        try:
            opened(shrunk(bytes(spoilt[: luck.randint(10, len(spoilt))]), "a"))
        except FileRefused:
            continue
