"""Curtois instances: a tiny one of our own, read, solved and judged."""

from pathlib import Path

import pytest

from stationdesk.rostering.benchmark import curtois, curtois_cost
from stationdesk.rostering.benchmark.__main__ import main, run
from stationdesk.rostering.benchmark.cases import opened

TINY = """# ours
SECTION_HORIZON
7

SECTION_SHIFTS
D,480,
N,600,D

SECTION_STAFF
# ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxRun, MinRun, MinOff, MaxWeekends
A,D=7|N=2,2400,960,3,2,2,1
B,D=7|N=7,2400,960,3,2,2,0

SECTION_DAYS_OFF
A,0

SECTION_SHIFT_ON_REQUESTS
A,2,D,3

SECTION_SHIFT_OFF_REQUESTS
B,0,D,2

SECTION_COVER
0,D,1,100,1
1,D,1,100,1
2,D,1,100,1
3,N,1,100,1
5,D,1,100,1
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    path = tmp_path / "Tiny1.txt"
    path.write_text(TINY, encoding="utf-8")
    return path


def test_a_file_is_read_as_it_is_written(tiny: Path) -> None:
    instance = curtois.read(tiny)

    assert (instance.days, instance.weekends, [one.name for one in instance.employees]) == (
        7,
        ((5, 6),),
        ["A", "B"],
    )
    assert instance.shifts["N"].never_before == {"D"}
    assert instance.employees[0].days_off == {0}
    assert [(wish.employee, wish.on) for wish in instance.wishes] == [("A", True), ("B", False)]


def test_the_checker_names_every_rule_broken(tiny: Path) -> None:
    instance = curtois.read(tiny)
    roster = {("A", 0): "N", ("A", 1): "D", ("A", 3): "N", ("A", 4): "N", ("A", 5): "N", ("A", 6): "N"}

    said = " · ".join(curtois_cost.broken(instance, roster))

    for rule in ("day off 0", "D after N", "5 × N", "minutes", "4 days running", "off only 1"):
        assert rule in said, rule
    assert "B works 0 minutes" in said


def test_a_stretch_at_an_end_of_the_horizon_is_never_too_short(tiny: Path) -> None:
    instance = curtois.read(tiny)
    roster = {("A", 6): "D", ("A", 2): "D", ("A", 3): "D", ("B", 0): "D", ("B", 3): "N", ("B", 4): "N"}

    assert curtois_cost.broken(instance, roster) == ()


def test_the_checker_adds_up_wishes_and_cover(tiny: Path) -> None:
    instance = curtois.read(tiny)

    assert curtois_cost.cost(instance, {}) == 5 * 100 + 3
    roster = {("B", 0): "D", ("B", 1): "D", ("A", 1): "D", ("A", 2): "D"}
    assert curtois_cost.cost(instance, roster) == 2 * 100 + 2 + 1


def test_the_search_proves_the_best_and_the_checker_agrees(tiny: Path) -> None:
    line, agreed = run(opened(tiny), seconds=20, cpu=True)

    assert agreed
    assert (line.cost, line.proven, line.broken) == (2, True, 0)


def test_the_command_prints_one_line_for_each_instance(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main([str(tiny.parent), "--seconds", "20", "--cpu"])

    head, line = capsys.readouterr().out.splitlines()
    assert (code, head.split()[0], line.split()[:3]) == (0, "instance", ["Tiny1", "2=", "2"])


def test_a_path_without_instances_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "no instance" in capsys.readouterr().err


def test_the_command_asks_for_something_to_measure(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([])

    assert "--station" in capsys.readouterr().err
