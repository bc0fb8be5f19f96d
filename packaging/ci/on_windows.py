"""The setup's whole life on a real Windows: `python packaging/ci/on_windows.py OLD.exe NEW.exe`.

The two are setups of the program, the second of a later version. It installs for everybody, and makes a
standard user for some minutes, so it needs an administrator, and a computer that has no StationDesk yet.
What was seen goes to out/windows/.
Ends with "N passed, 0 failed".
`--python-zip` is python.org's embeddable zip of the same Python, to compare the runtime with.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from guards import rights, scanned, signer, standard_user, unsigned
from seeing import (
    CONSOLE,
    DATA,
    DRIVE,
    OUT,
    PROGRAM,
    Seen,
    folder_of_length,
    foreign_files,
    longest_name,
    run,
    said,
    self_test,
    uninstall,
    until,
    wrong,
)

OWN = Path(DRIVE + "/派出所 软件/所务台")
LONGEST_PATH = 259 - len("\\program.new\\program\\")
"""Characters for the folder and the longest name in it together; target.nsh counts alike."""
_SMALL = "S:"
_SMALL_MB = 520  # one copy fits and two do not
_DISK = "create vdisk file={file} maximum={size} type=expandable|select vdisk file={file}|attach vdisk|" + (
    "create partition primary|format fs=ntfs quick|assign letter=S"
)


def before(seen: Seen) -> None:
    """What this computer thinks of the file before anybody starts it."""
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "signature.txt").write_text(f"{seen.new.name}: {signer(seen.new)}\n", encoding="utf-8")
    seen.expect("Defender finds nothing in the setup (out/windows/defender.txt)", scanned(seen.new), 0)


def install(seen: Seen) -> None:
    """For everybody: files, registry, the self-test in a real window, pictures of H.264 and H.265."""
    seen.expect("install for everybody", run(seen.old, "/S", "/AllUsers"), 0)
    checks = self_test("windows")
    seen.expect("self-test in a real window: wrong", wrong(checks), {})
    seen.expect("pictures of both kinds are decoded", checks.get("video"), "ok: ffmpeg, h264, h265")
    seen.expect("Defender finds nothing in the program", scanned(PROGRAM), 0)
    known = said("cmd", "/c", "assoc", ".sdbackup").strip()
    seen.expect("backups open with the program", known, ".sdbackup=StationDesk.Backup")
    runtime = PROGRAM / "program" / "runtime"
    seen.expect("Windows believes the signatures of the runtime: others", unsigned(runtime), {})
    if seen.python_zip is not None:
        others = foreign_files(seen.python_zip, runtime)
        seen.expect("the runtime is python.org's, byte for byte: others", others, [])


def refuse(seen: Seen) -> None:
    """A running program, a killed setup, an older one, damaged ones."""
    with subprocess.Popen([PROGRAM / "StationDesk.exe"]) as window:
        seen.expect("an upgrade is refused while it runs", run(seen.new, "/S"), 12)
        window.kill()
    with subprocess.Popen([seen.new, "/S"]) as setup:
        begun = until((PROGRAM / "program.new").exists)
        setup.kill()
    seen.expect("the setup is killed half-way", begun)
    seen.expect("the program still starts", run(PROGRAM / CONSOLE, "--version"), 0)
    seen.expect("the upgrade afterwards", run(seen.new, "/S"), 0)
    seen.expect("self-test of the new version: wrong", wrong(self_test("windows")), {})
    seen.expect("an older version is refused", run(seen.old, "/S"), 11)
    content = seen.new.read_bytes()
    half = OUT / "half.exe"
    half.write_bytes(content[: len(content) // 2])
    seen.expect("half a setup is refused", run(half, "/S"), 2)
    half.unlink()


def remove(seen: Seen) -> None:
    """The program goes, the records stay; then a copy for one user, and its purge."""
    made = run(PROGRAM / CONSOLE, "practice", "--data", f'"{DATA / "station"}"')
    seen.expect("the practice station is made", made, 0)
    seen.expect("uninstall", uninstall(PROGRAM), 0)
    left = [one.name for one in PROGRAM.glob("*") if one.name != "uninstall.exe"]
    seen.expect("nothing of the program is left", left, [])
    seen.expect("the records stay", (DATA / "station" / "station.db").is_file())
    own = run(seen.new, "/S", "/CurrentUser", f"/D={OWN}")
    seen.expect("install for one user, Chinese and a space in the path", own, 0)
    seen.expect("self-test of that copy: wrong", wrong(self_test("windows", OWN)), {})
    seen.longest = longest_name(OWN / "program")
    seen.expect("a purge", uninstall(OWN, "/PURGE"), 0)


def long_path(seen: Seen) -> None:
    """The longest folder that the setup takes still works, and one more character is refused."""
    fits = folder_of_length(LONGEST_PATH - seen.longest)
    seen.expect("install into the longest folder", run(seen.new, "/S", "/CurrentUser", f"/D={fits}"), 0)
    seen.expect("self-test there: wrong", wrong(self_test("offscreen", fits)), {})
    seen.expect("and its removal", uninstall(fits, "/PURGE"), 0)
    longer = folder_of_length(LONGEST_PATH - seen.longest + 1)
    seen.expect("one character more is refused", run(seen.new, "/S", "/CurrentUser", f"/D={longer}"), 14)


def roll_back(seen: Seen) -> None:
    """A disk that becomes full while the upgrade unpacks: the old version stands."""
    script = OUT / "disk.txt"
    file = (OUT / "small.vhdx").absolute()
    script.write_text(_DISK.format(file=f'"{file}"', size=_SMALL_MB).replace("|", "\n"), encoding="mbcs")
    (OUT / "diskpart.txt").write_text(said("diskpart", "/s", str(script)), encoding="utf-8")
    small = Path(f"{_SMALL}/StationDesk")
    seen.expect("install on a small disk", run(seen.old, "/S", "/CurrentUser", f"/D={small}"), 0)
    version = said(str(small / CONSOLE), "--version")
    seen.expect("the full disk rolls the upgrade back", run(seen.new, "/S", "/CurrentUser"), 13)
    seen.expect("and the old version still answers", said(str(small / CONSOLE), "--version"), version)
    seen.expect("self-test of it: wrong", wrong(self_test("offscreen", small)), {})
    seen.expect("removed again", uninstall(small, "/PURGE"), 0)


STEPS = (before, install, rights, standard_user, refuse, remove, long_path, roll_back)


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
    for step in STEPS:
        step(seen)
    print(f"{seen.passed} passed, {seen.failed} failed")
    return 1 if seen.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
