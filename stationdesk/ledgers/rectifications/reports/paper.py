"""What every printed form is made of: the station's words with their places filled, and who signs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from stationdesk.core.document import (
    Block,
    Document,
    Facts,
    Layout,
    PageBreak,
    Paragraph,
    Photo,
    Photos,
    Signatures,
    Stamp,
    Title,
)  # fmt: skip
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Field, Flag, Request
from stationdesk.core.paper import day_words
from stationdesk.ledgers.rectifications.records import Hazard
from stationdesk.ledgers.station.actions.forms import abbreviations, wording_of
from stationdesk.ledgers.station.rules.forms import filled
from stationdesk.store.transaction import Transaction

BLANK = "＿＿＿＿＿＿"
TICKED, UNTICKED = "■", "□"
REFERENCE = QT_TRANSLATE_NOOP("rectifications/report", "REFERENCE FORM")
_SEAL = QT_TRANSLATE_NOOP("rectifications/report", "{station} (seal)")
_PHOTOS = QT_TRANSLATE_NOOP("rectifications/report", "Photographs attached")
_STUB = QT_TRANSLATE_NOOP("rectifications/report", "{title} (stub)")
_ADDRESS = re.compile("[^，。；]{1,30}：")
WITH_PHOTOS = Field("photos", QT_TRANSLATE_NOOP("rectifications", "Photos"), Flag(), default=True)


@dataclass(frozen=True)
class Paper:
    """One form filled: `number` as it was given, `on` the day it is dated, blank where there is none.

    `inner` blocks stand between the title and the words, `photos` on a page of their own; a `stub` of
    labels and values makes a second sheet for the file.
    """

    form: str
    title: Phrase
    values: Mapping[str, str]
    number: str | None = None
    on: date | None = None
    layout: Layout = Layout.OFFICIAL
    organ: bool = True
    sealed: bool = True
    inner: tuple[Block, ...] = ()
    photos: tuple[Photo, ...] = ()
    stub: Facts | None = None
    stub_title: Phrase = _STUB
    stub_signatures: tuple[str, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)


def printed(tx: Transaction, request: Request, name: str, paper: Paper) -> Document:
    """The form as a document; until the chief has confirmed its words it bears the mark 参考样式."""
    wording, confirmed = wording_of(tx, paper.form)
    own = {"station": tx.settings["station.name"], "bureau": tx.settings["station.bureau"]}
    values = own | dict(paper.values)
    number = paper.number
    if number is None:
        number = filled(wording.number, values | abbreviations(tx) | _unnumbered(paper.on))
    blocks: list[Block] = [
        Title(_title(wording.title, own, organ=paper.organ), number),
        *paper.inner,
        *_body(wording.body, values),
        *_signing(request, wording.signatures, paper, own["station"]),
        *_photos(request, paper.photos),
        *_stub(request, paper, wording.title, number),
    ]
    stamp = Stamp("", period=number, mark="" if confirmed else request.say(REFERENCE))
    data = {"number": number, "confirmed": confirmed, **paper.data}
    return Document(name, request.say(paper.title), paper.layout, tuple(blocks), stamp, data=data)


def _unnumbered(on: date | None) -> dict[str, str]:
    return {"year": str(on.year) if on is not None else "＿＿", "no": "＿＿"}


def _title(title: str, own: Mapping[str, str], *, organ: bool) -> str:
    return f"{own['bureau']}{own['station']}\n{title}" if organ else title


def _body(body: str, values: Mapping[str, str]) -> list[Block]:
    """A line a paragraph; a short one that ends in a colon stands flush, as an addressee does."""
    blocks: list[Block] = []
    for line in body.splitlines():
        said = (text.strip() for text in filled(line, values).split("\n"))
        is_flush = _ADDRESS.fullmatch(line.strip()) is not None
        blocks += [Paragraph((text,), plain=is_flush) for text in said if text]
    return blocks


def _signing(request: Request, places: tuple[str, ...], paper: Paper, station: str) -> list[Block]:
    day = day_words(request, paper.on) if paper.on is not None else BLANK
    seal = request.say(_SEAL.filled(station=station))
    foot = f"{seal}\n{day}" if paper.sealed else day
    return [Signatures(tuple((place, "") for place in places), date=foot)]


def _photos(request: Request, photos: tuple[Photo, ...]) -> list[Block]:
    if not photos:
        return []
    return [PageBreak(), Photos(photos, caption=request.say(_PHOTOS))]


def _stub(request: Request, paper: Paper, title: str, number: str) -> list[Block]:
    if paper.stub is None:
        return []
    signed = tuple((place, "") for place in paper.stub_signatures)
    return [
        PageBreak(),
        Title(request.say(paper.stub_title.filled(title=title)), number),
        paper.stub,
        Signatures(signed, date=day_words(request, paper.on) if paper.on is not None else BLANK),
    ]


# --- values -----------------------------------------------------------------------------------------


def addressee(one: Hazard) -> str:
    """Whom a paper is for: the responsible unit, or the person where only the place was named as one."""
    if one.responsible_person and one.responsible_unit in (None, "", one.object_text) and one.unit_id is None:
        return one.responsible_person
    return word(one.responsible_unit or one.object_text)


def sentence(text: str | None) -> str:
    """The words with one full stop at their end; a blank to fill in by hand for none."""
    words = (text or "").strip().rstrip("。．.；;，, ")
    return f"{words}。" if words else f"{BLANK}。"


def word(text: str | None) -> str:
    """The words, or a blank to fill in by hand."""
    return (text or "").strip() or BLANK


def day(request: Request, one: date | None) -> str:
    """2026年11月21日; a blank to fill in by hand for None."""
    return day_words(request, one) if one is not None else f"{BLANK[:2]}年{BLANK[:1]}月{BLANK[:1]}日"


def box(*, ticked: bool) -> str:
    """A box to tick."""
    return TICKED if ticked else UNTICKED


def names(request: Request, people: tuple[int, ...]) -> str:
    """People by their names; a blank for nobody."""
    return "、".join(request.name("station.people", one) for one in people) or BLANK


def labels(request: Request, dictionary: str, codes: tuple[str, ...]) -> str:
    """Codes of a dictionary in words."""
    return "、".join(request.label(dictionary, code) for code in codes)


def facts(request: Request, *pairs: tuple[Phrase, str], wide: tuple[Phrase, ...] = ()) -> Facts:
    """A box of labels and values; those named `wide` take the line."""
    places = frozenset(place for place, (label, _) in enumerate(pairs) if label in wide)
    return Facts(tuple((request.say(label), value) for label, value in pairs), wide=places)
