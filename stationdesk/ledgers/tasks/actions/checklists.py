"""七有七到位: a template's lines gone through for an area; three of seven are the station's to name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from stationdesk.core.i18n import CHINESE, QT_TRANSLATE_NOOP
from stationdesk.ledgers.station.actions import extras, labels
from stationdesk.ledgers.station.actions.keeping import take_over
from stationdesk.ledgers.station.actions.seeding import seed_rows
from stationdesk.ledgers.station.records import DictionaryEntry
from stationdesk.ledgers.tasks.actions import keeping
from stationdesk.ledgers.tasks.actions.keeping import refuse
from stationdesk.ledgers.tasks.records import Checklist, ChecklistLine
from stationdesk.ledgers.tasks.rules.checklists import Presence
from stationdesk.store.attaching import attach_all
from stationdesk.store.attachments import Stored
from stationdesk.store.transaction import Transaction

DICTIONARY = "checklist"
SEVEN = "seven"

_NO_TEMPLATE = QT_TRANSLATE_NOOP(
    "tasks", "“{name}” has no lines; enter them below it under Station, Dictionaries."
)
_UNNAMED = QT_TRANSLATE_NOOP(
    "tasks", "“{line}” has no name yet; name it under Station, Dictionaries, before it is checked."
)
_FOREIGN = QT_TRANSLATE_NOOP("tasks", "“{line}” is no line of this checklist.")
_TWICE = QT_TRANSLATE_NOOP("tasks", "“{line}” stands here twice; take one of them out.")
_NO_EVIDENCE = QT_TRANSLATE_NOOP("tasks", "Say what shows that “{line}” is there.")


def lines_of_template(tx: Transaction, template: str) -> tuple[str, ...]:
    """The codes of a template's lines in the station's order, without those put out of use."""
    found = select(DictionaryEntry.code).where(
        DictionaryEntry.dictionary == DICTIONARY, DictionaryEntry.parent == template,
        DictionaryEntry.active, DictionaryEntry.voided_at.is_(None),
    )  # fmt: skip
    return tuple(tx.session.scalars(found.order_by(DictionaryEntry.position, DictionaryEntry.code)))


def unnamed_lines(tx: Transaction) -> frozenset[str]:
    """The lines the station has to name and still calls as the program does."""
    seeded = {row["code"]: row["label_zh"] for row in seed_rows("dictionaries", DICTIONARY)}
    said = labels(tx, DICTIONARY, CHINESE)
    marked = extras(tx, DICTIONARY)
    return frozenset(
        code
        for code, words in said.items()
        if marked[code].get("unnamed") == "yes" and words == seeded.get(code)
    )


def check_area(
    tx: Transaction,
    *,
    area_id: int,
    template: str,
    checked_on: date,
    checked_by: int,
    lines: tuple[Mapping[str, Any], ...] = (),
    note: str | None = None,
    photos: tuple[Stored, ...] | None = None,
) -> Checklist:
    """Go through a template for an area; lines not mentioned were not looked at."""
    keeping.check_past(tx, checked_on, "checked_on")
    keeping.check_serving(tx, "checked_by", checked_by)
    wanted = lines_of_template(tx, template)
    said = labels(tx, DICTIONARY, CHINESE)
    if not wanted:
        raise refuse("template", _NO_TEMPLATE.filled(name=said.get(template, template)))
    given = _given(tx, lines, wanted, said)
    record = tx.add(
        Checklist(template=template, area_id=area_id, checked_on=checked_on, checked_by=checked_by, note=note)
    )
    for code in wanted:
        row = given.get(code, {})
        presence = row.get("presence")
        tx.add(
            ChecklistLine(
                checklist_id=record.id, line=code, presence=presence, evidence=row.get("evidence"),
                seen_on=(row.get("seen_on") or checked_on) if presence else None,
            )
        )  # fmt: skip
    attach_all(tx, record, photos or ())
    return record


def _given(
    tx: Transaction, lines: tuple[Mapping[str, Any], ...], wanted: tuple[str, ...], said: Mapping[str, str]
) -> dict[str, Mapping[str, Any]]:
    unnamed = unnamed_lines(tx)
    given: dict[str, Mapping[str, Any]] = {}
    for row in lines:
        code = row["line"]
        words = said.get(code, code)
        if code not in wanted:
            raise refuse("lines", _FOREIGN.filled(line=words))
        if code in given:
            raise refuse("lines", _TWICE.filled(line=words))
        _check_row(tx, row, words, unnamed=code in unnamed)
        given[code] = row
    return given


def _check_row(tx: Transaction, row: Mapping[str, Any], words: str, *, unnamed: bool) -> None:
    if row.get("presence") is None:
        return
    if unnamed:
        raise refuse("lines", _UNNAMED.filled(line=words))
    if row["presence"] is Presence.THERE and not row.get("evidence"):
        raise refuse("lines", _NO_EVIDENCE.filled(line=words))
    keeping.check_past(tx, row.get("seen_on"), "lines")


def change_checklist(
    tx: Transaction, record: Checklist, *, lines: tuple[Mapping[str, Any], ...], note: str | None
) -> Checklist:
    """Set lines right that were entered wrongly; the day and the area stay."""
    kept = {one.line: one for one in keeping.lines_of(tx, record.id)}
    given = _given(tx, lines, tuple(kept), labels(tx, DICTIONARY, CHINESE))
    for code, row in given.items():
        presence = row.get("presence")
        seen = (row.get("seen_on") or record.checked_on) if presence else None
        line = kept[code]
        line.presence, line.evidence, line.seen_on = presence, row.get("evidence"), seen
    take_over(record, note=note)
    tx.changed(record)
    return record


def blank_lines(tx: Transaction, *_: Any) -> tuple[dict[str, Any], ...]:
    """The named lines of 七有七到位, to be filled in."""
    unnamed = unnamed_lines(tx)
    return tuple({"line": code} for code in lines_of_template(tx, SEVEN) if code not in unnamed)


def stored_lines(tx: Transaction, record: Checklist) -> tuple[dict[str, Any], ...]:
    """The lines of a checklist as its form shows them again."""
    unnamed = unnamed_lines(tx)
    return tuple(
        {
            name: value
            for name in ("line", "presence", "evidence", "seen_on")
            if (value := getattr(one, name)) is not None
        }
        for one in keeping.lines_of(tx, record.id)
        if one.line not in unnamed
    )
