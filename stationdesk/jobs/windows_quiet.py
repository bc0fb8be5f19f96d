"""Windows asks in boxes of its own where nobody sits: before an empty card reader, after a worker died."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes

    _NO_DRIVE_BOX, _NO_CRASH_BOX, _NO_OPEN_BOX = 0x0001, 0x0002, 0x8000

    def no_boxes() -> None:
        """From now on, for this process and what it starts: such calls fail instead, and we say it."""
        ctypes.windll.kernel32.SetErrorMode(_NO_DRIVE_BOX | _NO_CRASH_BOX | _NO_OPEN_BOX)

else:

    def no_boxes() -> None:
        """Elsewhere there are none."""
