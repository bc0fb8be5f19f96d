"""A Windows computer made of Wine: programs are started on it, and its power can be cut."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath

HERE = Path(__file__).parent
NEEDED = ("wine", "wineserver", "makensis", "x86_64-w64-mingw32-gcc", "osslsigncode", "strace")
COMPILE = ("x86_64-w64-mingw32-gcc", "-O1", "-s", "-Wall", "-Wextra", "-Werror")
_SERVER = Path("/usr/lib/wine/wineserver64")
_SHIMS = ("icuuc", "mscms", "bcryptprimitives")
_OVERRIDES = "mscms=n,b;winemenubuilder.exe=d;winedbg.exe=d;mscoree=d;mshtml=d"
LONGEST = 280
"""Seconds that a program may take; a hanging one is a failure."""


@dataclass(frozen=True)
class Ended:
    """How a program ended and what it printed."""

    code: int
    said: str


def without(libraries: Sequence[str]) -> dict[str, str]:
    """The environment of a program for which these libraries of Windows are missing."""
    lost = [f"{one.removesuffix('.dll')}=" for one in libraries]
    return {"WINEDLLOVERRIDES": ";".join([_OVERRIDES, *lost])}


@dataclass
class Computer:
    """A Wine prefix. Its drive C is a folder; what lies elsewhere is on drive Z.

    Where `waiting` names a stand-in, one is left open between programs: Windows starts in two seconds.
    """

    prefix: Path
    waiting: Path | None = None
    _holder: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def drive(self) -> Path:
        return self.prefix / "drive_c"

    @property
    def home(self) -> Path:
        return next(found for found in (self.drive / "users").iterdir() if found.name != "Public")

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
        own = {"WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": _OVERRIDES}
        return {**kept, **own, "HOME": str(self.prefix), "LANG": "C.UTF-8", **more}

    def told(self, path: Path) -> PureWindowsPath:
        """The name that Windows has for a file."""
        if path.is_relative_to(self.drive):
            return PureWindowsPath("C:/") / path.relative_to(self.drive)
        return PureWindowsPath("Z:/") / path.relative_to("/")

    def start(
        self, program: Path, *words: str, limit: int | None = None, **more: str
    ) -> subprocess.Popen[bytes]:
        """Start a program; with `limit` it cannot write a file of more bytes, as on a full disk."""

        def restrict() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit or 0, limit or 0))

        return subprocess.Popen(
            ["wine", str(program), *words],
            env=self.environment(**more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=None if limit is None else restrict,
        )

    def run(self, program: Path, *words: str, limit: int | None = None, **more: str) -> Ended:
        """Run a program to its end. Services of Windows keep the pipe open, so its end is not waited for."""
        self._switch_on()
        with self.start(program, *words, limit=limit, **more) as started:
            assert started.stdout is not None
            os.set_blocking(started.stdout.fileno(), False)
            said = b""
            try:
                started.wait(LONGEST)
            finally:
                started.kill()
            while piece := started.stdout.read(1 << 16):
                said += piece
        return Ended(started.returncode, said.decode("utf-8", "replace").replace("\r\n", "\n").strip())

    @contextmanager
    def kept_open(self, program: Path, held: PureWindowsPath | None = None) -> Iterator[int]:
        """A stand-in that runs, and holds a file, until the block is left; gives its number."""
        with self.start(program, "--wait", *([str(held)] if held else [])) as started:
            assert started.stdout is not None
            word, number = started.stdout.readline().split()
            assert word == b"ready"
            yield int(number)
            assert started.stdin is not None
            started.stdin.close()
            assert started.wait(LONGEST) == 0

    def _switch_on(self) -> None:
        if self.waiting and (self._holder is None or self._holder.poll() is not None):
            self._holder = self.start(self.waiting, "--wait")
            assert self._holder.stdout is not None
            self._holder.stdout.readline()

    def _let_go(self) -> None:
        if self._holder is not None:
            with self._holder as holder:
                assert holder.stdin is not None
                holder.stdin.close()
                holder.wait(LONGEST)
            self._holder = None

    def shut_down(self) -> None:
        """Wait until every program has ended and the registry is on the disk."""
        self._let_go()
        subprocess.run(["wineserver", "-w"], env=self.environment(), check=True, timeout=LONGEST)

    def cut_power_at(self, call: str, count: int, program: Path, *words: str) -> bool:
        """Run a program and cut the power as Windows begins the `count`-th such call of the file system.

        Wine's server does all renaming and deleting; killed there, it takes every program with it.
        """
        self.shut_down()
        socket = self._socket()
        socket.unlink(missing_ok=True)
        with subprocess.Popen(
            ["strace", "-qq", "-o", os.devnull, "-e", f"trace={call}",
             "-e", f"inject={call}:signal=KILL:when={count}", _SERVER, "-f", "-p0"],
            env=self.environment(),
        ) as server:  # fmt: skip
            while not socket.exists():  # else the program would start a server that nobody watches
                with suppress(subprocess.TimeoutExpired):
                    raise AssertionError(f"the server of Wine ended with {server.wait(0.05)}")
            with self.start(program, *words) as started:
                cut = server.wait(LONGEST) == -signal.SIGKILL
                if cut:
                    self.kill()  # services outlive their server
                started.wait(LONGEST)
            return cut

    def _socket(self) -> Path:
        """Where the server of this prefix listens; Debian's Wine keeps the folder's name in the prefix."""
        told, named = self.prefix.stat(), self.prefix / "wineserver"
        folder = named.read_text().strip() if named.exists() else f".wine-{os.getuid()}"
        return Path("/tmp", folder, f"server-{told.st_dev:x}-{told.st_ino:x}", "socket")

    def kill(self, name: str = "") -> None:
        """End the programs with this in their command line; without one everything, services too."""
        mark = f"WINEPREFIX={self.prefix}".encode()
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                ours = mark in (process / "environ").read_bytes().split(b"\0")
                if ours and name.encode() in (process / "cmdline").read_bytes():
                    os.kill(int(process.name), signal.SIGKILL)


def missing() -> Sequence[str]:
    """The commands that this machine lacks."""
    return [command for command in NEEDED if shutil.which(command) is None]


def make_computer(prefix: Path) -> None:
    """Set a prefix up as 64-bit Windows 10, with what Wine 8 lacks, and no way into the real home."""
    prefix.mkdir(parents=True)
    computer = Computer(prefix)
    run = {"env": computer.environment(), "check": True, "timeout": LONGEST, "stdin": subprocess.DEVNULL}
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["wineboot", "-i"], **run, **silent)
    subprocess.run(["wine", "winecfg", "-v", "win10"], **run, **silent)
    computer.shut_down()
    system = computer.drive / "windows" / "system32"
    for shim in _SHIMS:
        source, target = HERE / "shims" / f"{shim}.c", system / f"{shim}.dll"
        target.unlink(missing_ok=True)
        subprocess.run([*COMPILE, "-shared", "-o", target, source], check=True)
    for link in [found for found in (computer.drive / "users").rglob("*") if found.is_symlink()]:
        link.unlink()
        link.mkdir()
    shutil.rmtree(prefix / "dosdevices")  # Wine makes its own again; a copy of Z: would be a copy of all
