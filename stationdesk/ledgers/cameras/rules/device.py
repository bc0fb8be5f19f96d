"""What is typed of the device itself: its network address card, its coordinates, its caption."""

from __future__ import annotations

import re
from decimal import Decimal
from unicodedata import normalize

from stationdesk.core.errors import RuleBroken
from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.ledgers.cameras.rules.place import Indoors

_MAC = QT_TRANSLATE_NOOP("cameras", "“{text}” is no MAC address; it looks like 00-1A-2B-3C-4D-5E.")
_HALF = QT_TRANSLATE_NOOP("cameras", "Longitude and latitude belong together; give both or none.")
_FAR = QT_TRANSLATE_NOOP(
    "cameras", "Longitude {lon}, latitude {lat} is not in China; were the two exchanged?"
)
PROHIBITED = QT_TRANSLATE_NOOP(
    "cameras",
    "“{word}”: inside rooms where people sleep, bathe or change, no camera may be installed (State Council"
    " decree 799, art. 8). Please check the place.",
)
_PRIVATE = (
    "客房", "宿舍", "卫生间", "厕所", "更衣", "浴室", "淋浴", "试衣", "病房", "产房", "哺乳",
    "母婴室", "卧室",
)  # fmt: skip


def checked_mac(text: str | None) -> str | None:
    """00-1A-2B-3C-4D-5E of however it was typed; RuleBroken when it is none."""
    if text is None or not text.strip():
        return None
    digits = re.sub(r"[\s:.\-]", "", normalize("NFKC", text)).upper()
    if not re.fullmatch(r"[0-9A-F]{12}", digits):
        raise RuleBroken(_MAC.filled(text=text), {"mac": _MAC.filled(text=text)})
    return "-".join(digits[place : place + 2] for place in range(0, 12, 2))


def checked_position(
    lon: Decimal | None, lat: Decimal | None, datum: Datum | None
) -> tuple[Decimal | None, Decimal | None, Datum | None]:
    """The coordinates with their datum, WGS-84 where none is said; RuleBroken outside China."""
    if lon is None and lat is None:
        return None, None, None
    if lon is None or lat is None:
        missing = "lat" if lat is None else "lon"
        raise RuleBroken(_HALF, {missing: _HALF})
    if not (Decimal(73) <= lon <= Decimal(136) and Decimal(3) <= lat <= Decimal(54)):
        raise RuleBroken(_FAR.filled(lon=lon, lat=lat), {"lon": _FAR.filled(lon=lon, lat=lat)})
    return lon, lat, datum or Datum.WGS84


def prohibited_words(indoor: Indoors | None, *texts: str | None) -> str | None:
    """The word that says a camera would look into a private room (decree 799, art. 8); None for none."""
    if indoor is not Indoors.INSIDE:
        return None
    return next((word for text in texts for word in _PRIVATE if text and word in text), None)


def differs_from_name(osd_text: str | None, name: str | None) -> bool:
    """Whether the caption in the picture is another than the name of the point."""
    if not osd_text or not name:
        return False
    plain = [re.sub(r"[\s\-_/·,，]", "", normalize("NFKC", text)) for text in (osd_text, name)]
    return plain[0] != plain[1]
