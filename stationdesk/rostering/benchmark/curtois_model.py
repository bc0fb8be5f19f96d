"""A Curtois instance as a formula for the search."""

from stationdesk.rostering.benchmark.curtois import Employee, Instance
from stationdesk.rostering.benchmark.engine.formula import Rows
from stationdesk.rostering.benchmark.engine.grid import Grid
from stationdesk.rostering.benchmark.written import Cells, Written


def written(instance: Instance) -> Written:
    """Write the instance: one variable for each shift that an employee may work on a day."""
    rows = Rows()
    cells: Cells = {}
    for person, one in enumerate(instance.employees):
        for day in range(instance.days):
            if day not in one.days_off:
                for shift in instance.shifts:
                    if one.most_of.get(shift, 0) > 0:
                        cells[person, day, shift] = rows.new()
    grid = Grid.of([(person, day) for person, day, _shift in cells])
    for person, one in enumerate(instance.employees):
        _employee(rows, cells, instance, person, one)
    _wishes(rows, cells, instance)
    _covers(rows, cells, instance)
    return Written(rows, cells, grid)


def _employee(rows: Rows, cells: Cells, instance: Instance, person: int, one: Employee) -> None:
    works = []
    for day in range(instance.days):
        works.append(rows.new(0 if day in one.days_off else 1))
        there = [cells[person, day, s] for s in instance.shifts if (person, day, s) in cells]
        rows.row([*((1, cell) for cell in there), (-1, works[-1])], low=0, high=0)
    _running(rows, works, one)
    _successions(rows, cells, instance, person)
    _totals(rows, cells, instance, person)
    weekends = []
    for weekend in instance.weekends:
        weekends.append(rows.new())
        for day in weekend:
            rows.implied([works[day]], [], weekends[-1])
    rows.at_most(weekends, one.most_weekends)


def _running(rows: Rows, works: list[int], one: Employee) -> None:
    """Bound the stretches by where they begin and end: tighter for the solver than a rule for each stretch.

    What begins on the first day may have begun before; it can be too long, but not too short.
    """
    begins, ends = [works[0]], [rows.new(0)]
    for day in range(1, len(works)):
        begins.append(rows.new())
        ends.append(rows.new())
        rows.row([(1, works[day]), (-1, works[day - 1]), (-1, begins[day]), (1, ends[day])], low=0, high=0)
    for day in range(1, len(works)):
        recent = begins[max(1, day - one.least_running + 1) : day + 1]
        rows.row([*((1, begin) for begin in recent), (-1, works[day])], high=0)
        recent = ends[max(1, day - one.least_off + 1) : day + 1]
        rows.row([*((1, end) for end in recent), (1, works[day])], high=1)
        recent = begins[max(0, day - one.most_running + 1) : day + 1]
        rows.row([*((1, begin) for begin in recent), (-1, works[day])], low=0)


def _successions(rows: Rows, cells: Cells, instance: Instance, person: int) -> None:
    """Forbid each shift before what may not follow it, in cliques: shifts that forbid more stand beside."""
    for never in dict.fromkeys(s.never_before for s in instance.shifts.values() if s.never_before):
        alike = [s.name for s in instance.shifts.values() if s.never_before >= never]
        for day in range(instance.days - 1):
            first = [cells[person, day, s] for s in alike if (person, day, s) in cells]
            then = [cells[person, day + 1, s] for s in sorted(never) if (person, day + 1, s) in cells]
            if first and then:
                rows.at_most([*first, *then], 1)


def _totals(rows: Rows, cells: Cells, instance: Instance, person: int) -> None:
    one = instance.employees[person]
    minutes = []
    for shift in instance.shifts.values():
        days = range(instance.days)
        there = [cells[person, day, shift.name] for day in days if (person, day, shift.name) in cells]
        rows.at_most(there, one.most_of.get(shift.name, 0))
        minutes += [(shift.minutes, cell) for cell in there]
    rows.row(minutes, low=one.least_minutes, high=one.most_minutes)


def _wishes(rows: Rows, cells: Cells, instance: Instance) -> None:
    numbers = {one.name: person for person, one in enumerate(instance.employees)}
    for wish in instance.wishes:
        cell = cells.get((numbers[wish.employee], wish.day, wish.shift))
        rows.offset += wish.weight if wish.on else 0
        if cell is not None:
            rows.cost[cell] += -wish.weight if wish.on else wish.weight


def _covers(rows: Rows, cells: Cells, instance: Instance) -> None:
    people = range(len(instance.employees))
    for cover in instance.covers:
        there = [cells[p, cover.day, cover.shift] for p in people if (p, cover.day, cover.shift) in cells]
        under = rows.new(cover.wanted, cost=cover.under)
        over = rows.new(max(0, len(there) - cover.wanted), cost=cover.over)
        terms = [*((1, cell) for cell in there), (1, under), (-1, over)]
        rows.row(terms, low=cover.wanted, high=cover.wanted)
