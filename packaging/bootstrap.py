"""Set StationDesk up on this machine, then start it (`run`) or test it (`test`).

Also an old Python must be able to read this file: it has to say which Python is needed.
"""

import sys

USAGE = (
    "python3 packaging/bootstrap.py run [--data FOLDER] [options of stationdesk]\n"
    "python3 packaging/bootstrap.py test [options of pytest]"
)


def python_refusal(version: "tuple[int, int]", executable: str = "python3") -> str:
    """Say why this Python will not do; an empty text means that it will."""
    if (3, 11) <= version <= (3, 13):
        return ""
    return (
        "StationDesk needs Python 3.11, 3.12 or 3.13, but {} is Python {}.{}; start it with one of those.  "
        "所务台需要 Python 3.11、3.12 或 3.13,请换用其中之一启动本文件。"
    ).format(executable, *version)


def main(arguments: "list[str]") -> int:
    """Do what the first argument says and return the exit code."""
    refusal = python_refusal(sys.version_info[:2], sys.executable)
    if refusal:
        print(refusal, file=sys.stderr)
        return 1

    # Only now: an older Python could not read these.
    from setup_steps import commands, speech

    speech.never_fail_to_print()
    if not arguments or arguments[0] not in commands.COMMANDS:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return commands.COMMANDS[arguments[0]](arguments[1:])
    except speech.SetUpRefused as refused:
        print(refused, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; the next start goes on from here.  已停止,下次启动时继续。", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
