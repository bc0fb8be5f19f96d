"""Problems and results pass through JSON unchanged; what is no such text is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from stationdesk.rostering.answers import (
    Cause,
    Change,
    Event,
    Relief,
    Repair,
    Result,
    Rule,
    RuleRef,
    Status,
    Step,
    Tier,
)
from stationdesk.rostering.greedy import greedy
from stationdesk.rostering.problem import Leave
from stationdesk.rostering.sending import (
    causes_from_json,
    causes_to_json,
    digest,
    event_from_json,
    event_to_json,
    problem_from_json,
    problem_to_json,
    result_from_json,
    result_to_json,
    roster_from_json,
    roster_to_json,
)
from tests.rostering.stations import SMALL, sample, station

CAUSE = Cause(
    (RuleRef(Rule.COVER, 3, 1), RuleRef(Rule.HOUSEHOLD, 3, others=(11, 21))),
    (Repair((Step(Relief.COVER, RuleRef(Rule.COVER, 3, 1), 0),), 12),),
)


@pytest.mark.parametrize(("number", "people", "month"), sample(12))
def test_a_station_and_its_roster_come_back_equal(number: int, people: int, month: date) -> None:
    problem = station(number, people, month)

    result = greedy(problem)

    assert problem_from_json(problem_to_json(problem)) == problem
    assert result_from_json(result_to_json(result)) == result
    assert result.roster is not None
    assert roster_from_json(roster_to_json(result.roster)) == result.roster


def test_proofs_causes_and_changes_come_back_equal() -> None:
    result = Result(
        Status.INFEASIBLE,
        tiers=(Tier("T1", 8, 7, False, 0.5), Tier("T2", 0, 0, True, 1.0)),
        causes=(CAUSE,),
        changes=(Change(3, 1, None, 21), Change(3, 1, 22, None)),
    )

    assert result_from_json(result_to_json(result)) == result
    assert causes_from_json(causes_to_json((CAUSE,))) == (CAUSE,)
    assert event_from_json(event_to_json(Event("T1", None, 3, 0.25))) == Event("T1", None, 3, 0.25)


def test_the_digest_tells_every_problem_from_another() -> None:
    other = replace(SMALL, leave=(Leave(21, 4),))

    assert digest(SMALL) == digest(problem_from_json(problem_to_json(SMALL)))
    assert digest(SMALL) != digest(other)
    assert len(digest(SMALL)) == 64


@pytest.mark.parametrize("text", ["", "[]", "{}", "[1,2]", "null", "[[[[", '"x"', "7"])
def test_a_text_that_is_no_problem_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        problem_from_json(text)


def test_a_problem_with_a_field_of_the_wrong_kind_is_refused() -> None:
    for wrong in ('"work"', "true", "1.5"):
        text = problem_to_json(SMALL).replace("1440", wrong, 1)
        with pytest.raises(ValueError, match=r".*"):
            problem_from_json(text)
