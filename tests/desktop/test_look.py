"""The look: colours that can be read, icons that exist, a typeface that has Chinese."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QRawFont
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QTableWidget, QWidget

from stationdesk.core.ledger import Tone
from stationdesk.core.resources import resource
from stationdesk.desktop import fonts, icons, tokens
from stationdesk.ledgers import LEDGERS


def _light(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in QColor(colour).getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ("bg", "card", "sunken", "hover", "sel")
PAIRS = [
    *((text, ground) for text in ("text", "text2") for ground in GROUNDS),
    *(("text3", ground) for ground in ("bg", "card", "sunken")),
    *((tone.value, f"{tone.value}bg") for tone in Tone),
    *((tone.value, "card") for tone in Tone),
    ("railtext", "rail"), ("railtext", "rail2"), ("on", "accent"), ("accent", "card"), ("accent", "sel"),
]  # fmt: skip


@pytest.mark.parametrize("look", tokens.THEMES)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(look: str, ink: str, ground: str) -> None:
    colours = asdict(tokens.THEMES[look])

    assert _contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("look", tokens.THEMES)
def test_the_style_sheet_is_filled_with_the_tokens(look: str) -> None:
    sheet = tokens.style_sheet(tokens.THEMES[look])

    assert "$" not in sheet
    for picture in re.findall(r'url\("([^"]+)"\)', sheet):
        assert resource("styles", picture.rpartition("/")[2]).is_file()


def test_dressing_changes_palette_and_sheet(qapp: QApplication) -> None:
    tokens.dress(qapp, "dark")
    dark = qapp.palette().window().color().name().upper()
    tokens.dress(qapp, "light")

    assert dark == tokens.DARK.bg
    assert qapp.palette().window().color().name().upper() == tokens.LIGHT.bg


@pytest.mark.parametrize("file", sorted(resource("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_can_be_drawn_in_a_colour(file, qapp: QApplication) -> None:
    picture = icons.pixmap(file.stem, "#ff0000", 24).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    inked = [picture.pixelColor(x, y) for x in range(24) for y in range(24)]

    drawn = [colour for colour in inked if colour.alpha() > 128]
    assert drawn


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")


def test_every_icon_a_ledger_names_exists() -> None:
    named = {ledger.icon for ledger in LEDGERS} | {
        part.icon for ledger in LEDGERS for part in (*ledger.actions, *ledger.cards)
    }

    missing = {name for name in named if name and not resource("icons", f"{name}.svg").is_file()}
    assert not missing


def test_the_bundled_typeface_has_chinese(qapp: QApplication) -> None:
    families = fonts.load_bundled()

    raw = QRawFont.fromFont(tokens.ui_font())
    assert families
    assert QFontDatabase.hasFamily(families[0])
    assert raw.supportsCharacter("警")


def test_looks_changes_what_a_button_wears(qtbot) -> None:
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.ensurePolished()
    plain = button.palette().buttonText().color().name()

    tokens.looks(button, "danger")

    assert button.palette().buttonText().color().name().upper() == tokens.LIGHT.bad
    assert plain.upper() == tokens.LIGHT.text


@pytest.mark.parametrize("kind", [QTableWidget, QMenu, QMessageBox])
def test_lists_menus_and_boxes_speak_our_typeface_where_the_system_gives_them_another(
    qapp: QApplication, kind: type[QWidget]
) -> None:
    """As Windows does, and anew whenever its own look changes."""
    for name in ("QAbstractItemView", "QMenu", "QMessageBox", "QMessageBoxLabel"):
        QApplication.setFont(QFont("DejaVu Serif", 20), name)
    shown = kind()
    shown.ensurePolished()
    told = shown.font()
    shown.deleteLater()
    qapp.setFont(fonts.ui_font())  # takes those of the kinds back

    assert told.families() == list(fonts.families())
    assert told.pixelSize() == fonts.BODY_PIXELS
