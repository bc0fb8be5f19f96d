"""Pictures made of counts: the same on the screen, on paper and on the clipboard."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from stationdesk.core.comparison import Rate
from stationdesk.core.document import ChartKind, Claim
from stationdesk.core.ledger.lists import Query
from stationdesk.core.period import Period

Number = int | Decimal | None
NONE = "—"


@dataclass(frozen=True)
class Spot:
    """One line of a picture: a day, a village, a zone. A number and the rows behind it for each series.

    `deeper` is what a step further down the tree is called; empty where there is none. `marks` stands
    behind a number that was typed from older papers; `beside` says what else is known of the line.
    """

    title: str
    numbers: tuple[Number, ...]
    rows: tuple[Query | None, ...]
    deeper: str = ""
    marks: tuple[str, ...] = ()
    beside: str = ""

    def text(self, place: int) -> str:
        """A number as it is shown; a dash where there is none."""
        number = self.numbers[place]
        return NONE if number is None else f"{number}{self.marks[place] if self.marks else ''}"


@dataclass(frozen=True)
class Picture:
    """A picture and its table. `head` names its lines, `series` its columns; all words are finished.

    `drawn` are the places of the series that are drawn, the others stand in the table alone; `parts`
    says that the numbers of a series are parts of one whole, so that each has its share; `notes` say
    what the numbers mean; what `claims` explain comes to them.
    """

    name: str
    title: str
    kind: ChartKind
    head: str
    series: tuple[str, ...]
    spots: tuple[Spot, ...]
    drawn: tuple[int, ...] = (0, 1)
    parts: bool = True
    unit: str = ""
    notes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), compare=False, repr=False)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(one.numbers[place] for one in self.spots for place in self.drawn)

    def whole(self, place: int) -> int:
        """What the parts of a series come to; a heat map is one whole."""
        places = range(len(self.series)) if self.kind is ChartKind.HEAT else (place,)
        counted = (one.numbers[at] for one in self.spots for at in places)
        return sum(int(number) for number in counted if number is not None)

    def share(self, line: int, place: int) -> str:
        """24.60%; empty where numbers are no parts, or there is no number."""
        number = self.spots[line].numbers[place]
        if not self.parts or number is None:
            return ""
        return Rate(int(number), self.whole(place)).text()

    def table(self) -> tuple[tuple[str, ...], ...]:
        """The picture as rows of text, the head first."""
        head = (self.head, *self.series)
        return (head, *((one.title, *(one.text(at) for at in range(len(self.series)))) for one in self.spots))


@dataclass(frozen=True)
class Headline:
    """A number in large, what it counts, how it moved, and the rows behind it."""

    name: str
    title: str
    number: str
    moved: tuple[str, ...]
    rows: Query | None = None


@dataclass(frozen=True)
class Statistics:
    """Everything of one period. `counted` is the period as far as it is over, `against` the one compared."""

    period: Period
    counted: Period
    against: Period
    headlines: tuple[Headline, ...]
    pictures: tuple[Picture, ...]
    rule: str
    notes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), compare=False, repr=False)

    def picture(self, name: str) -> Picture:
        """The picture of that name; KeyError when there is none."""
        for one in self.pictures:
            if one.name == name:
                return one
        raise KeyError(name)
