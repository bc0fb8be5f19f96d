"""The second competition's rules, on a small ward of our own and on the published weeks where given."""

import os
from pathlib import Path

import pytest

from stationdesk.rostering.benchmark import inrc2, inrc2_cost
from stationdesk.rostering.benchmark.__main__ import main
from stationdesk.rostering.benchmark.inrc2_check import checked, said

SCENARIO = """SCENARIO = small

WEEKS = 1

SKILLS = 2
Head
Nurse

SHIFT_TYPES = 2
Early (1,3)
Night (2,3)

FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
Early 0
Night 1 Early

CONTRACTS = 1
Full (3,5) (2,4) (2,3) 0 1

NURSES = 2
ann Full 2 Head Nurse
bea Full 1 Nurse
"""
HISTORY = """HISTORY
0 small

NURSE_HISTORY
ann 0 0 Night 1 1 0
bea 0 0 None 0 0 2
"""
WEEK = """WEEK_DATA
small

REQUIREMENTS
Early Nurse (0,1) (0,1) (0,1) (0,1) (0,0) (0,0) (0,0)
Night Head (1,1) (0,0) (0,0) (0,0) (0,0) (0,0) (0,0)

SHIFT_OFF_REQUESTS = 2
bea Any Tue
ann Early Mon
"""
ROSTER = """SOLUTION
0 small

ASSIGNMENTS = 8
ann Mon Night Head
ann Thu Early Nurse
ann Sat Early Nurse
bea Tue Early Nurse
bea Wed Early Nurse
bea Thu Early Nurse
bea Fri Early Nurse
bea Sat Early Nurse

Viol: 0
"""
# ann: 3 assignments; works Sun+Mon, Thu, Sat: two stretches short by 1; off Fri and Tue-Wed: one short by 1;
# Night Sun+Mon fits; Saturday without Sunday; a weekend above none. bea: 5 assignments, 5 days running
# (1 too many), Early 5 running (2 too many), Tuesday not off, Saturday without Sunday, a weekend above none.
COSTS = {
    "Preferences": 10,
    "Optimal coverage": 30,
    "Total assignment": 0,
    "Consecutive": 30 * (1 + 1 + 1) + 15 * 2,
    "Non working days": 30,
    "Max working weekend": 60,
    "Complete weekends": 60,
}
VALIDATOR = """Hard constraint violations
--------------------------
Minimal coverage constraints: {hard}

Cost per constraint type
------------------------
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    (folder / "Solution_H_0-WD_0").mkdir(parents=True)
    (folder / "Sc-small.txt").write_text(SCENARIO, encoding="utf-8")
    (folder / "H0-small-0.txt").write_text(HISTORY, encoding="utf-8")
    (folder / "WD-small-0.txt").write_text(WEEK, encoding="utf-8")
    (folder / "Solution_H_0-WD_0" / "Sol-small-0-0.txt").write_text(ROSTER, encoding="utf-8")
    return folder


def _validated(folder: Path, *, hard: int = 0, costs: dict[str, int] | None = None) -> None:
    lines = "".join(f"{kind} constraints: {cost}\n" for kind, cost in (costs or COSTS).items())
    text = VALIDATOR.format(hard=hard) + lines + f"\nTotal cost: {sum((costs or COSTS).values())}\n"
    (folder / "Solution_H_0-WD_0" / "validator.txt").write_text(text, encoding="utf-8")


def test_each_rule_costs_what_the_competition_says(small: Path) -> None:
    one = next(checked(small))

    assert one.costs == COSTS
    assert (one.broken, one.validator, one.agrees) == (0, None, True)
    assert "0 broken, 310 = 10 + 30" in said(one)


def test_hard_rules_broken_are_named(small: Path) -> None:
    scenario, week = inrc2.read_scenario(small / "Sc-small.txt"), inrc2.read_week(small / "WD-small-0.txt")
    history = inrc2.read_history(small / "H0-small-0.txt")
    roster = {("ann", 0): ("Early", "Nurse"), ("bea", 3): ("Early", "Head")}

    said = inrc2_cost.broken(scenario, [week], history, roster)

    assert said == ("0 Head in Night on day 0, not 1", "ann has Early after Night on day 0", "bea is no Head")


def test_days_too_many_in_the_history_are_not_charged_again(small: Path) -> None:
    scenario = inrc2.read_scenario(small / "Sc-small.txt")
    nurse = scenario.nurses[0]
    before = inrc2.Before(6, 0, "Early", 5, 6, 0)

    charged = dict.fromkeys(("Consecutive",), 0)
    for kind, cost in inrc2_cost._nurse(
        scenario, nurse, before, ["Early", None, None, None, None, None, None]
    ):
        charged[kind] = charged.get(kind, 0) + cost

    assert charged["Consecutive"] == 30 + 15
    assert charged["Non working days"] == 30 * 3
    assert charged["Total assignment"] == 20 * 2


def test_the_command_compares_with_the_validator(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _validated(small)
    assert main([str(small)]) == 0
    assert "validator: 310" in capsys.readouterr().out

    _validated(small, costs=COSTS | {"Preferences": 20})
    assert main([str(small)]) == 1

    _validated(small, hard=1)
    assert main([str(small)]) == 1


def test_the_published_weeks_cost_what_the_validator_says() -> None:
    folder = os.environ.get("STATIONDESK_ROSTERS")
    if not folder:
        pytest.skip("STATIONDESK_ROSTERS does not name a folder of published instances")

    solutions = [one for one in checked(Path(folder)) if one.validator is not None]

    assert solutions
    assert all(one.agrees for one in solutions)
    assert 1695 in [sum(one.costs.values()) for one in solutions]
