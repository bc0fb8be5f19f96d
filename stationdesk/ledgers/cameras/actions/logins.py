"""The login of a camera or a recorder: typed, sealed, cleared; never read back to anybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Advice, Field, Notice, Secret, Tone
from stationdesk.ledgers.cameras.actions import keeping
from stationdesk.ledgers.cameras.records import Camera, Recorder, logins
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.login import checked_login, is_elsewhere
from stationdesk.store.secrets import NOT_ENCRYPTED
from stationdesk.store.transaction import Transaction

_ENCRYPT_FIRST = QT_TRANSLATE_NOOP(
    "cameras",
    "The records are not encrypted, so no login can be kept. Encrypt them first: settings, access,"
    " recovery and encryption.",
)
_REPLACED = QT_TRANSLATE_NOOP("cameras", "A login is kept already; what you type here replaces it.")
_MOVED = QT_TRANSLATE_NOOP(
    "cameras",
    "The login kept belongs to the present address and is cleared with it; please enter it again afterwards.",
)
_CLEARED = QT_TRANSLATE_NOOP(
    "cameras", "The login is cleared for good; a device that asks for one then shows no picture."
)


def set_login(tx: Transaction, record: Camera | Recorder, *, login_name: str, login_password: str) -> Any:
    """Keep a login, sealed for this device; nothing is kept where the records are not encrypted."""
    if tx.store.file_key is None:
        raise keeping.refuse("login_password", NOT_ENCRYPTED)
    logins.keep(tx, record, *checked_login(login_name, login_password))
    return record


def clear_login(_tx: Transaction, record: Camera | Recorder) -> Any:
    """Keep no login of it any longer; without one nothing changes."""
    logins.forget(record)
    return record


def advise(tx: Transaction, values: Mapping[str, Any], record: Camera | Recorder) -> Advice:
    """Say it before anything is typed: what cannot be kept need not be typed."""
    if tx.store.file_key is None:
        return Advice(notices=(Notice(_ENCRYPT_FIRST, Tone.BAD),))
    if record.login_password is not None:
        return Advice(notices=(Notice(_REPLACED, Tone.WARN),))
    return Advice()


def notices_of_move(values: Mapping[str, Any], record: Camera | Recorder | None) -> tuple[Notice, ...]:
    """What a form that asks the address says while it would take the login away."""
    if record is None or record.login_password is None or "host" not in values:
        return ()
    moved = _moves(record, values.get("scheme"), values["host"])
    return (Notice(_MOVED, Tone.WARN),) if moved else ()


def advise_move(_tx: Transaction, values: Mapping[str, Any], record: Recorder) -> Advice:
    """The advice of a form that asks an address and nothing else worth a word."""
    return Advice(notices=notices_of_move(values, record))


def forget_if_moved(record: Camera | Recorder, scheme: Scheme | None, host: str | None) -> None:
    """Clear the login of a record that is about to get another device's address."""
    if _moves(record, scheme, host):
        logins.forget(record)


def _moves(record: Camera | Recorder, scheme: Scheme | None, host: str | None) -> bool:
    usual = Scheme.RTSP
    return is_elsewhere((record.scheme or usual, record.host), (scheme or usual, host))


def _has_login(values: Mapping[str, Any]) -> bool:
    return keeping.in_force(values) and values["login_password"] is not None


SET_LOGIN = Action(
    "set_login",
    QT_TRANSLATE_NOOP("cameras", "Set the login"),
    set_login,
    (
        Field("login_name", QT_TRANSLATE_NOOP("cameras", "Name of the login"), Secret(legible=True),
              required=True, key="N", wide=True),
        Field("login_password", QT_TRANSLATE_NOOP("cameras", "Password of the device"), Secret(),
              required=True, key="P", wide=True,
              note=QT_TRANSLATE_NOOP("cameras", "kept encrypted, shown to nobody")),
    ),
    icon="key",
    key="Ctrl+Shift+J",
    bulk=True,
    roles=CHIEFS,
    allowed=keeping.in_force,
    advise=advise,
)  # fmt: skip
CLEAR_LOGIN = Action(
    "clear_login", QT_TRANSLATE_NOOP("cameras", "Clear the login"), clear_login, icon="lock-open",
    roles=CHIEFS, allowed=_has_login, danger=_CLEARED,
)  # fmt: skip

LOGINS = (SET_LOGIN, CLEAR_LOGIN)
