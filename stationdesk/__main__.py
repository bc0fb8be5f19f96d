"""python -m stationdesk."""

from __future__ import annotations

import sys

from stationdesk.app import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
