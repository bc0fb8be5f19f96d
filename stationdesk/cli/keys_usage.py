"""What may be typed for passwords, recovery sheets, key files and encryption."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path


def declare(command: Callable[[str, str], argparse.ArgumentParser], init: argparse.ArgumentParser) -> None:
    """The options of these commands."""
    init.add_argument(
        "--encrypt", action=argparse.BooleanOptionalAction, default=None,
        help="encrypt the records; so it is where there is a password",
    )  # fmt: skip
    init.add_argument("--recovery-sheet", type=Path, metavar="FILE", help="the chief gets a password; PDF")
    init.add_argument("--no-password", action="store_true", help="anybody may read and change everything")
    command("passwd", "change one's own password")
    recover_ = command("recover", "a new password for a chief by the recovery key")
    recover_.add_argument("--recovery-sheet", type=Path, metavar="FILE", required=True, help="the new sheet")
    encrypt_ = command("encrypt", "encrypt the records of a station that was set up in clear")
    encrypt_.add_argument("--yes", action="store_true", help="there is no way back")
    file = command("key-file", "a key file for scheduled jobs")
    file.add_argument("--for", dest="person", metavar="NAME", required=True, help="in whose name it works")
    file.add_argument("--purpose", required=True, help="what it is for")
    file.add_argument("--out", type=Path, metavar="FILE", required=True)
    sheet = command("recovery-sheet", "a new recovery key on its sheet; the earlier one is void")
    sheet.add_argument("--out", type=Path, metavar="FILE", required=True)
