"""Every cell of an existing roster as what it means: a duty, a doubt, a heading, or nothing we take."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.period import month_start
from stationdesk.jobs.roster_import.layout import Cells, Layout
from stationdesk.jobs.roster_import.people import People
from stationdesk.jobs.roster_import.posts import Posts, is_leave, is_no_post, is_rest
from stationdesk.jobs.roster_import.values import Asked, Fate, Item, Shape
from stationdesk.jobs.roster_import.written import is_weekday, names_in, tight, weekday_in
from stationdesk.ledgers.roster.rules.plan import PlanPost

_TITLE = QT_TRANSLATE_NOOP("jobs", "Above the table; read for the month only.")
_BELOW = QT_TRANSLATE_NOOP("jobs", "No day stands in this line.")
_HEADING = QT_TRANSLATE_NOOP("jobs", "Heading")
_DAY = QT_TRANSLATE_NOOP("jobs", "Day")
_WEEKDAY = QT_TRANSLATE_NOOP("jobs", "Weekday")
_REST = QT_TRANSLATE_NOOP("jobs", "Not on duty")
_PERSON = QT_TRANSLATE_NOOP("jobs", "Whose line it is")
_WRONG_WEEKDAY = QT_TRANSLATE_NOOP("jobs", "{day} is no such weekday; is it another month or year?")
_NOTE = QT_TRANSLATE_NOOP("jobs", "The column “{heading}” holds no duties.")
_NO_POST = QT_TRANSLATE_NOOP("jobs", "Which post is the column “{heading}”?")
_NO_MARK = QT_TRANSLATE_NOOP("jobs", "Which post is the mark “{mark}”?")
_NO_HEADING = QT_TRANSLATE_NOOP("jobs", "No heading stands above it.")
_LEAVE = QT_TRANSLATE_NOOP("jobs", "Leave is entered under Leave, with its days and its approval.")
_OTHER_MONTH = QT_TRANSLATE_NOOP("jobs", "{day} is not a day of the month that is read.")
_TWICE = QT_TRANSLATE_NOOP("jobs", "{name} stands twice at {post} on {day}.")
_MAY_NOT = QT_TRANSLATE_NOOP(
    "jobs", "{name} is not among those who may hold {post}; taken as it stands there."
)
_SPOILT = QT_TRANSLATE_NOOP("jobs", "The cell is damaged in the sheet.")
_NOT_STATION = QT_TRANSLATE_NOOP("jobs", "{name} stands on no roster; taken as it stands there.")


@dataclass(frozen=True)
class Understanding:
    """One sheet being read: its cells and table, whose month it is, who and which posts may be meant."""

    cells: Cells
    layout: Layout
    month: date
    people: People
    posts: Posts

    def items(self) -> tuple[Item, ...]:
        """Every word of the sheet, in the order of its cells."""
        read = self._grid() if self.layout.shape is Shape.GRID else self._lines()
        spoilt = (
            Item(row, column, text, Fate.LEFT, _SPOILT) for (row, column), text in self.cells.spoilt.items()
        )
        around = (item for row in self.cells.rows for item in self._around(row))
        return tuple(self._once(sorted((*around, *read, *spoilt), key=lambda one: (one.row, one.column))))

    def _around(self, row: int) -> Iterator[Item]:
        """What stands above the table, and its headings."""
        if row >= self.layout.first_row:
            return
        above = row < self.layout.head_row
        for column, text in sorted(self.cells.row(row).items()):
            yield Item(row, column, text, Fate.READ, _TITLE if above else _HEADING)

    # --- a day a line ---

    def _lines(self) -> Iterator[Item]:
        before: Mapping[int, date] = {}
        last = 0
        for row in self.cells.rows:
            if row < self.layout.first_row:
                continue
            texts = self.cells.row(row)
            days = self.layout.days.get(row)
            if days is None and row == last + 1 and self._goes_on(texts):
                days = before
            if days is None:
                yield from (Item(row, at, text, Fate.LEFT, _BELOW) for at, text in sorted(texts.items()))
                continue
            before, last = days, row
            for column, text in sorted(texts.items()):
                yield from self._in_line(row, column, text, days)

    def _goes_on(self, texts: Mapping[int, str]) -> bool:
        """Whether a line without a day belongs to the day above: all it holds are known names under posts."""
        return all(
            self.posts.named(self.layout.heads.get(column, ""))
            and all(self.people.find(word).person for word in names_in(text, self.people.names))
            for column, text in texts.items()
        )

    def _in_line(self, row: int, column: int, text: str, days: Mapping[int, date]) -> Iterator[Item]:
        own = self.layout.day_column(column)
        day = days.get(own) if own is not None else None
        if column in days:
            yield Item(row, column, text, Fate.READ, _DAY, day)
            return
        if day is None:
            yield Item(row, column, text, Fate.LEFT, _BELOW)
            return
        if is_weekday(text):
            yield self._weekday(row, column, text, day)
            return
        heading = self.layout.heads.get(column, "")
        posts = self.posts.named(heading)
        if posts:
            yield from self._names(row, column, text, day, posts)
        else:
            yield self._unheaded(row, column, text, heading)

    def _unheaded(self, row: int, column: int, text: str, heading: str) -> Item:
        if not heading:
            return Item(row, column, text, Fate.LEFT, _NO_HEADING)
        if is_no_post(heading) or self.posts.is_silenced(heading) or is_rest(text):
            return Item(row, column, text, Fate.LEFT, _NOTE.filled(heading=heading))
        why = _NO_POST.filled(heading=heading)
        return Item(row, column, text, Fate.DOUBTFUL, why, asked=Asked.POST, word=tight(heading))

    def _names(
        self, row: int, column: int, text: str, day: date, posts: tuple[PlanPost, ...]
    ) -> Iterator[Item]:
        words = names_in(text, self.people.names)
        if not words:
            yield Item(
                row, column, text, Fate.LEFT, _BELOW if not tight(text) else _NOTE.filled(heading=text)
            )
        for number, word in enumerate(words):
            post = posts[min(number, len(posts) - 1)]
            yield self._named(Item(row, column, word, Fate.TAKEN, day=day, post=post.id), post)

    def _named(self, item: Item, post: PlanPost) -> Item:
        if is_rest(item.text):
            return replace(item, fate=Fate.READ, why=_REST, post=None)
        found = self.people.find(item.text, post.persons)
        if found.person is not None:
            return self._duty(replace(item, person=found.person), post, found.why)
        if found.nobody:
            return replace(item, fate=Fate.LEFT, why=found.why)
        return replace(
            item, fate=Fate.DOUBTFUL, why=found.why, asked=Asked.PERSON, word=tight(item.text),
            candidates=found.candidates,
        )  # fmt: skip

    # --- people beside days ---

    def _grid(self) -> Iterator[Item]:
        for row in self.cells.rows:
            if row < self.layout.first_row:
                continue
            texts = self.cells.row(row)
            named = texts.get(self.layout.person_column)
            if named is None:
                yield from (Item(row, at, text, Fate.LEFT, _BELOW) for at, text in sorted(texts.items()))
                continue
            yield from self._line_of(row, texts, named)

    def _line_of(self, row: int, texts: Mapping[int, str], named: str) -> Iterator[Item]:
        found = self.people.find(named)
        marked = any(column in self.layout.across for column in texts)
        for column, text in sorted(texts.items()):
            item = Item(row, column, text, Fate.READ, _PERSON, person=found.person)
            day = self.layout.across.get(column)
            if day is not None:
                yield from self._marks(
                    replace(item, day=day, why=None), found.person, named, found.candidates
                )
            elif column != self.layout.person_column:
                heading = self.layout.heads.get(column, "")
                yield replace(
                    item, fate=Fate.LEFT, why=_NOTE.filled(heading=heading) if heading else _NO_HEADING
                )
            elif found.person is not None:
                yield replace(item, why=found.why or _PERSON)
            elif not marked or found.nobody:
                yield replace(item, fate=Fate.LEFT, why=found.why or _BELOW)
            else:
                yield replace(
                    item, fate=Fate.DOUBTFUL, why=found.why, asked=Asked.PERSON, word=tight(named),
                    candidates=found.candidates,
                )  # fmt: skip

    def _marks(
        self, item: Item, person: int | None, named: str, candidates: tuple[int, ...]
    ) -> Iterator[Item]:
        if is_rest(item.text):
            yield replace(item, fate=Fate.READ, why=_REST)
            return
        for mark in names_in(item.text, frozenset()) or [item.text]:
            yield self._mark(replace(item, text=mark), person, named, candidates)

    def _mark(self, item: Item, person: int | None, named: str, candidates: tuple[int, ...]) -> Item:
        posts = self.posts.marked(item.text, person)
        if not posts and is_leave(item.text):
            return replace(item, fate=Fate.LEFT, why=_LEAVE)
        if is_rest(item.text) or self.posts.is_silenced(item.text):
            return replace(item, fate=Fate.READ, why=_REST)
        if not posts:
            why = _NO_MARK.filled(mark=item.text)
            return replace(item, fate=Fate.DOUBTFUL, why=why, asked=Asked.POST, word=tight(item.text))
        if person is None:
            found = self.people.find(named)
            fate = Fate.LEFT if found.nobody else Fate.DOUBTFUL
            asked = None if found.nobody else Asked.PERSON
            return replace(item, fate=fate, why=found.why, post=posts[0].id, asked=asked, word=tight(named),
                           candidates=candidates)  # fmt: skip
        return self._duty(replace(item, fate=Fate.TAKEN, post=posts[0].id), posts[0], None)

    # --- both ---

    def _duty(self, item: Item, post: PlanPost, why: Phrase | None) -> Item:
        assert item.person is not None
        assert item.day is not None
        name = self.people.name(item.person)
        if month_start(item.day) != self.month:
            return replace(item, fate=Fate.LEFT, why=_OTHER_MONTH.filled(day=item.day.isoformat()))
        if item.person not in self.people.rostered:
            return replace(item, why=_NOT_STATION.filled(name=name))
        if item.person not in post.persons:
            return replace(item, why=_MAY_NOT.filled(name=name, post=post.name))
        return replace(item, why=why)

    def _weekday(self, row: int, column: int, text: str, day: date) -> Item:
        if weekday_in(text) == day.weekday():
            return Item(row, column, text, Fate.READ, _WEEKDAY, day)
        return Item(row, column, text, Fate.LEFT, _WRONG_WEEKDAY.filled(day=day.isoformat()), day)

    def _once(self, items: list[Item]) -> Iterator[Item]:
        """A person who stands twice at a post of a day is taken once."""
        seen: set[tuple[date | None, int | None, int | None]] = set()
        named = {one.id: one.name for one in self.posts.posts}
        for one in items:
            key = (one.day, one.post, one.person)
            if one.fate is Fate.TAKEN and key in seen and one.person and one.post and one.day:
                why = _TWICE.filled(
                    name=self.people.name(one.person), post=named[one.post], day=one.day.isoformat()
                )
                yield replace(one, fate=Fate.LEFT, why=why)
                continue
            if one.fate is Fate.TAKEN:
                seen.add(key)
            yield one
