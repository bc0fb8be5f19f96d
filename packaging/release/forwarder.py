"""python3.dll: the library that abi3 modules import, here only forwarders to the versioned one.

Python.org ships the same file; the wheel that brings us the binaries leaves it out.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from release.pe import PeFile
from release.refusing import run

COMPILER = "x86_64-w64-mingw32-gcc"
REPRODUCIBLE = ("-s", "-Wl,--no-insert-timestamp")
_BASE = "-Wl,--image-base,0x180000000"  # the linker would make one up from the name of the target
_PUBLIC = re.compile(r"_?Py")
_ENTRY = "int __stdcall DllMain(void *module, unsigned reason, void *unused) { return 1; }\n"


def definition(exports: list[str], tag: str) -> str:
    """The linker's list: every public name of python311.dll under its own name."""
    names = sorted(name for name in exports if _PUBLIC.match(name))
    return "LIBRARY python3.dll\nEXPORTS\n" + "".join(f"  {name}={tag}.{name}\n" for name in names)


def make_forwarder(python: Path, target: Path) -> None:
    """Link python3.dll for this python311.dll."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "python3.def").write_text(definition(PeFile.read(python).exports(), python.stem))
        (folder / "python3.c").write_text(_ENTRY)
        link = [COMPILER, "-shared", "-nostdlib", "-Wl,--entry=DllMain", _BASE, *REPRODUCIBLE]
        run([*link, "-o", target.absolute(), "python3.c", "python3.def"], cwd=folder)
