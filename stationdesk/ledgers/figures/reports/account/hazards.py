"""隐患排查整治: the campaigns' sentences with their sum check, found and closed, and what is still open."""

from __future__ import annotations

from stationdesk.core.document import Block, Figure
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Query
from stationdesk.ledgers.figures.reports.account.context import NONE, Context
from stationdesk.ledgers.rectifications.reports import figures
from stationdesk.ledgers.rectifications.reports.sweeps import sweeps, swept_words

_CHECKED = QT_TRANSLATE_NOOP(
    "figures/report", "{inspections} inspections of {objects} objects; {found} hazards found."
)
_IDENTITY = QT_TRANSLATE_NOOP(
    "figures/report",
    "{opening} carried over + {new} new + {reopened} reopened − {closed} closed out − {voided} voided"
    " = {closing} open at the end; {done} of {found} found in the period are closed out ({rate}).",
)


def told(context: Context) -> list[Block]:
    """The theme, or that there was nothing of it."""
    blocks: list[Block] = [swept_words(context.request, one, context.period)
                           for one in sweeps(context.tx, context.period)]  # fmt: skip
    inspections = Query("rectifications.inspections", (("inspected", context.days),))
    checked = context.count(inspections)
    found = context.count(Query("rectifications", (("found", context.days),)))
    whole, _ = figures.carried_over(context.tx, context.period)
    if checked.text != "0" or found.text != "0":
        objects = context.count(inspections, "checked_count")
        blocks.append(context.told(_CHECKED, inspections=checked, objects=objects, found=found))
    terms = {term: getattr(whole, term) for term in figures.TERMS}
    if any(terms.values()):
        done = figures.put_right(context.tx, context.period)
        counted = {
            term: Figure(str(many), figures.rows_of(context.period, term)) for term, many in terms.items()
        }
        blocks.append(context.told(
            _IDENTITY, **counted, done=Figure(str(done.rate.part), done.part),
            found=Figure(str(done.rate.whole), done.whole), rate=done.rate.text(),
        ))  # fmt: skip
    return blocks or [context.told(NONE)]
