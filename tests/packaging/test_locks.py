"""The locks: every pin with its hashes, no address, and the test lock holding the whole run lock."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = [ROOT / "packaging" / "lock.txt", ROOT / "packaging" / "lock-dev.txt"]
EXACT = re.compile(r"^[a-z0-9][a-z0-9._-]*==[^ ]+( ; .+)?$")


def pins(lock: Path) -> dict[str, list[str]]:
    """Give each pin (`name==version` and its marker) with its hashes."""
    text = re.sub(r"(?m)^ *#.*\n", "", lock.read_text("utf-8")).replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        pin, *hashes = [part.strip() for part in line.split("--hash=")]
        found[pin] = hashes
    return found


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_is_exact_and_has_hashes(lock):
    loose = [pin for pin, hashes in pins(lock).items() if not EXACT.match(pin) or not hashes]

    assert pins(lock)
    assert loose == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_holds_an_address(lock):
    assert not re.search(r"https?:|file:|index|find-links", lock.read_text("utf-8"))


def test_the_test_lock_holds_every_pin_of_the_run_lock():
    run, test = map(pins, LOCKS)

    assert run.items() <= test.items()


def test_ci_runs_the_test_command_and_nothing_else():
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()

    assert lines[0].startswith("#!")
    assert lines[1:] == [
        "set -euo pipefail",
        'cd "$(dirname "$0")/.."',
        'python3 packaging/bootstrap.py test "$@"',
    ]


def test_set_up_needs_nothing_but_the_standard_library():
    sources = [ROOT / "packaging" / "bootstrap.py", *(ROOT / "packaging" / "setup_steps").glob("*.py")]
    imported = {
        name
        for source in sources
        for name in re.findall(r"^\s*(?:from|import) (\w+)", source.read_text("utf-8"), re.MULTILINE)
    }

    assert imported - sys.stdlib_module_names == {"setup_steps"}
