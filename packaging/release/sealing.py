"""SHA256SUMS of a folder for a stick, and the county's detached signature of that list.

The key is the county's own Ed25519 key. It never lies in the checkout: it is a file somewhere else, or a
command of the county's own that reaches a key which this build never sees.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from release.manifest import sha256
from release.places import ROOT
from release.refusing import BuildRefused
from release.signing import let_sign
from stationdesk.jobs.updating.checking import SIGNATURE_BYTES, plain_signature
from stationdesk.jobs.updating.release import LIST, SIGNATURE

EXAMPLE = "openssl pkeyutl -sign -rawin -inkey county.pem -in {input} -out {output}"


def write_list(folder: Path) -> Path:
    """Name every file of the folder with its SHA-256; an earlier signature would not fit any more."""
    (folder / SIGNATURE).unlink(missing_ok=True)
    lines = [f"{sha256(path)}  {path.name}\n" for path in _listed(folder)]
    (folder / LIST).write_bytes("".join(lines).encode("utf-8"))
    return folder / LIST


def seal(folder: Path, *, key: Path | None = None, command: str | None = None) -> Path:
    """Sign the list with a key file or by a command, after every file was found as the list says."""
    _refuse_changed(folder)
    signature = folder / SIGNATURE
    signature.unlink(missing_ok=True)
    if key is not None:
        signature.write_bytes(_county_key(key).sign((folder / LIST).read_bytes()))
    elif command is not None:
        _let_sign(command, folder / LIST, signature)
    else:
        raise BuildRefused(f"Name the county's key, or a command such as: {EXAMPLE}")
    return signature


def _listed(folder: Path) -> list[Path]:
    """A list names plain files only: the program follows it into no other folder."""
    found = sorted(path for path in folder.iterdir() if path.name not in (LIST, SIGNATURE))
    if folders := [path.name for path in found if not path.is_file()]:
        raise BuildRefused(f"{folder} holds {', '.join(folders)}; a stick's folder holds files only.")
    return found


def _refuse_changed(folder: Path) -> None:
    if not (folder / LIST).is_file():
        raise BuildRefused(f"{folder} holds no {LIST}: it is no folder for a stick.")
    told = (folder / LIST).read_text(encoding="utf-8").splitlines()
    if told != [f"{sha256(path)}  {path.name}" for path in _listed(folder)]:
        raise BuildRefused(f"The files in {folder} are not those of its {LIST}: make the folder anew.")


def _county_key(path: Path) -> Ed25519PrivateKey:
    if path.resolve().is_relative_to(ROOT):
        raise BuildRefused(f"{path} lies in the checkout, where no key may be: move it out.")
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as why:
        raise BuildRefused(f"The county's key cannot be read: {why}") from why
    except TypeError as why:
        raise BuildRefused(f"{path} has a passphrase, so let openssl ask for it: {EXAMPLE}") from why
    except ValueError as why:
        raise BuildRefused(f"{path} holds no private key (PEM, PKCS#8).") from why
    if not isinstance(key, Ed25519PrivateKey):
        raise BuildRefused(f"{path} is no Ed25519 key: openssl genpkey -algorithm ed25519 makes one.")
    return key


def _let_sign(command: str, told: Path, signature: Path) -> None:
    let_sign(command, told, signature, what="sealing", example=EXAMPLE)
    if not signature.is_file() or len(plain_signature(signature.read_bytes())) != SIGNATURE_BYTES:
        signature.unlink(missing_ok=True)
        raise BuildRefused("The sealing command wrote no Ed25519 signature (64 bytes, or base64 of them).")
