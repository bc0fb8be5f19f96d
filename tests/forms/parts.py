"""Office files taken apart and put together for the tests."""

from __future__ import annotations

import io
import re
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def text_of(docx: bytes) -> str:
    """The words of a text, in the order of its XML."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return "".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", archive.read("word/document.xml").decode()))


def replaced(package: bytes, part: str, body: str) -> bytes:
    """The text with another body."""
    return with_part(package, part, f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')


def with_part(package: bytes, part: str, content: str | bytes) -> bytes:
    """The package with one part more, or instead of its own."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        new.writestr(part, content)
    return made.getvalue()
