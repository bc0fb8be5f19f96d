"""The self-test's look at the decoder can fail."""

from pathlib import Path

import pytest

from stationdesk.desktop.self_testing import _decoded
from stationdesk.desktop.wall.media import decoder


@pytest.mark.parametrize("content", [b"", b"no film at all" * 200])
def test_a_clip_that_gives_no_picture_fails(tmp_path: Path, qapp: object, content: bytes) -> None:
    clip = tmp_path / "broken.mp4"
    clip.write_bytes(content)

    with pytest.raises(OSError, match="no picture"):
        _decoded(decoder(), clip)
