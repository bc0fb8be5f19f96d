"""An update on a stick as the county makes one: a setup, its list, its signature, the notes."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from stationdesk.jobs.updating.system import machine

COUNTY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
KEY = base64.b64encode(COUNTY.public_key().public_bytes_raw()).decode()
NOTES = "新版本：报表更快。"


def make_update(
    folder: Path,
    version: str = "9.1.0",
    *,
    kind: str = "",
    signer: Ed25519PrivateKey | None = COUNTY,
    setup: bytes = b"MZ setup " * 300_000,
) -> Path:
    """Write the folder of an update and return it; `signer` None leaves it unsigned."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        f"StationDesk-{version}-{kind or machine()}-setup.exe": setup,
        "发布说明.txt": NOTES.encode(),
        "安装说明.pdf": b"%PDF-1.7",
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    seal(folder, signer, files)
    return folder


def seal(folder: Path, signer: Ed25519PrivateKey | None, files: dict[str, bytes]) -> None:
    """Write the list of these files and its signature."""
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items()]
    text = "".join(lines).encode()
    (folder / "SHA256SUMS").write_bytes(text)
    if signer is not None:
        (folder / "SHA256SUMS.sig").write_bytes(signer.sign(text))
