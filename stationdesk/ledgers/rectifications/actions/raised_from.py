"""A hazard that another ledger's record brought to light: one form, prefilled, linked both ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from stationdesk.core.i18n import Phrase
from stationdesk.core.ledger import Action
from stationdesk.ledgers.rectifications.actions import fields
from stationdesk.ledgers.rectifications.actions.noticing import advise
from stationdesk.ledgers.rectifications.actions.raising import raise_hazard
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.store.attachments import Stored
from stationdesk.store.record import Record
from stationdesk.store.transaction import Transaction

Prefilled = Callable[[Transaction, Any], object]


def raised_from(
    name: str,
    title: Phrase,
    source: str,
    *,
    dangerous: Prefilled,
    description: Prefilled,
    key: str,
    hangs_on: str = "",
) -> Action:
    """The action that registers a hazard out of a record with a village and a handler.

    `source` is the hazard's in the dictionary. One that `hangs_on` another ledger answers with the
    hazard, one of the record's own ledger with the record.
    """

    def run(
        tx: Transaction,
        record: Record,
        *,
        object: int | str,  # noqa: A002 - the form's word for what is dangerous
        kind: str,
        description: str,
        severity: Severity | None,
        village: int | None,
        measures: tuple[str, ...],
        interim: str | None,
        occupants_moved: int | None,
        supervisor: int | None,
        photos: tuple[Stored, ...],
    ) -> Record:
        hazard = raise_hazard(
            tx, object=object, kind=kind, description=description, severity=severity, village=village,
            measures=measures, interim=interim, occupants_moved=occupants_moved, supervisor=supervisor,
            source=source, photos=photos, origin=record,
        )  # fmt: skip
        if hangs_on:
            return hazard
        tx.changed(record)
        return record

    asked = (
        fields.at_first(fields.OBJECT, dangerous), fields.KIND,
        fields.at_first(fields.DESCRIPTION, description), fields.SEVERITY,
        fields.at_first(fields.VILLAGE, lambda tx, record: record.village_id), fields.MEASURES,
        fields.INTERIM, fields.MOVED,
        fields.at_first(fields.SUPERVISOR, lambda tx, record: record.handler_id),
        fields.PHOTOS,
    )  # fmt: skip
    return Action(name, title, run, asked, icon="warning", key=key, hangs_on=hangs_on, advise=advise)
