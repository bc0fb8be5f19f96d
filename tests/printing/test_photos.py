"""Photographs on paper: embedded as they are, in their shape, side by side, with their words."""

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image

from stationdesk.core.document import Heading, Paragraph, Photo, Photos
from stationdesk.printing.jpeg import JpegHead, head_of
from tests.printing.conftest import Printed


def jpeg(width: int, height: int, mode: str = "RGB", colour: object = 90) -> bytes:
    out = BytesIO()
    Image.new(mode, (width, height), colour).save(out, "JPEG", progressive=width % 2 == 0)
    return out.getvalue()


@pytest.mark.parametrize(("mode", "space"), [("RGB", "DeviceRGB"), ("L", "DeviceGray")])
@pytest.mark.parametrize("size", [(1600, 1200), (31, 77)])
def test_a_jpegs_head_is_read(mode: str, space: str, size: tuple[int, int]) -> None:
    assert head_of(jpeg(*size, mode=mode)) == JpegHead(*size, space)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"\x89PNG" * 99, b"\xff\xd8\xff" + b"\xff" * 99])
def test_what_is_no_jpeg_has_no_head(content: bytes) -> None:
    assert head_of(content) is None


def test_no_beginning_of_a_jpeg_is_read_beyond_its_end() -> None:
    whole = jpeg(40, 30)

    heads = {head_of(whole[:length]) for length in range(len(whole))}

    assert heads == {None, JpegHead(40, 30, "DeviceRGB")}


def test_a_photo_is_embedded_as_it_is_and_once(printed: Callable[..., Printed]) -> None:
    content = jpeg(1600, 1200)

    out = printed(Photos((Photo(content, "整改前"), Photo(content, "整改后")), caption="现场照片"))

    (image,) = {id(one.get_object()): one.get_object() for one in out.images()}.values()
    assert image["/Filter"] == "/DCTDecode"
    assert image._data == content
    assert all(words in out.body() for words in ("现场照片", "整改前", "整改后"))


def test_a_tall_photo_stays_on_its_page_and_nothing_covers_the_text(printed: Callable[..., Printed]) -> None:
    shapes = [(400, 4000), (4000, 400), (1600, 1200), (3, 2)]
    photos = tuple(Photo(jpeg(*shape), f"第{number}张") for number, shape in enumerate(shapes))

    out = printed(*(Photos(photos, across=across) for across in (1, 2, 3)), Paragraph(("完",)))

    body = out.body()
    assert [body.count(f"第{number}张") for number in range(4)] == [3, 3, 3, 3]
    assert body.endswith("完")


def test_a_heading_stays_with_its_first_photo(printed: Callable[..., Printed]) -> None:
    filling = [Paragraph(("字",))] * 34

    out = printed(*filling, Heading("照片"), Photos((Photo(jpeg(1600, 1200), "之一"),), across=1))

    assert ["照片" in page for page in out.pages] == ["之一" in page for page in out.pages]


@pytest.mark.parametrize("content", [b"", b"no picture"])
def test_a_missing_photo_is_an_empty_frame_with_words(
    printed: Callable[..., Printed], content: bytes
) -> None:
    out = printed(Photos((Photo(content, "整改前"),)))

    assert "照片缺失" in out.body()
    assert not out.images()


def test_no_photos_print_nothing(printed: Callable[..., Printed]) -> None:
    assert "照片" not in printed(Paragraph(("正文",)), Photos((), caption="照片")).body()
