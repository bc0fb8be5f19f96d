"""The log as the chief reads it."""

from __future__ import annotations

from typing import Any

from stationdesk.core.actor import Role
from stationdesk.desk.auditing import AuditFilter, AuditLine
from tests.ledgers.incident_desk import Calls


def log(calls: Calls, **wanted: Any) -> list[AuditLine]:
    """What the chief sees of the log, read five lines at a time."""
    calls.be("陈建国", Role.CHIEF)
    found, page = [], calls.desk.audit(AuditFilter(**wanted), limit=5)
    found += page.lines
    while page.after is not None:
        page = calls.desk.audit(AuditFilter(**wanted), page.after, 5)
        found += page.lines
    return found
