"""Bytecode that comes out the same on every machine: one order, one hash seed, no clock."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from release.refusing import BuildRefused
from release.stdlib import Host

# One process per half: what a compiled file holds may depend on what was compiled before it in the process.
_HALVES = 2
_WORK = """
import json, py_compile, sys
unchecked = py_compile.PycInvalidationMode.UNCHECKED_HASH
for source, (target, shown) in json.load(sys.stdin).items():
    py_compile.compile(source, target, shown, doraise=True, invalidation_mode=unchecked)
"""


def compile_all(host: Host, wanted: Mapping[Path, tuple[Path, str]]) -> None:
    """Compile every source into its target; a traceback will call it by the name shown."""
    told = {str(source): (str(target), shown) for source, (target, shown) in sorted(wanted.items())}
    sources = list(told)
    processes = [_started(host) for _ in range(_HALVES)]
    for half, process in enumerate(processes):
        assert process.stdin is not None
        with process.stdin:
            json.dump({source: told[source] for source in sources[half::_HALVES]}, process.stdin)
    failed = [said for process in processes if (said := _complaint(process))]
    if failed:
        raise BuildRefused(f"A module could not be compiled:\n{failed[0][-2000:]}")


def _complaint(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    with process.stderr:
        said = process.stderr.read()
    return said if process.wait() != 0 else ""


def _started(host: Host) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [host.command, "-s", "-S", "-B", "-c", _WORK],
        env={"PYTHONHASHSEED": "0", "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
