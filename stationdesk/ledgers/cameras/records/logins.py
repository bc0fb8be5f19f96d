"""Logins as they are kept: sealed, each for its own device, and opened for that device alone."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import ColumnElement, and_, exists, func, or_

from stationdesk.core.errors import FileRefused
from stationdesk.ledgers.cameras.records.inventory import Camera, Recorder
from stationdesk.ledgers.cameras.rules.login import KeptLogin
from stationdesk.store.secrets import opened, sealed
from stationdesk.store.transaction import Transaction

Device = Camera | Recorder


def keep(tx: Transaction, device: Device, name: str, password: str) -> None:
    """Seal a login for this device; RuleBroken where the records are not encrypted."""
    about = _about(device)
    device.login_name, device.login_password = sealed(tx, name, about), sealed(tx, password, about)


def forget(device: Device) -> None:
    """Keep no login of this device any longer."""
    if device.login_name is not None or device.login_password is not None:
        device.login_name = device.login_password = None


def login_of(tx: Transaction, camera: Camera) -> tuple[str, str] | None:
    """Name and password that open a camera's stream: its own, else those of the recorder it is at.

    None where none is kept, or where it cannot be opened: sealed for another device, or damaged.
    """
    recorder = recorder_of(tx, camera)
    device = {KeptLogin.OWN: camera, KeptLogin.RECORDER: recorder}.get(kept_login(camera, recorder))
    if device is None:
        return None
    with suppress(FileRefused):
        name = opened(tx, device.login_name, _about(device))
        password = opened(tx, device.login_password, _about(device))
        return (name, password) if name and password else None
    return None


def recorder_of(tx: Transaction, camera: Camera) -> Recorder | None:
    """The recorder a camera hangs on, struck out or not."""
    return tx.session.get(Recorder, camera.recorder_id) if camera.recorder_id is not None else None


def kept_login(camera: Camera, recorder: Recorder | None) -> KeptLogin:
    """Whose login opens the camera. A recorder's serves only streams that come from the recorder itself."""
    if camera.login_password is not None:
        return KeptLogin.OWN
    if recorder is None or recorder.login_password is None or not camera.host or not recorder.host:
        return KeptLogin.NONE
    return KeptLogin.RECORDER if camera.host.casefold() == recorder.host.casefold() else KeptLogin.NONE


def has_login() -> ColumnElement[bool]:
    """The same as SQL: whether a login opens the camera."""
    of_recorder = and_(
        Recorder.id == Camera.recorder_id,
        Recorder.login_password.is_not(None),
        func.lower(Recorder.host) == func.lower(Camera.host),
    )
    return or_(Camera.login_password.is_not(None), exists().where(of_recorder).correlate(Camera))


def _about(device: Device) -> str:
    return f"{device.__tablename__}/{device.uuid}"
