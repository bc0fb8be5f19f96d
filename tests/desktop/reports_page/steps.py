"""What the tests of the reports page wait for, and what the log says of their prints."""

from collections.abc import Callable

from sqlalchemy import select

from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desktop.pages.reports import ReportsPage
from stationdesk.store.audit import AuditEntry

NOVEMBER = month(2026, 11)
Wait = Callable[[ReportsPage], None]


def prints(desk: Desk) -> list[str]:
    """The audit entries of pages that left the program."""
    with desk.store.reading(desk.actor) as tx:
        statement = select(AuditEntry.action).where(AuditEntry.action.startswith("print."))
        return list(tx.session.scalars(statement))
