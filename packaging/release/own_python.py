"""The build draws, prints and signs, for which it needs the program's own libraries."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from release.places import PACKAGING, ROOT
from release.refusing import BuildRefused
from setup_steps import environment
from setup_steps.places import PYTHON, VENV
from setup_steps.speech import SetUpRefused

_NEEDED = ("reportlab", "cryptography", "PIL")


def is_here() -> bool:
    """Whether this Python has the libraries; the program itself is then found too."""
    if _missing():
        return False
    if str(ROOT) not in sys.path:
        sys.path.append(str(ROOT))
    return True


def begin_again(arguments: Sequence[str]) -> int:
    """Run make_release.py once more with the Python of `.venv`, which is set up first where it is missing."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise BuildRefused(
            f"{VENV} lacks {', '.join(_missing())}: remove it, and the next start makes it anew."
        )
    try:
        environment.provide(for_tests=False)
    except SetUpRefused as refused:
        raise BuildRefused(str(refused)) from refused
    return subprocess.run([PYTHON, PACKAGING / "make_release.py", *arguments], check=False).returncode


def _missing() -> list[str]:
    return [name for name in _NEEDED if find_spec(name) is None]
