"""Whether a call wants the window, and its options: looked at before anything is imported that takes time."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from stationdesk.core.i18n import LANGUAGES
from stationdesk.store.files import CLAIMED

THEMES = ("light", "dark", "system")


def common() -> argparse.ArgumentParser:
    """The options every command takes."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--data", metavar="DIR", default=argparse.SUPPRESS, help="the station's folder")
    parser.add_argument("--lang", choices=(*LANGUAGES, "zh"), default=argparse.SUPPRESS)
    parser.add_argument("--as", dest="as_", metavar="NAME", default=argparse.SUPPRESS, help="who acts")
    parser.add_argument(
        "--password-stdin", action="store_true", default=argparse.SUPPRESS,
        help="read the password, then each secret of the form, a line each from standard input",
    )  # fmt: skip
    parser.add_argument("--key-file", type=Path, metavar="FILE", default=argparse.SUPPRESS,
                        help="enter by a key file, for scheduled jobs")  # fmt: skip
    parser.add_argument("--read-only", action="store_true", default=argparse.SUPPRESS,
                        help="change nothing, not even a damaged file")  # fmt: skip
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print data")
    return parser


def looks(parser: argparse.ArgumentParser) -> None:
    """The options of the window alone."""
    parser.add_argument("--platform", help="the window system Qt draws on")
    parser.add_argument("--theme", choices=THEMES, help="the window's colours")


def window_call(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options of the window; None where a command was given, or something that is none.

    `backup` is the file a double-click on a backup hands in, or None.
    """
    window = argparse.ArgumentParser(add_help=False, parents=[common()], exit_on_error=False)
    looks(window)
    try:
        options, rest = window.parse_known_args(list(arguments))
    except (argparse.ArgumentError, SystemExit):
        return None
    if rest and not (len(rest) == 1 and rest[0].lower().endswith(CLAIMED)):
        return None
    options.backup = Path(rest[0]).absolute() if rest else None
    return options
