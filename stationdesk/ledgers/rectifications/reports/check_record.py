"""检查记录: what was looked at, what was found, and who signs for it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from stationdesk.core.document import Align, Block, Document, Layout, Row, Table, TableColumn
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Report, Request, Scope
from stationdesk.ledgers.rectifications.records import Hazard, Inspection, InspectionItem
from stationdesk.ledgers.rectifications.reports import paper as form
from stationdesk.ledgers.rectifications.reports.paper import Paper, day, facts, names, sentence, word
from stationdesk.store.attaching import photos_of
from stationdesk.store.transaction import Transaction

TITLE = QT_TRANSLATE_NOOP("rectifications", "Inspection record")
_ADDRESS = QT_TRANSLATE_NOOP("rectifications/report", "Address")
_OBJECT = QT_TRANSLATE_NOOP("rectifications/report", "Inspected")
_NOTHING = QT_TRANSLATE_NOOP("rectifications/report", "No hazard was found.")
_IN_ORDER = QT_TRANSLATE_NOOP("rectifications/report", "yes")
_NOT = QT_TRANSLATE_NOOP("rectifications/report", "no")


def build(tx: Transaction, request: Request) -> Document:
    """The record of one inspection."""
    one = tx.get(Inspection, request.record or 0, voided=True)
    found = _hazards(tx, one)
    listed = [f"（{place}）{sentence(each.description)}" for place, each in enumerate(found, 1)]
    told = "\n".join(listed) if listed else request.say(_NOTHING)
    values = {
        "addressee": one.object_text, "address": word(one.address), "note": one.note or "",
        "inspected_on": day(request, one.inspected_on), "inspectors": names(request, one.inspectors),
        "result": request.say(one.result.label), "findings": told, "inspection_no": one.number or "",
        "campaign": request.name("rectifications.campaigns", one.campaign_id),
    }  # fmt: skip
    inner: tuple[Block, ...] = (_head(request, one, values), *checklist(request, _items(tx, one)))
    photos = photos_of(tx, one) if request.parameters.get("photos", True) else ()
    paper = Paper(
        "check_record", TITLE, values, on=one.inspected_on, layout=Layout.PORTRAIT, organ=False, sealed=False,
        inner=inner, photos=photos, data={"hazards": [each.number for each in found]},
    )  # fmt: skip
    return form.printed(tx, request, f"check-record-{one.id}", paper)


def _hazards(tx: Transaction, one: Inspection) -> list[Hazard]:
    found = select(Hazard).where(Hazard.inspection_id == one.id, Hazard.voided_at.is_(None))
    return list(tx.session.scalars(found.order_by(Hazard.id)))


def _items(tx: Transaction, one: Inspection) -> list[tuple[str, bool | None, str]]:
    found = select(InspectionItem).where(InspectionItem.inspection_id == one.id).order_by(InspectionItem.id)
    return [(item.item, item.ok, item.note or "") for item in tx.session.scalars(found)]


def _head(request: Request, one: Inspection, values: dict[str, str]) -> Block:
    return facts(
        request,
        (_OBJECT, values["addressee"]),
        (_ADDRESS, values["address"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Kind of object"),
         request.label("hazard_object", one.object_kind)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Village"),
         request.name("station.villages", one.village_id)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Contact"), word(one.contact_name)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Telephone"), word(one.contact_phone)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Inspected on"), values["inspected_on"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Objects checked"), str(one.checked_count)),
        (QT_TRANSLATE_NOOP("rectifications/report", "Inspectors"), values["inspectors"]),
        (QT_TRANSLATE_NOOP("rectifications/report", "Result"), values["result"]),
        wide=(_OBJECT, _ADDRESS),
    )  # fmt: skip


def checklist(request: Request, items: Sequence[tuple[str, bool | None, str]]) -> tuple[Block, ...]:
    """What was looked at; an undecided line is left to be ticked by hand."""
    if not items:
        return ()
    columns = (
        TableColumn(request.say(QT_TRANSLATE_NOOP("rectifications/report", "Seq.")), 2, Align.CENTRE),
        TableColumn(request.say(QT_TRANSLATE_NOOP("rectifications/report", "What was looked at")), 16),
        TableColumn(request.say(QT_TRANSLATE_NOOP("rectifications/report", "In order")), 4, Align.CENTRE),
        TableColumn(request.say(QT_TRANSLATE_NOOP("rectifications/report", "Note")), 9),
    )
    said = {True: request.say(_IN_ORDER), False: request.say(_NOT), None: "□　□"}
    said[None] = f"□{said[True]}　□{said[False]}"
    rows = tuple(Row((str(place), item, said[ok], note)) for place, (item, ok, note) in enumerate(items, 1))
    return (Table(columns, rows),)


CHECK_RECORD = Report(
    "check_record", TITLE, Scope.RECORD, build, code="R07", parameters=(form.WITH_PHOTOS,)
)  # fmt: skip
