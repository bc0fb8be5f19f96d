"""出租房屋: let, with a plate, with a letter in force; checks by the inspections of the period."""

from __future__ import annotations

from stationdesk.core.document import Block
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.reports.account.context import Context, shown

_RENTALS = QT_TRANSLATE_NOOP(
    "figures/report",
    "{let} houses are let; {plated} have had their plate put up, {signed} signed a letter of responsibility "
    "in this period; {covered} letters are in force ({rate}).",
)


def told(context: Context) -> list[Block]:
    """The houses let, or nothing where none is registered."""
    let = context.count(Query("premises", (("let", True),)))
    if let.text == "0":
        return []
    covered = context.count(Query("premises", (("let", True), ("covered", True))))
    return [
        context.told(
            _RENTALS, let=let, covered=covered, rate=shown(covered, let),
            plated=context.count(Query("premises", (("plated", context.days),))),
            signed=context.count(Query("premises", (("signed", context.days),))),
        )
    ]  # fmt: skip
