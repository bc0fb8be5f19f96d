"""The bureau's own forms, kept as the station's templates."""

from __future__ import annotations

from stationdesk.desk.closing_desk import ClosingDesk


class FormsDesk(ClosingDesk):
    """Forms of others, filled from our figures."""
