"""The self-test of what is shown: a window with Chinese in it, and video decoded by ffmpeg."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from stationdesk.core.errors import StationError
from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.resources import resource
from stationdesk.desktop.fonts import load_bundled
from stationdesk.desktop.icons import pixmap
from stationdesk.desktop.start import application
from stationdesk.desktop.tokens import dress, theme
from stationdesk.desktop.wall.media import decoder
from stationdesk.desktop.wall.no_decoder import no_decoder
from stationdesk.desktop.widgets.plain import words

_NAME = QT_TRANSLATE_NOOP("desktop", "StationDesk")
_CLIPS = ("h264.mp4", "h265.mp4")
_PLUGIN = "ffmpegmediaplugin"
_MOST = 20_000  # milliseconds for one clip, on the slowest computer there is
_LEAST_INK = 40  # pixels: four characters and a sign are some hundreds


def checks(platform: str | None) -> dict[str, Callable[[Path], str]]:
    """The checks of this computer's screen; `platform` is the window system to draw on."""
    return {"window": lambda folder: _window(folder, platform or "offscreen"), "video": _video}


def _window(folder: Path, platform: str) -> str:
    """Show a window with the program's name and its sign, and look whether anything is drawn."""
    app = application(platform)
    load_bundled()
    dress(app, "light")
    shown = QWidget()
    row = QHBoxLayout(shown)
    sign = words("", parent=shown)
    sign.setPixmap(pixmap("shield-check-fill", theme().accent, 36))
    row.addWidget(sign)
    row.addWidget(words(speaker(CHINESE)(_NAME), "h1", shown))
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.show()
    app.processEvents()
    picture = shown.grab().toImage()
    shown.close()
    if not picture.save(str(folder / "window.png")):
        raise OSError("the window could not be drawn")
    if _ink(picture) < _LEAST_INK:
        raise ValueError("the window is empty")
    return f"{QApplication.platformName()}, {picture.width()} × {picture.height()}"


def _ink(picture: QImage) -> int:
    """How many points are not as the corner is."""
    ground = picture.pixel(0, 0)
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixel(x, y) != ground for x, y in places)


def _video(_folder: Path) -> str:
    """Decode a picture of each kind cameras send, by the decoder the wall relies on and no other."""
    media = decoder()
    if media is None:
        raise StationError(no_decoder())
    told = [_decoded(media, resource("self_test", name)) for name in _CLIPS]
    if not _is_loaded(_PLUGIN):
        raise OSError("pictures are decoded by something else than ffmpeg")
    return "ffmpeg, " + ", ".join(told)


def _decoded(media: Any, clip: Path) -> str:
    """Play the clip until its first picture, which is a red one."""
    loop, player, sink = QEventLoop(), media.QMediaPlayer(), media.QVideoSink()
    found: list[QImage] = []

    def take(frame: Any) -> None:
        if frame.isValid() and not found:
            found.append(frame.toImage())
            loop.quit()

    sink.videoFrameChanged.connect(take)
    player.errorOccurred.connect(loop.quit)
    player.setVideoSink(sink)
    player.setSource(QUrl.fromLocalFile(str(clip)))
    player.play()
    QTimer.singleShot(_MOST, loop, loop.quit)
    loop.exec()
    player.stop()
    if not found:
        raise OSError(f"no picture came out of {clip.name}: {player.errorString()}")
    seen = QColor(found[0].pixel(found[0].width() // 2, found[0].height() // 2))
    if seen.red() < 2 * max(seen.green(), seen.blue()):
        raise ValueError(f"{clip.name} is not red: {seen.name()}")
    return clip.stem


def _is_loaded(library: str) -> bool:
    """Whether a library of this name is in this process."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetModuleHandleW(f"{library}.dll"))
    return library in Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace")
