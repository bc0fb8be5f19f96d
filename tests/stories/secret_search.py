"""Searches for a secret in whatever leaves the program or lies on a disk, in every way of writing it."""

from __future__ import annotations

import html
import io
import json
import zipfile
import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from pypdf import PdfReader


def forms(secret: str) -> dict[str, bytes]:
    """{name: bytes} of each way a secret may stand in a file, an address, a log or a header."""
    written = {
        "utf-8": secret.encode(),
        "utf-16-le": secret.encode("utf-16-le"),
        "utf-16-be": secret.encode("utf-16-be"),
        "percent": quote(secret, safe="").encode(),
        "percent, loosely": quote(secret).encode(),
        "escaped": json.dumps(secret)[1:-1].encode(),
        "markup": html.escape(secret).encode(),
        "hex": secret.encode().hex().encode(),
    }
    return written | {f"base64 at {offset}": _inside_base64(secret.encode(), offset) for offset in range(3)}


def _inside_base64(content: bytes, offset: int) -> bytes:
    """What of it stands in the Base64 of any text that holds it behind `offset` (of three) other bytes."""
    coded = b64encode(bytes(offset) + content)
    whole = (offset + len(content)) // 3 * 4
    return coded[(0, 2, 3)[offset] : whole]


def hits(content: bytes, secrets: Iterable[str]) -> list[str]:
    """In which forms which of the secrets stand there, by number; capitals count as small letters."""
    small = content.lower()
    return [
        f"secret {number} as {name}"
        for number, secret in enumerate(secrets, 1)
        for name, form in forms(secret).items()
        if form.lower() in small
    ]


def found_in(folder: Path, secrets: Iterable[str]) -> list[str]:
    """The same in every file below a folder, and in what is packed in it."""
    secrets = tuple(secrets)
    return [
        f"{file.relative_to(folder)}: {name}: {hit}"
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for name, content in _unpacked(file)
        for hit in (*hits(name.encode(), secrets), *hits(content, secrets))
    ]


def _unpacked(file: Path) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of the file and of all that is packed in it: workbooks, archives, pages, streams."""
    content = file.read_bytes()
    yield file.name, content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield from ((name, packed.read(name)) for name in packed.namelist())
    elif content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        yield "its pages", "\n".join(page.extract_text() for page in reader.pages).encode()
        yield "its facts", str(reader.metadata).encode()
    elif content[:2] == b"\x1f\x8b":
        yield "unpacked", zlib.decompress(content, wbits=31)
