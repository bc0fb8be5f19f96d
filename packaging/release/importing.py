"""Whether every module that our own code imports is in the payload: an allow-list forgets easily."""

from __future__ import annotations

import ast
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from release.stdlib import Host

_COMPILED = (".pyc", ".pyd", ".py")


def missing_modules(program: Path, host: Host) -> list[str]:
    """What our own modules import, also late, and the payload does not offer; one sentence each."""
    offered = set(_offered(program))
    app = program / "app"
    return [
        f"{path.relative_to(app).as_posix()} imports {name}, which does not ship"
        for path in sorted((app / "stationdesk").rglob("*.py"))
        for name in sorted(_imported(path))
        if name not in offered and not _is_built_in(name, host)
    ]


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


def _offered(program: Path) -> Iterator[str]:
    for archive in program.glob("runtime/python*.zip"):
        with zipfile.ZipFile(archive) as modules:
            yield from (name for file in modules.namelist() for name in _names(file))
    for folder in ("runtime/DLLs", "runtime/Lib/site-packages", "app"):
        for path in (program / folder).rglob("*"):
            if path.suffix in _COMPILED:
                yield from _names(path.relative_to(program / folder).as_posix())


def _names(file: str) -> Iterator[str]:
    """a/b.cp311-win_amd64.pyd is a.b, and offers the package a."""
    folder, _, base = file.rpartition("/")
    module = base.split(".")[0]
    name = "/".join(part for part in (folder, module) if part and part != "__init__").replace("/", ".")
    while name:
        yield name
        name = name.rpartition(".")[0]


def _is_built_in(name: str, host: Host) -> bool:
    """A module of Python itself that has no file here: it is compiled in, or Linux has no such thing."""
    top = name.partition(".")[0]
    has_file = (host.library / f"{top}.py").exists() or (host.library / top).is_dir()
    return top == "os" or (top in sys.stdlib_module_names and not has_file)
