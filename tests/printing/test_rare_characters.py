"""No character disappears: another face stands in, or a mark is printed and named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.core.document import Paragraph, Row, Table, TableColumn
from stationdesk.printing import fonts
from stationdesk.printing.fonts import MARK, Role, chain
from stationdesk.printing.lettering import _SQUARES, Style, Typesetter
from tests.faults.hostile_texts import RARE
from tests.printing.conftest import Printed


def test_rare_hanzi_of_names_are_written_by_some_face(printed: Callable[..., Printed]) -> None:
    table = Table((TableColumn("姓名", 1),), tuple(Row((f"李{letter}生",)) for letter in RARE))

    out = printed(Paragraph((RARE,)), table)

    assert out.result.missing_glyphs == ()
    assert RARE in out.body()
    assert all(f"李{letter}生" in out.body() for letter in RARE)


def test_rare_hanzi_read_back_with_another_reader(printed: Callable[..., Printed]) -> None:
    out = printed(Paragraph((RARE,)))

    assert RARE in out.reader.pages[0].extract_text()


def test_a_character_that_no_face_has_is_marked_and_named(printed: Callable[..., Printed]) -> None:
    out = printed(Paragraph(("村名\ue000\U0001f6a8镇",)))

    assert out.result.missing_glyphs == ("\ue000", "\U0001f6a8")
    assert f"村名{MARK}{MARK}镇" in out.body()


def test_every_character_of_the_common_block_is_printed(printed: Callable[..., Printed]) -> None:
    block = "".join(map(chr, range(0x4E00, 0x9FA6)))

    out = printed(Paragraph((block,)))

    assert out.result.missing_glyphs == ()
    assert block in out.body()


def test_characters_that_share_a_glyph_read_back_as_themselves(printed: Callable[..., Printed]) -> None:
    out = printed(Paragraph(("⼈人⻘青·・",)))

    assert "⼈人⻘青·・" in out.body()


@pytest.mark.parametrize("role", Role)
def test_each_role_writes_gb2312_without_standing_in(role: Role) -> None:
    pairs = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    hanzi = {ord(letter) for pair in pairs for letter in pair.decode("gb2312", "ignore")}

    first = next(chain(role, bundled_only=True))

    assert len(hanzi) == 6763
    assert all(map(first.glyph, hanzi))


def test_a_width_is_that_of_the_face_that_writes(printed: Callable[..., Printed]) -> None:
    typesetter = Typesetter(bundled_only=True)

    line = typesetter.line("𠮷a", Style(Role.SONG, 10, 12))

    assert 14 < line.width < 16


def test_the_faces_of_the_users_pc_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "Fonts" / "SimFang.ttf"
    own.parent.mkdir()
    kai = next(chain(Role.KAI, bundled_only=True))
    own.write_bytes(fonts.resource("fonts", "StationDeskKai-Regular.ttf").read_bytes())
    (own.parent / "simhei.ttf").write_bytes(b"no font at all")
    monkeypatch.setenv("WINDIR", str(tmp_path))
    fonts._installed.cache_clear()
    fonts._own_face.cache_clear()

    try:
        fang = next(chain(Role.FANG, bundled_only=False))
        hei = next(chain(Role.HEI, bundled_only=False))
    finally:
        fonts._installed.cache_clear()
        fonts._own_face.cache_clear()

    assert fang.name == kai.name
    assert hei.name == "NotoSansSC-Bold"


@pytest.mark.parametrize("role", Role)
def test_what_is_not_measured_is_a_square(role: Role) -> None:
    lettering = Typesetter(bundled_only=True).lettering(role)
    squares = "".join(filter(_SQUARES, map(chr, range(0x3000, 0x10000))))

    assert len(squares) > 20_900
    assert {lettering.advances[square] for square in squares} == {1000}
