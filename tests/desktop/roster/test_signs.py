"""The small signs of the board's cells: 调, 代, 更 and 假 stand beside the post, not over it."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, qGray
from PySide6.QtWidgets import QApplication

from stationdesk.core.i18n import CHINESE, ENGLISH, speaker
from stationdesk.core.ledger import Tone
from stationdesk.desktop.roster.face_places import places
from stationdesk.desktop.roster.faces import LEAVE, MARKS, TRAINING, Face
from stationdesk.desktop.roster.paint import paint_face

NARROWEST, LOWEST = 24, 22
SIGNS = ({"mark": "代"}, {"mark": "D"}, {"half": "假"}, {"half": "L"})


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_sign_is_one_character_that_no_other_has(language: str) -> None:
    """A second letter in a column of 24 px is too small to be read; what it means stands in the tool tip."""
    said = [speaker(language)(one) for one in (LEAVE, TRAINING, *MARKS.values())]

    assert [len(one) for one in said] == [1] * len(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("width", [NARROWEST, 27, 36])
@pytest.mark.parametrize("sign", SIGNS, ids=str)
@pytest.mark.parametrize("text", ["辅", "Au", "主备"])
def test_post_and_sign_each_have_a_place_in_the_cell(
    text: str, sign: dict[str, str], width: int, qapp: QApplication
) -> None:
    for broken, locked in product((None, Tone.BAD), (False, True)):
        at = places(Face(text, Tone.INFO, broken=broken, locked=locked, **sign), width, LOWEST)

        assert not at.text.intersects(at.sign)
        assert at.sign.left() >= 0
        assert at.sign.right() <= width


def test_a_sign_leaves_the_post_as_legible_as_without_it(qapp: QApplication) -> None:
    """The strokes of 辅 beside 代 are those of 辅 alone: none is painted over."""
    alone, signed = Face("辅", Tone.INFO), Face("辅", Tone.INFO, mark="代")
    at = places(signed, 27, LOWEST)

    post = _inked(signed).copy(at.text.toAlignedRect())

    assert _dark(post) == pytest.approx(_dark(_inked(alone)), rel=0.15)


def test_a_cell_without_a_sign_keeps_its_post_in_the_middle(qapp: QApplication) -> None:
    at = places(Face("辅", Tone.INFO), 27, LOWEST)

    assert (at.text.toRect(), at.sign.isEmpty()) == (QRect(0, 0, 27, LOWEST), True)


def _inked(face: Face) -> QImage:
    picture = QImage(27, LOWEST, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    with QPainter(picture) as painter:
        paint_face(painter, picture.rect(), face)
    return picture


def _dark(picture: QImage) -> int:
    """How many points are ink."""
    return sum(
        qGray(picture.pixel(x, y)) < 160 for x in range(picture.width()) for y in range(picture.height())
    )
