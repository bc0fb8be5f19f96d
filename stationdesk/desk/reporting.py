"""From an asked report to a finished Document: the request, the human parts, and the stamp."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

import stationdesk
from stationdesk.core.document import NOTHING, Block, Document, Stamp, Table
from stationdesk.core.duty_day import STATION_TIME
from stationdesk.core.guard import guarded
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, speaker
from stationdesk.core.ledger import Query, Report, Request
from stationdesk.core.typed_figures import check_typed
from stationdesk.desk.words import Words
from stationdesk.store.audit import Anchor, anchor_of, last_change
from stationdesk.store.engine import raw
from stationdesk.store.report_texts import ReportText
from stationdesk.store.store import Transaction

_MADE_BY = QT_TRANSLATE_NOOP("desk", "Made by {name}")
_AS_OF = QT_TRANSLATE_NOOP("desk", "Records as of {time}")
_NOTHING = QT_TRANSLATE_NOOP("desk", "None in this period")
_PRACTICE = QT_TRANSLATE_NOOP("desk", "PRACTICE")
_DRAFT = QT_TRANSLATE_NOOP("desk", "DRAFT")


@dataclass(frozen=True)
class Speaking:
    """Whose report it is, and in which words it speaks."""

    words: Words
    language: str
    maker: str
    practice: bool


@dataclass(frozen=True)
class Asked:
    """What the caller of a report asked for."""

    first: date | None
    last: date | None
    record: int | None
    rows: Query | None
    texts: Mapping[str, str] | None
    parameters: Mapping[str, Any]
    draft: bool


def build(tx: Transaction, name: str, report: Report, asked: Asked, at: Speaking) -> Document:
    """Run the report's builder, check its figures, and stamp what every page carries."""
    kept: Mapping[str, str] = asked.texts or {}
    if asked.texts is None and asked.first and asked.last:
        kept = texts(tx, name, asked.first, asked.last)
    request = _request(asked, kept, at)
    for text in kept.values():
        check_typed(text)
    built = guarded(report.build(tx, request), request.say)
    document = dataclasses.replace(built, of=(name.rpartition(".")[0], asked.record))
    return stamped(tx, document, at, draft=asked.draft)


def offers(tx: Transaction, report: Report, asked: Asked, at: Speaking) -> dict[str, str]:
    """What the counts offer for each human part, by its name; parts without an offer are left out."""
    request = _request(asked, {}, at)
    offered = ((one.name, one.offer(tx, request)) for one in report.texts if one.offer is not None)
    return {part: words for part, words in offered if words}


def _request(asked: Asked, kept: Mapping[str, str], at: Speaking) -> Request:
    return Request(
        say=speaker(at.language),
        language=at.language,
        label=lambda dictionary, code: at.words.label(dictionary, code, at.language),
        name=at.words.name,
        first=asked.first,
        last=asked.last,
        record=asked.record,
        rows=asked.rows,
        texts=kept,
        parameters=asked.parameters,
        draft=asked.draft,
    )


def stamped(tx: Transaction, document: Document, at: Speaking, *, draft: bool = False) -> Document:
    """The document with what every page carries: whose it is, who made it, as of when, and the anchor."""
    anchor = _anchor(tx)
    nothing = speaker(at.language)(_NOTHING)
    return dataclasses.replace(
        document,
        blocks=tuple(_said(block, nothing) for block in document.blocks),
        stamp=_stamp(tx, document.stamp, anchor, at, draft=draft),
        language=at.language,
        at=anchor.at if anchor else None,
    )


def _said(block: Block, nothing: str) -> Block:
    """A table without rows, where its maker left to the house what it says."""
    if isinstance(block, Table) and not block.rows and block.empty == NOTHING:
        return dataclasses.replace(block, empty=nothing)
    return block


def _anchor(tx: Transaction) -> Anchor | None:
    """The last entry that changed a row, as this transaction sees it; a print changes none."""
    last = last_change(raw(tx.session.connection()))
    return anchor_of(tx.store.identity.uuid, last) if last.seq else None


def _stamp(tx: Transaction, given: Stamp, anchor: Anchor | None, at: Speaking, *, draft: bool) -> Stamp:
    say = speaker(at.language)
    as_of = anchor.at.astimezone(STATION_TIME).strftime("%Y-%m-%d %H:%M:%S") if anchor else ""
    return dataclasses.replace(
        given,
        station=tx.settings["station.name"],
        made_by=say(_MADE_BY.filled(name=at.maker)),
        data_as_of=say(_AS_OF.filled(time=as_of)) if anchor else "",
        anchor=anchor.text if anchor else "",
        mark=" · ".join(one for one in (say(_PRACTICE) if at.practice else "", given.mark) if one),
        watermark=say(_DRAFT) if draft else given.watermark,
        program=f"StationDesk {stationdesk.__version__}",
    )


def texts(tx: Transaction, name: str, first: date, last: date) -> dict[str, str]:
    """The human parts kept with a report's period, by the part's name."""
    return {one.part: one.text for one in _kept(tx, name, first, last)}


def keep_texts(tx: Transaction, name: str, first: date, last: date, texts: Mapping[str, str]) -> None:
    """Write the human parts that changed; a percentage that cannot be is refused."""
    kept = {one.part: one for one in _kept(tx, name, first, last)}
    for part, text in texts.items():
        check_typed(text)
        if part in kept:
            if kept[part].text != text:
                kept[part].text = text
        elif text:
            tx.add(ReportText(report=name, first=first, last=last, part=part, text=text))


def _kept(tx: Transaction, name: str, first: date, last: date) -> list[ReportText]:
    statement = select(ReportText).where(
        ReportText.report == name, ReportText.first == first, ReportText.last == last
    )
    return list(tx.session.scalars(statement))
