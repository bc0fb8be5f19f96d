"""Faces are read whole or refused, and cut without a change to what is kept."""

import io
import random
from pathlib import Path

import pytest

from stationdesk.core.resources import resource
from stationdesk.printing import cmap, truetype
from stationdesk.printing.cmap import FaceUnusable
from stationdesk.printing.truetype import Face, load

BUNDLED = sorted(resource("fonts").glob("*.ttf"))


@pytest.fixture
def kai() -> bytes:
    return resource("fonts", "StationDeskKai-Regular.ttf").read_bytes()


def test_six_faces_are_bundled_with_their_licences() -> None:
    licences = {path.name for path in resource("fonts").glob("LICENSE-*")}

    assert len(BUNDLED) == 6
    assert sum(path.stat().st_size for path in BUNDLED) < 25e6
    assert len(licences) == 3


def test_no_reserved_name_is_borne() -> None:
    for path in BUNDLED:
        assert not {"LXGW", "Source", "霞鹜"} & set(load(path).name.split("-"))
        assert "WenKai" not in load(path).name


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_cut_face_keeps_the_outlines_of_what_is_used(path: Path, tmp_path: Path) -> None:
    whole = load(path)
    used = random.Random(7).sample(range(whole._count), 50)
    cut = whole.cut(used)

    # A PDF's font file has no map and no name; give it back both to read it as a face.
    tables = {tag: whole._table(tag) for tag in ("cmap", "name")}
    again = _read_with(tables, cut, tmp_path)

    assert _outlines(again, used) == _outlines(whole, used)
    assert [again.advance(glyph) for glyph in used] == [whole.advance(glyph) for glyph in used]
    assert len(cut) < len(path.read_bytes()) / 2


def _outlines(face: Face, used: list[int]) -> dict[int, bytes]:
    """The outlines without the filling that puts each on a multiple of four bytes."""
    return {glyph: outline.rstrip(b"\0") for glyph, outline in face._with_parts(used).items()}


def _read_with(tables: dict[str, bytes], cut: bytes, folder: Path) -> Face:
    directory = truetype._directory(io.BytesIO(cut), 0)
    found = {tag: cut[start : start + length] for tag, (start, length) in directory.items()}
    path = folder / "again.ttf"
    path.write_bytes(truetype._font_file(found | tables))
    return Face(path)


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_both_kinds_of_character_map_find_the_same_glyphs(path: Path) -> None:
    table = Face(path)._table("cmap")
    lookups = {}
    for number in range(int.from_bytes(table[2:4], "big")):
        start = int.from_bytes(table[8 + 8 * number : 12 + 8 * number], "big")
        form = int.from_bytes(table[start : start + 2], "big")
        lookups[form] = (cmap._segments if form == 4 else cmap._groups)(table, start)

    assert set(lookups) == {4, 12}
    assert [lookups[4](code) for code in range(0x10000)] == [lookups[12](code) for code in range(0x10000)]
    assert load(path).glyph(0x10FFFF) == 0


def test_a_cut_is_the_same_every_time(kai: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kai.ttf"
    path.write_bytes(kai)

    assert Face(path).cut([5, 3, 9]) == Face(path).cut({9, 5, 3})


def test_postscript_outlines_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "cff.otf"
    path.write_bytes(b"OTTO" + bytes(100))

    with pytest.raises(FaceUnusable):
        Face(path)


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200])
def test_a_face_that_may_not_be_embedded_is_refused(rights: int, kai: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kai.ttf"
    path.write_bytes(kai)
    start = Face(path)._tables["OS/2"][0]
    path.write_bytes(kai[: start + 8] + rights.to_bytes(2, "big") + kai[start + 10 :])

    with pytest.raises(FaceUnusable):
        Face(path)


def test_broken_files_are_refused_and_nothing_else(kai: bytes, tmp_path: Path) -> None:
    chance = random.Random(3)
    path = tmp_path / "broken.ttf"
    for _ in range(60):
        broken = bytearray(kai[: chance.randrange(1, 60_000)])
        for _ in range(chance.randrange(8)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        path.write_bytes(broken)
        with pytest.raises(FaceUnusable):
            Face(path)
