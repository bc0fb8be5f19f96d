"""The package in a bare Debian 12: `python -m tests.packaging.bare_debian FILE.deb` (root, debootstrap).

Debian is made anew; `--folder DIR` leaves it there, and takes it from there the next time. The package is
installed with what it asks for, tried by an ordinary user, and removed; nothing may stay but the records.
Ends with "N passed, 0 failed".
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

OFFICER = "officer"
SELF_TEST = "stationdesk --self-test --platform offscreen --out self-test.json"
# Nothing that has our name may stay, but dpkg's own memory and the downloads of apt.
LEFT = (
    "find / -xdev -iname '*stationdesk*' -not -path '/var/lib/*' -not -path '/var/log/*'"
    " -not -path '/var/cache/*' -not -path '/tmp/*' -not -path '/home/*'"
)
UNRESOLVED = "find /opt/stationdesk -name '*.so*' -exec ldd {} + 2>/dev/null | grep 'not found' | sort -u"


class Bare:
    """A Debian in a folder, and the count of what was as it should be."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.passed = self.failed = 0

    def expect(self, what: str, found: object, wanted: object) -> None:
        """Count and tell one fact."""
        good = found == wanted
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        _say(f"ok    {what}" if good else f"FAIL  {what}: {found!r} instead of {wanted!r}")

    def run(self, command: str, user: str = "root") -> tuple[int, str]:
        """(exit code, what it said) of a shell command inside, in the home of a user."""
        home = "/root" if user == "root" else f"/home/{user}"
        told = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": home}
        kept = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        done = subprocess.run(
            ["chroot", f"--userspec={user}", self.folder, "sh", "-c", f"cd {home} && {command}"],
            env={**told, **kept, "DEBIAN_FRONTEND": "noninteractive"}, stdin=subprocess.DEVNULL,
            check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        return done.returncode, done.stdout.strip()


def try_package(bare: Bare, package: Path) -> None:
    """Install, use, remove."""
    version = package.name.split("_")[1]
    bare.run(f"id {OFFICER} || useradd -m {OFFICER}")
    shutil.copy(package, bare.folder / "home" / OFFICER / "stationdesk.deb")
    code, said = bare.run(
        f"apt-get -qq update && apt-get -y --no-install-recommends install ~{OFFICER}/stationdesk.deb"
    )
    bare.expect("apt installs it with what it asks for", code if code == 0 else said[-2000:], 0)
    bare.expect("every library finds what it asks for", bare.run(UNRESOLVED)[1], "")
    bare.expect(
        "it tells its version", bare.run("stationdesk --version", OFFICER)[1], f"StationDesk {version}"
    )
    bare.expect("the self-test of an ordinary user fails at", _self_test(bare), [])
    made = bare.run("stationdesk practice --data station", OFFICER)
    bare.expect("it makes the practice station", made[0] if made[0] == 0 else made[1][-2000:], 0)
    _, owned = bare.run("dpkg -L stationdesk | while read -r f; do [ -d $f ] || echo $f; done")
    code, said = bare.run("apt-get -y remove stationdesk")
    bare.expect("apt removes it", code if code == 0 else said[-2000:], 0)
    still = [name for name in owned.splitlines() if os.path.lexists(f"{bare.folder}{name}")]
    bare.expect("no file of it stays", still, [])
    bare.expect("nothing stays that it made itself", bare.run(LEFT)[1], "")
    bare.expect(
        "the records stay", (bare.folder / "home" / OFFICER / "station" / "station.db").is_file(), True
    )


def _self_test(bare: Bare) -> list[str]:
    """The checks that failed; none when all is well."""
    out = bare.folder / "home" / OFFICER / "self-test.json"
    out.unlink(missing_ok=True)
    code, said = bare.run(SELF_TEST, OFFICER)
    if not out.is_file():
        return [f"nothing written, exit code {code}: {said[-500:]}"]
    told = json.loads(out.read_text(encoding="utf-8"))
    failed = [f"{one['name']}: {one['detail']}" for one in told["checks"] if not one["ok"]]
    return failed or ([] if code == 0 else [f"exit code {code}"])


@contextmanager
def debian(folder: Path) -> Iterator[Bare]:
    """A bare Debian 12 in this folder, made where there is none, with the mounts a program needs."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)  # a temporary folder is for its owner alone, and this one becomes the root of others
    if not (folder / "etc" / "debian_version").is_file():
        _say("debootstrap …")
        subprocess.run(
            ["debootstrap", "--variant=minbase", "bookworm", folder, mirror()],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    for name in ("resolv.conf", "hosts"):
        shutil.copy(Path("/etc", name), folder / "etc" / name)
    with ExitStack() as mounted:
        for command in (
            ["-t", "proc", "proc", "proc"],
            ["--bind", "/dev", "dev"],
            ["-t", "tmpfs", "tmpfs", "dev/shm"],
        ):
            target = str(folder / command.pop())
            subprocess.run(["mount", *command, target], check=True)
            mounted.callback(subprocess.run, ["umount", "-l", target], check=True)
        yield Bare(folder)


def mirror() -> str:
    """Where this computer itself gets Debian from."""
    written = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    text = "\n".join(path.read_text(encoding="utf-8") for path in written if path.is_file())
    found = re.search(r"^(?:URIs:|deb (?:\[.*?\] )?)\s*(\S+)", text, re.MULTILINE)
    return found[1] if found else sys.exit("No line of /etc/apt says where Debian comes from.")


def main(arguments: Sequence[str]) -> int:
    """Try the package; 1 when something was not as it should be, 2 where it cannot be tried."""
    options = argparse.ArgumentParser(prog="python -m tests.packaging.bare_debian", description=__doc__)
    options.add_argument("package", type=Path)
    options.add_argument(
        "--folder", type=Path, help="where Debian lies, or is made and left for the next time"
    )
    chosen = options.parse_args(arguments)
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("debootstrap") is None:
        _say("This needs root and debootstrap (apt-get install debootstrap).")
        return 2
    with (
        tempfile.TemporaryDirectory(prefix="bare-debian-") as made,
        debian(chosen.folder or Path(made)) as bare,
    ):
        try_package(bare, chosen.package)
    _say(f"{bare.passed} passed, {bare.failed} failed")
    return 1 if bare.failed else 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
