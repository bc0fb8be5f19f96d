"""Make what the stations get.

make_release.py --version X [--fast] [--deb] [--sign COMMAND] [--seal KEY | --seal-with COMMAND]
    everything: dist/StationDesk-X-x64-setup.exe and dist/StationDesk-X, the folder for the stick
make_release.py seal --seal KEY | --seal-with COMMAND FOLDER      the county's word for a stick's folder
make_release.py payload --version X --out DIR                     what the setup will unpack
make_release.py setup --payload DIR --version X --out FILE [--fast] [--sign COMMAND]
make_release.py sign --sign COMMAND FILE                          one Authenticode signature
make_release.py deb --version X --out FILE [--fast]               the package for Debian 12
make_release.py lock-windows                                      renew requirements-win.txt from lock.txt
"""

from __future__ import annotations

import sys

from release import own_python, refusing

WORDS = ("--version", "seal", "payload", "setup", "sign", "deb", "lock-windows")


def main(arguments: list[str]) -> int:
    """Do what the first word says; 1 when the build is refused."""
    if not arguments or arguments[0] not in WORDS:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if not own_python.is_here():
            return own_python.begin_again(arguments)
        # Only now: these need the program's own libraries.
        from release.commands import COMMANDS

        COMMANDS[arguments[0]](arguments[1:])
    except refusing.BuildRefused as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
