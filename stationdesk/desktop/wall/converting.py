"""Frames as pictures of the size they are shown in, made by the decoder's own converter.

`QVideoFrame.toImage` converts every point of a frame, one at a time or by way of the graphics card and
back: with sixteen tiles that was half of what the wall cost. libswscale, which the decoder brings along,
shrinks and converts in one step, several times as fast. Where it cannot, the caller takes Qt's way.
"""

from __future__ import annotations

import ctypes
from ctypes import c_char, c_int, c_void_p
from functools import cache
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from stationdesk.desktop.wall.media import decoder, library

_BILINEAR, _AREA = 2, 0x20
_BT709, _BT601 = 1, 5
_ONE = 1 << 16
_LIKE_HD = 576
"""A picture higher than this has the colours of HD where it does not say which (Qt's rule too)."""
_BLOCK = 32
"""The converter writes whole blocks of points: rows are that much longer, and there is one row to spare."""
_Pointers, _Strides = c_void_p * 4, c_int * 4


class Converter:
    """Makes pictures of frames, one size at a time; keeps its tables and its room from one to the next."""

    def __init__(self) -> None:
        self._key: tuple[Any, ...] = ()
        self._tables: int | None = None
        self._room = QImage()

    def shrunk(self, frame: Any, size: QSize) -> QImage | None:
        """The frame in the left upper corner of a picture, in RGB32; None where only Qt can make one.

        The picture is written over by the next one.
        """
        known = _formats().get(frame.pixelFormat())
        if known is None or size.isEmpty() or frame.mirrored() or frame.rotation().value:
            return None
        number, lower = known
        if not frame.map(_read_only()):
            return None
        try:
            if not _is_whole(frame, lower) or not self._prepare(frame, number, size):
                return None
            self._convert(frame, len(lower))
        finally:
            frame.unmap()
        return self._room

    def _prepare(self, frame: Any, number: int, size: QSize) -> bool:
        """Make the tables and the room for this kind of frame; they are kept until another kind comes."""
        even = size.width() + size.width() % 2  # it takes four times as long for an odd one
        key = (frame.width(), frame.height(), number, even, size.height())
        if key != self._key:
            self._forget()
            sws = _scaler()
            how = _AREA if even <= frame.width() else _BILINEAR
            self._tables = sws.sws_getContext(*key, _shown_as(), how, None, None, None)
            self._key = key
            if self._tables:
                look = frame.surfaceFormat()
                colours = sws.sws_getCoefficients(_colours(look))
                full = look.colorRange() == type(look.colorRange()).ColorRange_Full
                sws.sws_setColorspaceDetails(self._tables, colours, full, colours, 1, 0, _ONE, _ONE)
                wide = -(-even // _BLOCK) * _BLOCK
                self._room = QImage(wide, size.height() + 1, QImage.Format.Format_RGB32)
        return bool(self._tables) and not self._room.isNull()

    def _convert(self, frame: Any, planes: int) -> None:
        rows = [_address(frame.bits(plane)) for plane in range(planes)]
        strides = [frame.bytesPerLine(plane) for plane in range(planes)]
        room = _Pointers(_address(self._room.bits()))
        _scaler().sws_scale(
            self._tables, _Pointers(*rows), _Strides(*strides), 0, frame.height(),
            room, _Strides(self._room.bytesPerLine()),
        )  # fmt: skip

    def _forget(self) -> None:
        if self._tables:
            _scaler().sws_freeContext(self._tables)
        self._tables, self._key = None, ()

    def __del__(self) -> None:
        self._forget()


def _address(memory: Any) -> int:
    return ctypes.addressof(c_char.from_buffer(memory))


def _is_whole(frame: Any, lower: tuple[int, ...]) -> bool:
    """Whether every plane has the rows it should: a broken frame must not be read beyond its end."""
    high = frame.height()
    return frame.planeCount() == len(lower) and all(
        0 < frame.bytesPerLine(plane) * -(-high // by) <= frame.mappedBytes(plane)
        for plane, by in enumerate(lower)
    )


def _colours(look: Any) -> int:
    named = type(look.colorSpace())
    if look.colorSpace() == named.ColorSpace_Undefined:
        return _BT709 if look.frameHeight() > _LIKE_HD else _BT601
    return _BT709 if look.colorSpace() == named.ColorSpace_BT709 else _BT601


@cache
def _read_only() -> Any:
    media: Any = decoder()  # there is one, for a frame came from it
    return media.QVideoFrame.MapMode.ReadOnly


@cache
def _scaler() -> Any:
    """libswscale, its functions declared; None where it is not to be had."""
    sws = library("swscale")
    if sws is None:
        return None
    for name, result, arguments in (
        ("sws_getContext", c_void_p, [c_int] * 7 + [c_void_p] * 3),
        ("sws_freeContext", None, [c_void_p]),
        ("sws_getCoefficients", c_void_p, [c_int]),
        ("sws_setColorspaceDetails", c_int, [c_void_p, c_void_p, c_int, c_void_p, *[c_int] * 4]),
        ("sws_scale", c_int, [c_void_p, c_void_p, c_void_p, c_int, c_int, c_void_p, c_void_p]),
    ):
        function = getattr(sws, name, None)
        if function is None:
            return None
        function.restype, function.argtypes = result, arguments
    return sws


@cache
def _formats() -> dict[Any, tuple[int, tuple[int, ...]]]:
    """What cameras send: the converter's number of it, and how many rows share one row of each plane."""
    media, util = decoder(), library("avutil")
    if media is None or util is None or _scaler() is None:
        return {}
    kinds = media.QVideoFrameFormat.PixelFormat
    return {
        kinds.Format_YUV420P: (util.av_get_pix_fmt(b"yuv420p"), (1, 2, 2)),
        kinds.Format_YUV422P: (util.av_get_pix_fmt(b"yuv422p"), (1, 1, 1)),
        kinds.Format_NV12: (util.av_get_pix_fmt(b"nv12"), (1, 2)),
    }


@cache
def _shown_as() -> int:
    """The converter's number for RGB32 as it lies in memory."""
    util: Any = library("avutil")  # there is one, for _formats named a kind
    return int(util.av_get_pix_fmt(b"bgr0"))
