"""The parts of an Office file: read with suspicion, and written again so that only what is filled differs."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from stationdesk.core.errors import FileRefused
from stationdesk.forms import limits
from stationdesk.sheets.guard import OLE_MAGIC, ZIP_MAGIC, check_archive

_MAIN = {"xl/workbook.xml": "xlsx", "word/document.xml": "docx"}
_EXTERNAL = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>")
_HYPERLINK = b"/hyperlink"
_TYPES, _MACROS = "[Content_Types].xml", b"macroEnabled"


class Suffix(StrEnum):
    """What kind of form it is."""

    XLSX = "xlsx"
    DOCX = "docx"


@dataclass(frozen=True)
class Package:
    """A form's file as it came, with the kind it proved to be."""

    content: bytes
    suffix: Suffix

    def part(self, name: str) -> bytes:
        """The bytes of a part; FileRefused when it is missing or larger than a form's may be."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            try:
                info = archive.getinfo(name)
            except KeyError as why:
                raise FileRefused(limits.BROKEN.filled(part=name)) from why
            if info.file_size > limits.MOST_PART:
                raise FileRefused(limits.TOO_LARGE.filled(most=limits.MOST_PART // limits.MEGABYTE))
            return archive.read(info)

    def names(self) -> list[str]:
        """The names of all parts in the order of the file."""
        with zipfile.ZipFile(io.BytesIO(self.content)) as archive:
            return archive.namelist()

    def having(self, parts: Mapping[str, bytes]) -> bytes:
        """The whole file with these parts instead of its own; every other part is the same to the byte."""
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.content)) as old, zipfile.ZipFile(made, "w") as new:
            for info in old.infolist():
                new.writestr(info, parts.get(info.filename, old.read(info)), info.compress_type)
        return made.getvalue()


def open_package(content: bytes) -> Package:
    """The form, when it is one; FileRefused says in a sentence why it is not taken."""
    if len(content) > limits.MOST_BYTES:
        raise FileRefused(limits.TOO_LARGE.filled(most=limits.MOST_BYTES // limits.MEGABYTE))
    if content.startswith(OLE_MAGIC):
        raise FileRefused(limits.LOCKED)
    if not content.startswith(ZIP_MAGIC):
        raise FileRefused(limits.NOT_A_FORM)
    names = check_archive(content)
    main = next((one for one in _MAIN if one in names), None)
    if main is None:
        raise FileRefused(limits.NOT_A_FORM)
    package = Package(content, Suffix(_MAIN[main]))
    _refuse_what_acts(package)
    return package


def _refuse_what_acts(package: Package) -> None:
    """Programs and links: a form is only filled, and shows only what stands in it."""
    names = package.names()
    if any(name.casefold().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        raise FileRefused(limits.MACROS)
    if any(name.startswith("xl/macrosheets/") for name in names) or _MACROS in package.part(_TYPES):
        raise FileRefused(limits.MACROS)
    for name in names:
        if name.startswith(("xl/externalLinks/", "xl/embeddings/", "word/embeddings/")):
            raise FileRefused(limits.LINKED.filled(part=name))
        if name.endswith(".rels"):
            found = _EXTERNAL.findall(package.part(name))
            if any(_HYPERLINK not in one for one in found):
                raise FileRefused(limits.LINKED.filled(part=name))
