"""Make what the stations get.

make_release.py --version X [--fast] [--sign COMMAND] [--seal KEY | --seal-with COMMAND]
    everything: dist/StationDesk-X-x64-setup.exe and dist/StationDesk-X, the folder for the stick
make_release.py seal --seal KEY | --seal-with COMMAND FOLDER      the county's word for a stick's folder
make_release.py payload --version X --out DIR                     what the setup will unpack
make_release.py setup --payload DIR --version X --out FILE [--fast] [--sign COMMAND]
make_release.py sign --sign COMMAND FILE                          one Authenticode signature
make_release.py lock-windows                                      renew requirements-win.txt from lock.txt
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from release import checking, fetching, installer, own_python, payload, pins, places, refusing, signing

_LOCK_HEAD = """\
# What an installed copy on Windows holds: lock.txt, each as the one wheel that fits Python 3.11 on x64.
# Renewed by `python packaging/make_release.py lock-windows`.
"""


def make_payload(arguments: list[str]) -> None:
    """Make the payload in a folder."""
    options = argparse.ArgumentParser(prog="make_release.py payload")
    options.add_argument("--version", required=True, help="such as 1.2.3")
    options.add_argument("--out", type=Path, required=True, help="folder to fill anew")
    options.add_argument("--python", type=Path, help="the CPython that lends its standard library")
    options.add_argument(
        "--test-build", action="store_true", help="mark what is doubtful instead of refusing it"
    )
    chosen = options.parse_args(arguments)
    payload.make_payload(chosen.version, chosen.out, python=chosen.python, test_build=chosen.test_build)
    print(checking.table(chosen.out))


def make_setup(arguments: list[str]) -> None:
    """Make the setup of a payload."""
    options = argparse.ArgumentParser(prog="make_release.py setup")
    options.add_argument("--payload", type=Path, required=True, help="what make_release.py payload filled")
    options.add_argument("--version", required=True, help="such as 1.2.3")
    options.add_argument("--out", type=Path, required=True, help="the setup to write")
    options.add_argument("--fast", action="store_true", help="quick compression, for tests")
    options.add_argument("--sign", help=f"a signing command, such as: {signing.EXAMPLE}")
    chosen = options.parse_args(arguments)
    installer.make_setup(chosen.payload, chosen.version, chosen.out, fast=chosen.fast, signing=chosen.sign)


def sign(arguments: list[str]) -> None:
    """Sign one file."""
    options = argparse.ArgumentParser(prog="make_release.py sign")
    options.add_argument("--sign", required=True, help=f"such as: {signing.EXAMPLE}")
    options.add_argument("file", type=Path)
    chosen = options.parse_args(arguments)
    signing.sign(chosen.file, chosen.sign)


def lock_windows(arguments: list[str]) -> None:
    """Renew requirements-win.txt."""
    argparse.ArgumentParser(prog="make_release.py lock-windows").parse_args(arguments)
    places.WINDOWS_LOCK.write_text(_LOCK_HEAD + fetching.renewed_lock(pins.pins()), encoding="utf-8")


COMMANDS: Mapping[str, Callable[[list[str]], None]] = {
    "payload": make_payload,
    "setup": make_setup,
    "sign": sign,
    "lock-windows": lock_windows,
}


SEAL = "seal"


def with_own_libraries(arguments: list[str]) -> int:
    """Make everything, or seal: both need more than Python's standard library."""
    if not own_python.is_here():
        return own_python.begin_again(arguments)
    from release import whole

    if arguments[0] == SEAL:
        whole.seal(arguments[1:])
    else:
        whole.make_release(arguments)
    return 0


def main(arguments: list[str]) -> int:
    """Do what the first word says; 1 when the build is refused."""
    if not arguments or arguments[0] not in (*COMMANDS, SEAL, "--version"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if arguments[0] not in COMMANDS:
            return with_own_libraries(arguments)
        COMMANDS[arguments[0]](arguments[1:])
    except refusing.BuildRefused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
