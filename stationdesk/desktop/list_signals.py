"""What a ledger's list and its pane ask for, brought to the page they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stationdesk.desktop.ledger_list import LedgerList
from stationdesk.desktop.record_view import RecordView

if TYPE_CHECKING:
    from stationdesk.desktop.ledger_page import LedgerPage


def connect_page(page: LedgerPage) -> None:
    """What forms and boards say and refuse."""
    for one in (page.acting, page.boards):
        one.said.connect(page.said)
        one.refused.connect(page.refused)
    page.acting.open_record.connect(page.open_record)


def connect_list(page: LedgerPage, name: str, made: LedgerList, view: RecordView) -> None:
    """Forms, sheets, reports and links of one ledger's list."""
    acting = page.acting
    made.asked.connect(acting.ask)
    made.refused.connect(page.refused)
    made.said.connect(page.said)
    made.report_asked.connect(lambda report: page.report_asked.emit(report, None, page.current.query))
    acting.serve(made)
    view.pane.asked.connect(lambda action: acting.ask(action, view.pane.record))
    view.pane.asked_many.connect(
        lambda action: acting.ask_many(action, page.current.table.selected_records())
    )
    view.pane.report_asked.connect(lambda report: page.report_asked.emit(report, view.pane.record, None))
    view.pane.link_asked.connect(page.open_record)
    view.pane.history_asked.connect(lambda record: acting.show_history(name, record))
    view.pane.closed.connect(lambda: (view.close_floating(), page.current.table.setFocus()))
