"""Which person a written name is: in full, with a title, as 老张, by the given name, or by the surname."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.jobs.roster_import.written import tight

_FAMILIAR = re.compile(r"^[老小阿](?=.)")
_TITLES = re.compile(
    r"(?:副?所长|副?教导员?|指导员|副?队长|组长|副?主任|书记|警官|警长|民警|辅警|同志|师傅|[所队哥姐叔工])$"
)
_GUESS = QT_TRANSLATE_NOOP("jobs", "“{word}” was understood as {name}.")
_SEVERAL = QT_TRANSLATE_NOOP("jobs", "“{word}” may be {names}; please say who it is.")
_LIKE = QT_TRANSLATE_NOOP("jobs", "Nobody is called “{word}”; perhaps it is {names}. Please say who it is.")
_NOBODY = QT_TRANSLATE_NOOP("jobs", "Nobody on the roster is called “{word}”; please say who it is.")
_LEFT_OUT = QT_TRANSLATE_NOOP("jobs", "“{word}” was said to be nobody.")


@dataclass(frozen=True)
class Match:
    """The person, or those it may be. `why` is missing where the name stands there in full."""

    person: int | None = None
    candidates: tuple[int, ...] = ()
    why: Phrase | None = None
    nobody: bool = False


@dataclass(frozen=True)
class People:
    """Those who may be meant: {id: name}, those on rosters; {id: name} of everybody else of the station.

    `said` are the words people have decided about: {word: id}, 0 for nobody.
    """

    rostered: Mapping[int, str]
    others: Mapping[int, str]
    said: Mapping[str, int]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name and every word decided about, without blanks."""
        return frozenset(tight(one) for one in (*self.rostered.values(), *self.others.values(), *self.said))

    def name(self, person: int) -> str:
        """What somebody is called."""
        return self.rostered.get(person) or self.others.get(person, f"#{person}")

    def find(self, word: str, fitting: Iterable[int] = ()) -> Match:
        """Who is meant; of several, the only one that may hold the post (`fitting`) is taken."""
        short = tight(word)
        if short in self.said:
            person = self.said[short]
            return Match(person) if person else Match(why=_LEFT_OUT.filled(word=word), nobody=True)
        for whole in (self.rostered, self.others):
            exact = [ident for ident, name in whole.items() if tight(name) == short]
            if len(exact) == 1:
                return Match(exact[0])
            if exact:
                return self._several(word, exact, fitting)
        return self._abbreviated(word, short, fitting)

    def _abbreviated(self, word: str, short: str, fitting: Iterable[int]) -> Match:
        untitled = _TITLES.sub("", short) or short
        ways = dict.fromkeys((short, untitled, _FAMILIAR.sub("", untitled)))  # 小军 is a name, 小王 is not
        for like in (_same, _given, _surname):
            for bare in ways:
                found = [ident for ident, name in self.rostered.items() if like(tight(name), bare)]
                if found:
                    return self._several(word, found, fitting)
        near = tuple(ident for ident, name in self.rostered.items() if _one_sign_off(tight(name), short))
        if near:
            return Match(candidates=near, why=_LIKE.filled(word=word, names=self._named(near)))
        return Match(why=_NOBODY.filled(word=word))

    def _several(self, word: str, found: list[int], fitting: Iterable[int]) -> Match:
        narrowed = [one for one in found if one in frozenset(fitting)]
        chosen = narrowed if len(narrowed) == 1 else found
        if len(chosen) == 1:
            return Match(chosen[0], why=_GUESS.filled(word=word, name=self.name(chosen[0])))
        return Match(candidates=tuple(found), why=_SEVERAL.filled(word=word, names=self._named(found)))

    def _named(self, people: Iterable[int]) -> str:
        return "、".join(map(self.name, people))


def _same(name: str, bare: str) -> bool:
    return name == bare


def _given(name: str, bare: str) -> bool:
    """立新 of 张立新; a single sign at the end is too little."""
    return len(bare) > 1 and name.endswith(bare)


def _surname(name: str, bare: str) -> bool:
    return name.startswith(bare)


def _one_sign_off(name: str, short: str) -> bool:
    """李卫冬 for 李卫东."""
    if len(name) != len(short) or len(name) < 2:
        return False
    return sum(one != other for one, other in zip(name, short, strict=True)) == 1
