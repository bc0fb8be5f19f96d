"""What program this is and what it runs on: the head of every report of a defect."""

from __future__ import annotations

import platform
import time
from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version

import stationdesk
from stationdesk.store.engine import preferred_driver
from stationdesk.store.store import Store

_STARTED = time.monotonic()
_PARTS = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "reportlab", "python-calamine", "XlsxWriter")

Facts = tuple[tuple[str, str], ...]


def about(store: Store | None = None) -> Facts:
    """(what, which) of the program, the system, the libraries and the open station's file."""
    driver = preferred_driver()
    facts = [
        ("StationDesk", stationdesk.__version__),
        ("system", f"{platform.system()} {platform.release()} {platform.version()}"),
        ("machine", platform.machine()),
        ("Python", platform.python_version()),
        ("driver", f"{driver.__name__}, SQLite {driver.sqlite_version}"),
        *((name, _version(name)) for name in _PARTS),
        ("running for", str(timedelta(seconds=int(time.monotonic() - _STARTED)))),
    ]
    if store is not None:
        facts += [
            ("schema", store.identity.schema),
            ("kind", store.identity.kind.code),
            ("journal", f"{store.engines.journal.mode}, {store.engines.journal.synchronous}"),
            ("encrypted", "yes" if store.encrypted else "no"),
            ("passwords", "yes" if store.keys is not None else "no"),
            ("read only", "yes" if store.read_only else "no"),
        ]
    return tuple(facts)


def headed(report: str, store: Store | None = None) -> str:
    """The report under what it was seen on."""
    return "\n".join([*(f"{name}: {value}" for name, value in about(store)), "", report])


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
