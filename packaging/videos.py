"""Write the two clips that the self-test decodes, H.264 and H.265: `python packaging/videos.py`.

Needs `av` of the development lock. Each is a red picture, so that what comes out can be judged.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "self_test"
CODECS = {"h264.mp4": ("libx264", {}), "h265.mp4": ("libx265", {"x265-params": "log-level=none:info=0"})}
SIZE, FRAMES, RATE = 64, 5, 5


def write(path: Path, codec: str, options: dict[str, str]) -> None:
    """Write one clip of a second."""
    red = numpy.zeros((SIZE, SIZE, 3), dtype=numpy.uint8)
    red[:, :, 0] = 220
    with av.open(str(path), "w", options={"fflags": "+bitexact"}) as clip:
        stream = clip.add_stream(codec, rate=RATE, options={"crf": "35"} | options)
        assert isinstance(stream, av.VideoStream)
        stream.width = stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        for number in range(FRAMES):
            frame = av.VideoFrame.from_ndarray(red, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, RATE)
            clip.mux(stream.encode(frame))
        clip.mux(stream.encode())


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    for name, (codec, options) in CODECS.items():
        write(FOLDER / name, codec, options)


if __name__ == "__main__":
    main()
