"""The life of a camera: put into use, sent to repair, taken out of use or down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Choice
from stationdesk.ledgers.cameras.actions import keeping
from stationdesk.ledgers.cameras.actions.observing import stop_watching
from stationdesk.ledgers.cameras.records import Camera, logins
from stationdesk.ledgers.cameras.rules.states import IN_SERVICE, Lifecycle
from stationdesk.store.transaction import Transaction

SINCE = QT_TRANSLATE_NOOP("cameras", "Since")
_USED = QT_TRANSLATE_NOOP("cameras", "The camera is in use already.")
_NOT_USED = QT_TRANSLATE_NOOP("cameras", "Only a camera in use goes to repair; this one is not.")
_NOT_SERVING = QT_TRANSLATE_NOOP("cameras", "The camera is out of use already.")
_IS_REMOVED = QT_TRANSLATE_NOOP("cameras", "The camera was removed already.")


class Retired(Choice):
    """How a camera leaves service."""

    OUT_OF_USE = "4", QT_TRANSLATE_NOOP("cameras", "Out of use, still hanging")
    REMOVED = "3", QT_TRANSLATE_NOOP("cameras", "Removed, taken down")


def start(tx: Transaction, record: Camera, *, used_since: date | None) -> Camera:
    """Put it into use: newly built, repaired, or taken up again."""
    if record.lifecycle is Lifecycle.IN_USE:
        raise keeping.refuse("used_since", _USED)
    keeping.check_past(tx, "used_since", SINCE, used_since)
    record.lifecycle = Lifecycle.IN_USE
    keeping.take_over(record, retired_on=None, retire_reason=None)
    if used_since is not None:
        keeping.take_over(record, used_since=used_since)
    return record


def send_to_repair(_tx: Transaction, record: Camera, *, note: str | None) -> Camera:
    """Take it to repair; it still counts among those in service."""
    if record.lifecycle is not Lifecycle.IN_USE:
        raise keeping.refuse("note", _NOT_USED)
    record.lifecycle = Lifecycle.REPAIR
    keeping.take_over(record, note=note)
    return record


def retire(tx: Transaction, record: Camera, *, how: Retired, retired_on: date | None, reason: str) -> Camera:
    """Take it out of service, or down for good; it no longer counts in any rate."""
    lifecycle = Lifecycle.REMOVED if how is Retired.REMOVED else Lifecycle.OUT_OF_USE
    if record.lifecycle is Lifecycle.REMOVED:
        raise keeping.refuse("how", _IS_REMOVED)
    if record.lifecycle is lifecycle:
        raise keeping.refuse("how", _NOT_SERVING)
    keeping.check_past(tx, "retired_on", SINCE, retired_on)
    stop_watching(tx, record.id)
    if lifecycle is Lifecycle.REMOVED:
        logins.forget(record)
    record.lifecycle = lifecycle
    keeping.take_over(record, retired_on=retired_on or tx.today, retire_reason=reason)
    return record


def void(tx: Transaction, record: Camera, *, reason: str) -> Camera:
    """Strike it out; its number stays, and nothing more is learnt of it."""
    stop_watching(tx, record.id)
    keeping.void(tx, record, reason=reason)
    return record


def may_start(values: Mapping[str, Any]) -> bool:
    """Whether it is not in use."""
    return values["voided_at"] is None and values["lifecycle"] is not Lifecycle.IN_USE


def may_repair(values: Mapping[str, Any]) -> bool:
    """Whether it is in use."""
    return values["voided_at"] is None and values["lifecycle"] is Lifecycle.IN_USE


def may_retire(values: Mapping[str, Any]) -> bool:
    """Whether it is not removed yet."""
    standing = (*IN_SERVICE, Lifecycle.BUILDING)
    return values["voided_at"] is None and values["lifecycle"] in standing
