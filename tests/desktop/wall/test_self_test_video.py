"""The self-test's look at the decoder can fail, and says why in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from stationdesk.desktop.self_testing import _decoded
from stationdesk.desktop.wall.media import decoder, library
from stationdesk.desktop.wall.no_decoder import NO_DECODER, is_loadable
from tests.devices.moving import ROOT

_SELF_TEST = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from stationdesk.core.errors import StationError
from stationdesk.desktop.self_testing import checks
app = QGuiApplication([])
try:
    checks("offscreen")["video"](Path(sys.argv[1]))
except StationError as refusal:
    print(refusal)
"""


@pytest.mark.parametrize("content", [b"", b"no film at all" * 200])
def test_a_clip_that_gives_no_picture_fails(tmp_path: Path, qapp: object, content: bytes) -> None:
    clip = tmp_path / "broken.mp4"
    clip.write_bytes(content)

    with pytest.raises(OSError, match="no picture"):
        _decoded(decoder(), clip)


@pytest.mark.skipif(sys.platform != "linux", reason="the loader of Linux is told where to look first")
def test_a_missing_library_of_the_decoder_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "libavformat.so.61").write_bytes(b"this is no library")

    told = subprocess.run(
        [sys.executable, "-c", _SELF_TEST, tmp_path],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LD_LIBRARY_PATH": str(tmp_path)},
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip

    assert told.stdout == f"{NO_DECODER}\n", told.stderr


def test_a_library_that_cannot_be_loaded_is_known(tmp_path: Path) -> None:
    broken = tmp_path / "mfplat.dll"
    broken.write_bytes(b"this is no library")
    there = library("avutil")

    assert there is not None
    assert is_loadable(there._name)
    assert not is_loadable(str(broken))
    assert not is_loadable(str(tmp_path / "mf.dll"))
