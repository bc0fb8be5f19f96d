"""12-20 typed into a deadline is next month's, whoever wrote the form."""

import pytest

from stationdesk.core.ledger import Day, Field, Instant
from stationdesk.ledgers import LEDGERS

DEADLINES = {
    "due_on", "new_due_on", "due_at", "answer_by", "valid_until", "next_on", "fulfil_by", "return_by",
    "warranty_until",
}  # fmt: skip
ASKED = [
    (f"{ledger.name}.{action.name}", field)
    for ledger in LEDGERS
    for action in ledger.actions
    for field in action.fields
    if field.name in DEADLINES
]


@pytest.mark.parametrize(("action", "field"), ASKED, ids=[f"{name}.{field.name}" for name, field in ASKED])
def test_a_deadline_without_its_year_lies_ahead(action: str, field: Field) -> None:
    assert isinstance(field.kind, Day | Instant)
    assert field.kind.lies == "ahead"


@pytest.mark.parametrize(
    "action", ["leave.register", "requests.register", "changes.swap", "changes.substitute", "changes.correct"]
)
def test_a_day_of_the_roster_without_its_year_is_the_nearest(action: str) -> None:
    name, _, done = action.partition(".")
    ledger = next(one for one in LEDGERS if one.name == f"roster.{name}")
    found = next(one for one in ledger.actions if one.name == done)

    days = [one.kind.lies for one in found.fields if isinstance(one.kind, Day)]

    assert days
    assert set(days) == {"near"}
