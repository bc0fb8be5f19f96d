"""Lines that people type by hand: parted by spaces or 、 as well, in whatever order they come to mind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from unicodedata import normalize

Cells = dict[str, str]

_FIXED = re.compile(r"[\t,，;；]")
_LOOSE = re.compile(r"[\s、]+")
_SPACED_NAME = re.compile(r"^\s*([㐀-鿿])\s+([㐀-鿿])(?=$|[\s,，;；、])")
_SPACED_MOBILE = re.compile(r"(?<!\d)(1\d{2})[ -](\d{4})[ -](\d{4})(?!\d)")
_NUMBER = re.compile(r"\+?\d[\d/-]*")
_DISTANCE = re.compile(r"\d{1,3}(\.\d+)?(公里|千米|km)?", re.IGNORECASE)
_VILLAGE = re.compile(r".+(村|屯|庄|寨|社区|居委会|村委会)")
_AREA = re.compile(r".*((?<!社)区|片|网格)")
_POLICE_NO = 6
_POSTED = frozenset({"officer", "auxiliary", "civilian"})


def cells_of(row: str) -> tuple[list[str], bool]:
    """(the cells of a line, whether they stand in fixed places): tabs and commas fix them, blanks do not."""
    row = _SPACED_NAME.sub(r"\1\2", row)
    if _FIXED.search(row):
        return [cell.strip() for cell in _FIXED.split(row)], True
    return [cell for cell in _LOOSE.split(_SPACED_MOBILE.sub(r"\1\2\3", row)) if cell], False


def people_of(row: str, kinds: Mapping[str, str]) -> Iterator[Cells]:
    """The one person of a line without a header."""
    cells, fixed = cells_of(row)
    if fixed and not any(_is_several(cell) for cell in cells[:2]):
        kind = cells[1] if len(cells) > 1 else ""
        if not _is_number(kind):
            label, post = _kind_of(kind, kinds)
            yield dict(zip(("name", "kind", "phone", "police_no", "village"), cells, strict=False)) | {
                "kind": label or kind, "post": post,
            }  # fmt: skip
            return
    yield _sorted_person(cells_of(" ".join(_FIXED.split(row)))[0], kinds)


def villages_of(row: str) -> Iterator[Cells]:
    """The villages of a line without a header: 柳树屯、东关社区 are two."""
    cells, fixed = cells_of(row)
    if fixed:
        names = [name for name in cells[0].split("、") if name.strip()] or [""]
        if len(cells) > 1 and all(_VILLAGE.fullmatch(cell) for cell in cells if cell):
            names, cells = [cell for cell in cells if cell], []
        rest = dict(zip(("area", "distance", "contact", "phone"), cells[1:], strict=False))
    else:
        names, rest = _sorted_villages(row, cells)
    for name in names:
        yield {"name": name.strip()} | rest


def _sorted_person(cells: list[str], kinds: Mapping[str, str]) -> Cells:
    """What each word is shows in the word: a phone by its digits, a kind by its label."""
    told: Cells = {"name": "", "kind": "", "post": "", "phone": "", "police_no": "", "village": ""}
    names: list[str] = []
    others: list[str] = []
    for cell in cells:
        label, post = _kind_of(cell, kinds)
        if not names:
            names.append(cell)
        elif _is_number(cell) and not (told["phone"] and told["police_no"]):
            told["police_no" if told["phone"] or len(cell) == _POLICE_NO else "phone"] = cell
        elif label and not told["kind"]:
            told["kind"], told["post"] = label, post
        elif cell.isascii() and names[-1].isascii() and not (told["kind"] or told["phone"] or others):
            names.append(cell)
        else:
            others.append(cell)
    told["name"] = " ".join(names)
    if others and not told["kind"]:
        told["kind"] = others.pop(0)
    for other in others:
        told["village" if _VILLAGE.fullmatch(other) else "post"] = other
    return told


def _sorted_villages(row: str, cells: list[str]) -> tuple[list[str], Cells]:
    several = "、" in row
    rest: Cells = {}
    names = cells[:1]
    for cell in cells[1:]:
        if _NUMBER.fullmatch(_plain(cell)) and len(_plain(cell)) >= _POLICE_NO + 1:
            rest["phone"] = cell
        elif _DISTANCE.fullmatch(_plain(cell)):
            rest["distance"] = cell
        elif rest:
            rest["area" if _AREA.fullmatch(cell) else "contact"] = cell
        elif cell.isascii() and names[-1].isascii():
            names[-1] = f"{names[-1]} {cell}"
        elif _VILLAGE.fullmatch(cell) or (several and not _AREA.fullmatch(cell)):
            names.append(cell)
        else:
            rest["area"] = cell
    return names, rest


def _kind_of(cell: str, kinds: Mapping[str, str]) -> tuple[str, str]:
    """(label of the kind, post): 社区民警 is a 民警 with that post; a chief is only who is called so."""
    if cell in kinds:
        return cell, ""
    for label, code in kinds.items():
        if cell in label.split("、"):
            return label, ""
        if code in _POSTED and not label.isascii() and cell.endswith(label):
            return label, cell
    return "", ""


def _is_several(cell: str) -> bool:
    return bool(_LOOSE.search(cell)) and not cell.isascii()


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(_plain(cell)))


def _plain(cell: str) -> str:
    return normalize("NFKC", cell)
