"""What a Windows program file says of itself: machine, version, what it imports and exports."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

X64 = 0x8664
SUFFIXES = (".dll", ".pyd", ".exe")
_EXPORTS, _IMPORTS, _DELAYED = 0, 1, 13
_FIXED_INFO = struct.pack("<I", 0xFEEF04BD)


@dataclass(frozen=True)
class _Section:
    address: int
    size: int
    offset: int


class PeFile:
    """A PE32+ file, read from its bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._header = self._number("<I", 0x3C)
        if content[:2] != b"MZ" or content[self._header : self._header + 4] != b"PE\0\0":
            raise ValueError("not a Windows program file")
        self.machine: int = self._number("<H", self._header + 4)
        self._optional = self._header + 24
        self._sections = tuple(self._read_sections())

    @classmethod
    def read(cls, path: Path) -> PeFile:
        """Read a file."""
        return cls(path.read_bytes())

    @property
    def timestamp(self) -> int:
        """When the linker says it was made; 0 or a hash where the build is reproducible."""
        return self._number("<I", self._header + 8)

    @property
    def wanted_windows(self) -> tuple[int, int]:
        """The oldest Windows that loads it."""
        return self._number("<H", self._optional + 48), self._number("<H", self._optional + 50)

    @property
    def is_console(self) -> bool:
        """Whether Windows gives it a console."""
        return self._number("<H", self._optional + 68) == 3

    def imports(self) -> set[str]:
        """The libraries it wants at its start or later, in lower case."""
        names = self._imported(_IMPORTS, 20, 12)
        return {name.lower() for name in (*names, *self._imported(_DELAYED, 32, 4))}

    def exports(self) -> list[str]:
        """The names it offers, sorted as the file sorts them."""
        address, _ = self._directory(_EXPORTS)
        if not address:
            return []
        table = self._offset(address)
        count = self._number("<I", table + 24)
        names = self._offset(self._number("<I", table + 32))
        return [self._text(self._number("<I", names + 4 * index)) for index in range(count)]

    def version(self) -> tuple[int, int, int, int]:
        """The file version of its resource; zeros where it has none."""
        at = self._content.find(_FIXED_INFO)
        if at < 0:
            return (0, 0, 0, 0)
        high, low = self._number("<I", at + 8), self._number("<I", at + 12)
        return (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)

    def _imported(self, directory: int, step: int, name: int) -> Iterator[str]:
        address, _ = self._directory(directory)
        if not address:
            return
        entry = self._offset(address)
        while pointer := self._number("<I", entry + name):
            yield self._text(pointer)
            entry += step

    def _directory(self, index: int) -> tuple[int, int]:
        at = self._optional + 112 + 8 * index
        return self._number("<I", at), self._number("<I", at + 4)

    def _read_sections(self) -> Iterator[_Section]:
        count = self._number("<H", self._header + 6)
        first = self._optional + self._number("<H", self._header + 20)
        for at in range(first, first + 40 * count, 40):
            size, address, stored, offset = struct.unpack_from("<4I", self._content, at + 8)
            yield _Section(address, max(size, stored), offset)

    def _offset(self, address: int) -> int:
        for section in self._sections:
            if section.address <= address < section.address + section.size:
                return address - section.address + section.offset
        raise ValueError(f"nothing lies at {address:#x}")

    def _text(self, address: int) -> str:
        start = self._offset(address)
        return self._content[start : self._content.index(b"\0", start)].decode("ascii")

    def _number(self, form: str, at: int) -> int:
        number: int = struct.unpack_from(form, self._content, at)[0]
        return number
