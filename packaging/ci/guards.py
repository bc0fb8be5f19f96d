"""What the guards of a real Windows do: Defender, the rights of folders, and a standard user without any."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from seeing import CONSOLE, DATA, DRIVE, OUT, PROGRAM, Seen, powershell, said

USERS = "S-1-5-32-545"
STANDARD_USER = "sd-standard"
_DEFENDER = Path(os.environ.get("PROGRAMFILES", "C:/Program Files"), "Windows Defender", "MpCmdRun.exe")
_PUBLIC = Path(os.environ.get("PUBLIC", "C:/Users/Public"))
# CreateProcessWithLogonW asks for no consent, so that what would need one is refused and not asked for.
_AS_HIM = (
    "$word = ConvertTo-SecureString $env:SD_WORD -AsPlainText -Force; "
    "$who = New-Object System.Management.Automation.PSCredential('{user}', $word); "
    "$done = Start-Process -FilePath '{program}' -ArgumentList {words} -Credential $who -LoadUserProfile "
    "-WorkingDirectory '{public}' -WindowStyle Hidden -Wait -PassThru; $done.ExitCode"
)


def scanned(what: Path) -> int:
    """Defender's exit code for a file or a folder: 0 when it finds nothing. What it says is kept."""
    words = ("-Scan", "-ScanType", "3", "-File", str(what.absolute()), "-DisableRemediation")
    done = subprocess.run([_DEFENDER, *words], check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    with (OUT / "defender.txt").open("ab") as log:
        log.write(f"{what}: {done.returncode}\r\n".encode() + done.stdout)
    return done.returncode


def signer(file: Path) -> str:
    """Whose signature Windows believes, or why it believes none."""
    asked = f"$it = Get-AuthenticodeSignature '{file}'; "
    return powershell(
        asked + "if ($it.Status -eq 'Valid') { $it.SignerCertificate.Subject } else { [string]$it.Status }"
    ).strip()


def unsigned(runtime: Path) -> dict[str, str]:
    """The binaries of Python's runtime that neither python.org nor Microsoft signed."""
    files = [*runtime.glob("*.dll"), *(runtime / "DLLs").glob("*")]
    told = {file.name: signer(file) for file in files if file.name != "python3.dll"}  # may be our own
    known = ("Python Software Foundation", "Microsoft")
    return {name: who for name, who in told.items() if not any(one in who for one in known)}


def rights(seen: Seen) -> None:
    """What icacls grants, as the administrator reads it."""
    told = said("icacls", str(DATA)) + said("icacls", str(PROGRAM))
    (OUT / "icacls.txt").write_text(told, encoding="utf-8")
    seen.expect("every user may change the records' folder", _may_change(DATA))
    seen.expect("every user may change the program", _may_change(PROGRAM), False)


def standard_user(seen: Seen) -> None:
    """Somebody without an administrator's password: uses the copy for everybody, installs one of his own."""
    os.environ["SD_WORD"] = f"Sd-{os.urandom(9).hex()}"
    said("net", "user", STANDARD_USER, os.environ["SD_WORD"], "/add")
    setup = _PUBLIC / "setup.exe"
    setup.write_bytes(seen.new.read_bytes())
    try:
        _everybodys(seen, setup)
        _his_own(seen, setup)
    finally:
        said("net", "user", STANDARD_USER, "/delete")
        setup.unlink()


def _everybodys(seen: Seen, setup: Path) -> None:
    seen.expect("he writes into the records' folder", _he_writes(DATA / "his.txt"))
    seen.expect("he writes into the program", _he_writes(PROGRAM / "program" / "his.txt"), False)
    seen.expect("he uses the copy for everybody", _he_runs(PROGRAM / CONSOLE, "--version"), 0)
    seen.expect("for everybody he may not install", _he_runs(setup, "/S", "/AllUsers"), 14)


def _his_own(seen: Seen, setup: Path) -> None:
    his = Path(f"{DRIVE}/Users/{STANDARD_USER}/AppData/Local/Programs/StationDesk")
    seen.expect("for himself he may, and nothing is asked", _he_runs(setup, "/S", "/CurrentUser"), 0)
    seen.expect("his copy lies in his own folder", (his / "program" / "manifest.sha256").is_file())
    tested = _he_runs(his / CONSOLE, "--self-test", "--platform", "offscreen")
    seen.expect("the self-test of his copy", tested, 0)
    seen.expect("he removes his copy", _he_runs(his / "uninstall.exe", "/S", f"_?={his}"), 0)


def _may_change(folder: Path) -> bool:
    """Whether the group of all users has the right, whatever it is called in this language."""
    account = "$_.IdentityReference.Translate([Security.Principal.SecurityIdentifier]).Value"
    asked = f"{account} -eq '{USERS}' -and $_.FileSystemRights -match 'Modify|FullControl'"
    return bool(powershell(f"(Get-Acl '{folder}').Access | Where-Object {{ {asked} }}").strip())


def _he_runs(program: Path, *words: str) -> int | str:
    """The exit code, or what PowerShell says when nothing could be started."""
    listed = ", ".join(f"'{word}'" for word in words)
    script = _AS_HIM.format(user=STANDARD_USER, program=program, public=_PUBLIC, words=listed)
    told = powershell(script).strip()
    return int(told) if told.lstrip("-").isdigit() else told


def _he_writes(file: Path) -> bool:
    _he_runs(Path("cmd.exe"), "/c", f'echo his> "{file}"')
    there = file.is_file()
    file.unlink(missing_ok=True)
    return there
