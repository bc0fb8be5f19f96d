"""The tables of the help page on roles, made from what is declared: they cannot say anything else."""

from __future__ import annotations

from collections.abc import Sequence

from stationdesk.core.actor import CHIEFS, EVERYONE, Role
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Ledger
from stationdesk.desk import Desk
from stationdesk.desk.rights import RIGHTS
from stationdesk.desktop.top_bar import ROLES

PLACE = "{roles}"
_WHAT = QT_TRANSLATE_NOOP("desktop", "What may be done")
_LEDGER = QT_TRANSLATE_NOOP("desktop", "List")
_WRITERS = QT_TRANSLATE_NOOP("desktop", "Officers, chiefs and administrators")
_CHIEFS = QT_TRANSLATE_NOOP("desktop", "Chiefs and administrators only")
_COMMA = QT_TRANSLATE_NOOP("desktop", "{first}, {second}")
_YES, _NO = "●", "–"


def with_tables(text: str, desk: Desk) -> str:
    """A help text with the tables where it has a place for them."""
    return text.replace(PLACE, f"{_rights(desk)}\n\n{_actions(desk)}")


def _rights(desk: Desk) -> str:
    """Who may do what is no action of a list."""
    roles = sorted(EVERYONE)
    titles = (desk.say(_WHAT), *(desk.say(ROLES[role]) for role in roles))
    rows = [
        (desk.say(right.title), *(_YES if role in right.roles else _NO for role in roles)) for right in RIGHTS
    ]
    return _table(titles, rows)


def _actions(desk: Desk) -> str:
    """The actions of each list, by who may do them."""
    titles = (desk.say(_LEDGER), desk.say(_WRITERS), desk.say(_CHIEFS))
    rows = [
        (desk.say(ledger.title), _named(desk, ledger, Role.OFFICER), _named(desk, ledger, Role.CHIEF))
        for ledger in desk.ledgers
        if ledger.actions
    ]
    return _table(titles, rows)


def _named(desk: Desk, ledger: Ledger, least: Role) -> str:
    """The actions that begin to be allowed with a role."""
    only_chiefs = least in CHIEFS
    words = [desk.say(one.title) for one in ledger.actions if (one.roles <= CHIEFS) == only_chiefs]
    said = words[0] if words else _NO
    for one in words[1:]:
        said = desk.say(_COMMA.filled(first=said, second=one))
    return said


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [titles, tuple("---" for _ in titles), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines)
