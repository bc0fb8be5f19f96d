"""An instance of the first competition as a formula for the search."""

from stationdesk.rostering.benchmark.engine.formula import Rows
from stationdesk.rostering.benchmark.engine.grid import Grid
from stationdesk.rostering.benchmark.inrc1 import ANY, NONE, Instance, Limits, Nurse, Pattern
from stationdesk.rostering.benchmark.written import Cells, Written


def written(instance: Instance) -> Written:
    """Write the instance: one variable for each nurse, day and shift that is wanted on the day."""
    rows = Rows()
    cells: Cells = {}
    for person in range(len(instance.nurses)):
        for day in range(instance.days):
            for shift in instance.shifts:
                if instance.cover.get((day, shift), 0) > 0:
                    cells[person, day, shift] = rows.new()
    grid = Grid.of([(person, day) for person, day, _shift in cells])
    people = range(len(instance.nurses))
    for (day, shift), need in instance.cover.items():
        there = [(1, cells[person, day, shift]) for person in people if (person, day, shift) in cells]
        if there or need:
            rows.row(there, low=need, high=need)
    for person in people:
        _OneNurse(instance, rows, cells, person).write()
    return Written(rows, cells, grid)


class _OneNurse:
    """Writes one nurse's rules; a literal is (variable, whether it holds when 1)."""

    def __init__(self, instance: Instance, rows: Rows, cells: Cells, person: int) -> None:
        self._instance, self._rows, self._cells, self._person = instance, rows, cells, person
        self._nurse: Nurse = instance.nurses[person]
        self._works: list[int] = []

    def write(self) -> None:
        """Write all of them."""
        self._shifts()
        contract, works = self._nurse.contract, self._works
        self._between([(1, day) for day in works], contract.assignments)
        self._runs(works, contract.working_days, working=True)
        self._runs(works, contract.free_days, working=False)
        self._weekends()
        for pattern in contract.patterns:
            self._pattern(pattern)
        self._wishes()

    def _of(self, day: int, shift: str) -> int | None:
        return self._cells.get((self._person, day, shift))

    def _there(self, day: int) -> list[int]:
        found = (self._of(day, shift) for shift in self._instance.shifts)
        return [cell for cell in found if cell is not None]

    def _shifts(self) -> None:
        for day in range(self._instance.days):
            there = self._there(day)
            self._works.append(self._rows.new())
            self._rows.row([*((1, cell) for cell in there), (-1, self._works[-1])], low=0, high=0)
        weight = self._nurse.contract.alternative_skill
        for shift in self._instance.shifts.values():
            if weight and not shift.skills <= self._nurse.skills:
                for day in range(self._instance.days):
                    cell = self._of(day, shift.name)
                    if cell is not None:
                        self._rows.cost[cell] += weight

    def _between(self, terms: list[tuple[int, int]], limits: Limits) -> None:
        if limits.most_weight and len(terms) > limits.most:
            over = self._rows.new(len(terms), cost=limits.most_weight)
            self._rows.row([*terms, (-1, over)], high=limits.most)
        if limits.least_weight and limits.least > 0:
            under = self._rows.new(limits.least, cost=limits.least_weight)
            self._rows.row([*terms, (1, under)], low=limits.least)

    def _all(self, holding: list[int], lacking: list[int], cost: int) -> None:
        """Charge `cost` when all of the first are 1 and all of the second 0."""
        self._rows.implied(holding, lacking, self._rows.new(cost=cost))

    def _runs(self, works: list[int], limits: Limits, *, working: bool) -> None:
        """Charge each day that a stretch of work (or of none) is longer or shorter than the limits.

        A stretch of L days holds L − most windows of most + 1 days; one shorter than the least by k days is
        charged k times, once for each length it does not reach.
        """
        if limits.most_weight:
            for start in range(len(works) - limits.most):
                window = works[start : start + limits.most + 1]
                self._all(window if working else [], [] if working else window, limits.most_weight)
        if limits.least_weight:
            for start in range(len(works)):
                self._short(works, start, limits, working=working)

    def _short(self, works: list[int], start: int, limits: Limits, *, working: bool) -> None:
        earlier: int | None = None
        for length in range(1, limits.least):
            short = self._rows.new(cost=limits.least_weight)
            alike = [works[start]]
            other = [works[start - 1]] if start else []
            other += [works[start + length]] if start + length < len(works) else []
            holding, lacking = (alike, other) if working else (other, alike)
            self._rows.implied(holding, lacking, short)
            if earlier is not None:
                self._rows.row([(1, earlier), (-1, short)], high=0)
            earlier = short

    def _weekends(self) -> None:
        contract, rows = self._nurse.contract, self._rows
        worked = []
        for weekend in self._instance.weekends(contract):
            days = [self._works[day] for day in weekend]
            worked.append(rows.new())
            for day in days:
                rows.implied([day], [], worked[-1])
            rows.row([*((1, day) for day in days), (-1, worked[-1])], low=0)
            self._complete(days, contract.complete_weekends)
            self._identical(weekend, contract.identical_weekends)
            self._night_before(weekend[0], worked[-1])
        self._runs_of_weekends(worked)

    def _runs_of_weekends(self, worked: list[int]) -> None:
        contract = self._nurse.contract
        self._runs(worked, contract.working_weekends, working=True)
        if contract.weekends_in_four_weeks_weight:
            most, weight = contract.weekends_in_four_weeks, contract.weekends_in_four_weeks_weight
            for start in range(max(1, len(worked) - 3)):
                four = worked[start : start + 4]
                self._between([(1, one) for one in four], Limits(0, 0, most, weight))

    def _complete(self, days: list[int], weight: int) -> None:
        last = len(days) - 1
        for place in range(1, last + 1) if weight else ():
            self._all([days[place]], [days[place - 1]], weight * place)
        for place in range(last) if weight else ():
            self._all([days[place]], [days[place + 1]], weight * (last - place))

    def _identical(self, weekend: tuple[int, ...], weight: int) -> None:
        for shift in self._instance.shifts if weight else ():
            there = [cell for day in weekend if (cell := self._of(day, shift)) is not None]
            used = self._rows.new(cost=weight * len(weekend))
            for cell in there:
                self._rows.implied([cell], [], used)
                self._rows.cost[cell] -= weight

    def _night_before(self, first: int, worked: int) -> None:
        weight = self._nurse.contract.no_night_before_free_weekend
        for shift in self._instance.shifts.values() if weight and first else ():
            night = self._of(first - 1, shift.name)
            if shift.night and night is not None:
                self._all([night], [worked], weight)

    def _pattern(self, pattern: Pattern) -> None:
        for start in range(self._instance.days - len(pattern.entries) + 1):
            if pattern.weekday in (None, self._instance.weekday(start)):
                self._unwanted(pattern, start)

    def _unwanted(self, pattern: Pattern, start: int) -> None:
        holding: list[int] = []
        lacking: list[int] = []
        for day, entry in enumerate(pattern.entries, start):
            cell = self._works[day] if entry in (ANY, NONE) else self._of(day, entry)
            if cell is None:
                return
            (lacking if entry == NONE else holding).append(cell)
        self._all(holding, lacking, pattern.weight)

    def _wishes(self) -> None:
        for wish in self._instance.wishes:
            if wish.nurse == self._nurse.name:
                cell = self._works[wish.day] if wish.shift is None else self._of(wish.day, wish.shift)
                self._rows.offset += wish.weight if wish.on else 0
                if cell is not None:
                    self._rows.cost[cell] += -wish.weight if wish.on else wish.weight
