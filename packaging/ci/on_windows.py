"""The setup's whole life on a real Windows: `python packaging/ci/on_windows.py OLD.exe NEW.exe`.

The two are setups of the program, the second of a later version. It installs for everybody, so it needs an
administrator, and a computer that has no StationDesk yet. What was seen goes to out/windows/.
Ends with "N passed, 0 failed".
`--python-zip` is python.org's embeddable zip of the same Python, to compare the runtime with.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

OUT = Path("out", "windows")
PROGRAM = Path(os.environ.get("PROGRAMFILES", "C:/Program Files"), "StationDesk")
DATA = Path(os.environ.get("PROGRAMDATA", "C:/ProgramData"), "StationDesk")
OWN = Path(os.environ.get("SYSTEMDRIVE", "C:") + "/派出所 软件/所务台")
USERS = "S-1-5-32-545"
_PATIENCE = 120.0


class Seen:
    """The two setups, and the count of what was as it should be."""

    def __init__(self, old: Path, new: Path, python_zip: Path | None) -> None:
        self.old, self.new, self.python_zip = old.absolute(), new.absolute(), python_zip
        self.passed = self.failed = 0

    def expect(self, what: str, found: object, wanted: object = True) -> None:
        """Count and tell one fact."""
        good = found == wanted
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        print(f"ok    {what}" if good else f"FAIL  {what}: {found!r} instead of {wanted!r}", flush=True)


def before(seen: Seen) -> None:
    """What this computer thinks of the file before anybody starts it."""
    OUT.mkdir(parents=True, exist_ok=True)
    told = _powershell(f"Get-AuthenticodeSignature '{seen.new}' | Format-List Status, SignerCertificate")
    (OUT / "signature.txt").write_text(told, encoding="utf-8")
    scanned = _powershell(
        f"Start-MpScan -ScanType CustomScan -ScanPath '{seen.new.parent}'; "
        f"@(Get-MpThreatDetection | Where-Object Resources -match 'StationDesk|setups').Count"
    )
    (OUT / "defender.txt").write_text(scanned, encoding="utf-8")
    seen.expect("Defender finds nothing (0), out/windows/defender.txt", scanned.split()[-1:], ["0"])


def install(seen: Seen) -> None:
    """For everybody: files, rights, registry, and the self-test in a real window."""
    seen.expect("install for everybody", _run(seen.old, "/S", "/AllUsers"), 0)
    seen.expect("self-test in a real window: wrong", _self_test("windows"), [])
    rights = _said("icacls", str(DATA))
    (OUT / "icacls.txt").write_text(rights, encoding="utf-8")
    seen.expect("every user may change the records' folder", _may_change(DATA))
    seen.expect("every user may change the program", _may_change(PROGRAM), False)
    seen.expect(
        "backups open with the program",
        _said("cmd", "/c", "assoc", ".sdbackup").strip(),
        ".sdbackup=StationDesk.Backup",
    )
    if seen.python_zip is not None:
        seen.expect(
            "the runtime is python.org's, byte for byte: others",
            foreign_files(seen.python_zip, PROGRAM / "program" / "runtime"),
            [],
        )


def refuse(seen: Seen) -> None:
    """A running program, a killed setup, an older one, damaged ones."""
    with subprocess.Popen([PROGRAM / "StationDesk.exe"]) as window:
        seen.expect("an upgrade is refused while it runs", _run(seen.new, "/S"), 12)
        window.kill()
    with subprocess.Popen([seen.new, "/S"]) as setup:
        begun = _until((PROGRAM / "program.new").exists)
        setup.kill()
    seen.expect("the setup is killed half-way", begun)
    seen.expect("the program still starts", _run(PROGRAM / "stationdesk-cli.exe", "--version"), 0)
    seen.expect("the upgrade afterwards", _run(seen.new, "/S"), 0)
    seen.expect("self-test of the new version: wrong", _self_test("windows"), [])
    seen.expect("an older version is refused", _run(seen.old, "/S"), 11)
    content = seen.new.read_bytes()
    half = OUT / "half.exe"
    half.write_bytes(content[: len(content) // 2])
    seen.expect("half a setup is refused", _run(half, "/S"), 2)
    half.unlink()


def remove(seen: Seen) -> None:
    """The program goes, the records stay; then a copy for one user, and its purge."""
    made = _run(PROGRAM / "stationdesk-cli.exe", "practice", "--data", f'"{DATA / "station"}"')
    seen.expect("the practice station is made", made, 0)
    seen.expect("uninstall", _uninstall(PROGRAM), 0)
    seen.expect(
        "nothing of the program is left",
        [one.name for one in PROGRAM.glob("*") if one.name != "uninstall.exe"],
        [],
    )
    seen.expect("the records stay", (DATA / "station" / "station.db").is_file())
    seen.expect(
        "install for one user, Chinese and a space in the path",
        _run(seen.new, "/S", "/CurrentUser", f"/D={OWN}"),
        0,
    )
    seen.expect("self-test of that copy: wrong", _self_test("windows", OWN), [])
    seen.expect("a purge", _uninstall(OWN, "/PURGE"), 0)


def foreign_files(python_zip: Path, runtime: Path) -> list[str]:
    """Those of python.org's binaries that our runtime has otherwise."""
    ours = {path.name.lower(): path for path in [*runtime.glob("*.dll"), *(runtime / "DLLs").glob("*")]}
    wrong = []
    with zipfile.ZipFile(python_zip) as archive:
        for name in archive.namelist():
            path = ours.get(name.lower())
            if path is None or name.lower().startswith(("vcruntime", "python3.")):
                continue  # Microsoft's runtime comes with Qt; python3.dll is our own forwarder
            if hashlib.sha256(archive.read(name)).digest() != hashlib.sha256(path.read_bytes()).digest():
                wrong.append(name)
    return wrong


def main(arguments: list[str]) -> int:
    """Go through all of it; 1 when something was not as it should be."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("old", type=Path)
    options.add_argument("new", type=Path)
    options.add_argument("--python-zip", type=Path)
    chosen = options.parse_args(arguments)
    if os.name != "nt" or PROGRAM.exists():
        print("This needs a Windows that has no StationDesk yet.", file=sys.stderr)
        return 2
    seen = Seen(chosen.old, chosen.new, chosen.python_zip)
    for step in (before, install, refuse, remove):
        step(seen)
    print(f"{seen.passed} passed, {seen.failed} failed")
    return 1 if seen.failed else 0


def _self_test(platform: str, folder: Path = PROGRAM) -> list[str]:
    out = (OUT / f"self-test-{folder.name}.json").absolute()
    out.unlink(missing_ok=True)
    code = _run(folder / "stationdesk-cli.exe", "--self-test", "--platform", platform, "--out", f'"{out}"')
    if not out.is_file():
        return [f"nothing written, exit code {code}"]
    told = json.loads(out.read_text(encoding="utf-8"))
    return [f"{one['name']}: {one['detail']}" for one in told["checks"] if not one["ok"]]


def _may_change(folder: Path) -> bool:
    """Whether the group of all users has the right, whatever it is called in this language."""
    account = "$_.IdentityReference.Translate([Security.Principal.SecurityIdentifier]).Value"
    asked = f"{account} -eq '{USERS}' -and $_.FileSystemRights -match 'Modify|FullControl'"
    return bool(_powershell(f"(Get-Acl '{folder}').Access | Where-Object {{ {asked} }}").strip())


def _uninstall(folder: Path, *words: str) -> int:
    """In place, where the exit code is told. NSIS wants `_?=` last and without quotes."""
    return _run(folder / "uninstall.exe", "/S", *words, f"_?={folder}")


def _run(program: Path, *words: str) -> int:
    """The exit code. One line, so that a folder at its end keeps its space without quotes."""
    return subprocess.run(f'"{program}" ' + " ".join(words), check=False).returncode


def _said(*command: str) -> str:
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode("utf-8", "replace")


def _powershell(script: str) -> str:
    return _said("powershell", "-NoProfile", "-Command", script)


def _until(true: Callable[[], bool]) -> bool:
    """Look again and again; False when it never came."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if true():
            return True
    return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
