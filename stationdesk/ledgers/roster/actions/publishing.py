"""Signing a month: judged, balanced, the turns moved on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stationdesk.core.actor import CHIEFS
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Action, Advice, Field, Notice, Prose, Tone
from stationdesk.ledgers.roster.actions.keeping import refuse
from stationdesk.ledgers.roster.actions.months import check_draft, is_draft, refuse_signed
from stationdesk.ledgers.roster.actions.sharing import recount
from stationdesk.ledgers.roster.records import Roster
from stationdesk.ledgers.roster.records.as_problem import as_roster, chosen_duties, to_judge
from stationdesk.ledgers.roster.records.month_rows import MonthRows, drafts_of, read_month
from stationdesk.ledgers.roster.records.naming import names_of_month
from stationdesk.ledgers.roster.records.pointers import keep_pointers, pointers_before
from stationdesk.ledgers.roster.rules.asked import asked_said
from stationdesk.ledgers.roster.rules.plan import State
from stationdesk.ledgers.roster.rules.said import said
from stationdesk.ledgers.roster.rules.turns import next_turns
from stationdesk.rostering.answers import Violation
from stationdesk.rostering.audit import audit
from stationdesk.store.transaction import Transaction

MOST_NOTICES = 12
_BROKEN = QT_TRANSLATE_NOOP(
    "roster",
    "{count} rules are broken: {first} Put them right, or say why the roster is signed all the same.",
)
_UNKNOWN_YEAR = QT_TRANSLATE_NOOP(
    "roster",
    "The holidays of {year} are not entered: weekdays and weekends were used. Import the calendar first.",
)
_MORE = QT_TRANSLATE_NOOP("roster", "{count} more; the board shows them all.")
_CLEAN = QT_TRANSLATE_NOOP("roster", "Every rule is kept.")


def publish(tx: Transaction, record: Roster, *, reason: str | None = None) -> Roster:
    """Sign a month's roster; a broken rule is signed only with a reason, a warning without."""
    check_draft(record, "state")
    refuse_signed(tx, record.month, "state")
    rows = read_month(tx, record.month, record)
    errors = [one for one in judged(rows) if not one.warning]
    if errors and not reason:
        first = said(errors[0], names_of_month(tx, rows))
        raise refuse("reason", _BROKEN.filled(count=len(errors), first=first))
    record.state, record.accepted = State.PUBLISHED, reason
    record.signer_id, record.signed_at = tx.actor.person, tx.recorded_at
    for other in drafts_of(tx, record.month, record.id):
        tx.get(Roster, other).state = State.DROPPED
    tx.note(broken=len(errors))
    recount(tx, record)
    keep_pointers(tx, record.month, _turns(tx, rows))
    return record


def judged(rows: MonthRows) -> tuple[Violation, ...]:
    """What the month breaks as it is kept, locks not counted: who serves counts, not who was fixed."""
    return audit(to_judge(rows), as_roster(rows))


def _turns(tx: Transaction, rows: MonthRows) -> dict[Any, int]:
    before = pointers_before(tx, rows.month)
    return next_turns(to_judge(rows), chosen_duties(rows), before)


def advise(tx: Transaction, values: Mapping[str, Any], record: Roster) -> Advice:
    """What the chief should know before signing: unknown holidays, broken rules, warnings."""
    rows = read_month(tx, record.month, record)
    notices = [Notice(_UNKNOWN_YEAR.filled(year=year), Tone.BAD) for year in rows.unknown]
    found = sorted(judged(rows), key=lambda one: one.warning)
    names = names_of_month(tx, rows)
    asked = asked_said(to_judge(rows), as_roster(rows), names)
    if asked is not None:
        notices.append(Notice(asked, Tone.WARN))
    notices += [
        Notice(said(one, names), Tone.WARN if one.warning else Tone.BAD) for one in found[:MOST_NOTICES]
    ]
    if len(found) > MOST_NOTICES:
        notices.append(Notice(_MORE.filled(count=len(found) - MOST_NOTICES), Tone.WARN))
    return Advice(notices=tuple(notices or [Notice(_CLEAN, Tone.OK)]))


PUBLISH = Action(
    "publish", QT_TRANSLATE_NOOP("roster", "Sign and publish"), publish,
    (
        Field("reason", QT_TRANSLATE_NOOP("roster", "Why broken rules are accepted"), Prose(500), key="R",
              wide=True),
    ),
    icon="signature", key="Ctrl+Shift+S", primary=True, roles=CHIEFS, allowed=is_draft, advise=advise,
    verb=QT_TRANSLATE_NOOP("roster", "Sign"),
)  # fmt: skip
