"""A frame made smaller by the decoder's converter has the colours the standards give it, at any size."""

from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from stationdesk.desktop.wall.converting import Converter
from stationdesk.desktop.wall.media import decoder

pytestmark = [pytest.mark.qt_log_ignore("No RHI backend"), pytest.mark.usefixtures("qapp")]
KINDS = ("Format_YUV420P", "Format_YUV422P", "Format_NV12")
LIGHT, BLUISH, REDDISH = (60, 120, 200), (160, 110), (110, 170)
"""The brightness of the stripes; the blue and the red difference of either half."""
SHARES = {"BT601": (0.299, 0.114), "BT709": (0.2126, 0.0722)}
"""What red and blue have in the brightness."""
NEAR = 4
"""Of 255."""


def frame(size: QSize, kind: str = KINDS[0], *, space: str = "BT601", full: bool = False) -> Any:
    """Three stripes of LIGHT, bluish on the left and reddish on the right."""
    media = decoder()
    assert media is not None
    look = media.QVideoFrameFormat(size, getattr(media.QVideoFrameFormat.PixelFormat, kind))
    look.setColorSpace(getattr(media.QVideoFrameFormat.ColorSpace, f"ColorSpace_{space}"))
    ranges = media.QVideoFrameFormat.ColorRange
    look.setColorRange(ranges.ColorRange_Full if full else ranges.ColorRange_Video)
    made = media.QVideoFrame(look)
    assert made.map(media.QVideoFrame.MapMode.WriteOnly)
    for plane in range(made.planeCount()):
        bits, stride = made.bits(plane), made.bytesPerLine(plane)
        rows = len(bits) // stride
        for row in range(rows):
            bits[row * stride : (row + 1) * stride] = _row(kind, plane, stride, row * 3 // rows)
    made.unmap()
    return made


def _row(kind: str, plane: int, stride: int, third: int) -> bytes:
    if plane == 0:
        return bytes([LIGHT[third]] * stride)
    half = stride // 2
    if kind == "Format_NV12":
        return (bytes(BLUISH) * (half // 2) + bytes(REDDISH) * half)[:stride]
    return (bytes([BLUISH[plane - 1]] * half) + bytes([REDDISH[plane - 1]] * half))[:stride]


def wanted(space: str, *, full: bool) -> list[QColor]:
    """The six fields by the standard's own formula."""
    red_share, blue_share = SHARES[space]
    low, light, colour = (0, 255, 255) if full else (16, 219, 224)
    found = []
    for bright in LIGHT:
        for blue_by, red_by in (BLUISH, REDDISH):
            y = (bright - low) / light
            red = y + 2 * (1 - red_share) * (red_by - 128) / colour
            blue = y + 2 * (1 - blue_share) * (blue_by - 128) / colour
            green = (y - red_share * red - blue_share * blue) / (1 - red_share - blue_share)
            found.append(QColor(*(min(max(round(one * 255), 0), 255) for one in (red, green, blue))))
    return found


def looks(image: QImage, size: QSize) -> list[QColor]:
    """The colours in the middle of the six fields."""
    points = [(x, y) for y in (1, 3, 5) for x in (1, 3)]
    return [image.pixelColor(size.width() * x // 4, size.height() * y // 6) for x, y in points]


def apart(one: QColor, other: QColor) -> int:
    return max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("space", "full"), [("BT601", False), ("BT601", True), ("BT709", False)])
def test_colours_are_those_of_the_standard(kind: str, space: str, full: bool) -> None:
    given = frame(QSize(640, 360), kind, space=space, full=full)
    size = QSize(320, 180)

    made = Converter().shrunk(given, size)

    assert made is not None
    pairs = zip(looks(made, size), wanted(space, full=full), strict=True)
    assert max(apart(*pair) for pair in pairs) <= NEAR


def test_any_size_is_made_and_again_another() -> None:
    converter, given = Converter(), frame(QSize(704, 576))
    whole = wanted("BT601", full=False)

    for wide, high in ((97, 55), (1, 1), (320, 180), (1366, 768), (33, 400), (97, 55)):
        size = QSize(wide, high)
        made = converter.shrunk(given, size)
        assert made is not None
        assert made.width() >= wide
        assert made.height() > high  # room to spare for the converter's blocks
        if wide > 4:
            assert max(apart(*pair) for pair in zip(looks(made, size), whole, strict=True)) <= NEAR


def test_what_the_converter_does_not_know_is_left_to_qt() -> None:
    media = decoder()
    assert media is not None
    grey = media.QVideoFrame(
        media.QVideoFrameFormat(QSize(64, 36), media.QVideoFrameFormat.PixelFormat.Format_Y8)
    )

    assert Converter().shrunk(grey, QSize(32, 18)) is None
    assert Converter().shrunk(media.QVideoFrame(), QSize(32, 18)) is None
    assert Converter().shrunk(frame(QSize(64, 36)), QSize(0, 18)) is None
    assert not grey.toImage().isNull()


def test_a_turned_picture_is_left_to_qt() -> None:
    given = frame(QSize(64, 36))
    given.setMirrored(True)

    assert Converter().shrunk(given, QSize(32, 18)) is None
