"""A search finds what stands there: wildcards, quotes and operators are letters like any other."""

import random
from collections.abc import Iterator

import pytest

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from tests.faults.hostile_station import CONTENT, hostile_desk, make_hostile_station
from tests.faults.hostile_texts import HOSTILE, kept

LETTERS = "%_*?[]^\\'\"`;:-()+=<>&|~{}#@!. /東东市打架aZ9＝％＿'\u3000\n"


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, dict[str, int]]]:
    folder = tmp_path_factory.mktemp("hostile") / "station"
    ids = make_hostile_station(folder)
    with hostile_desk(folder) as desk:
        yield desk, ids


def folded(text: str) -> str:
    """As LIKE compares: capitals of ASCII only."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_searched_for_is_found(station: tuple[Desk, dict[str, int]], name: str) -> None:
    desk, ids = station
    text = kept(HOSTILE[name], 40)

    found = set(desk.ids(Query("incidents", search=text)))

    assert ids[name] in found


@pytest.mark.parametrize("name", HOSTILE)
def test_no_box_that_searches_fails_on_it(station: tuple[Desk, dict[str, int]], name: str) -> None:
    desk, _ = station
    text = HOSTILE[name]

    desk.find(text[:200])
    desk.phone_book(text[:200])
    for field in desk.ledger("incidents").action("register").fields:
        if type(field.kind).__name__ in {"Entry", "Reference"}:
            desk.suggest(field.kind, text[:200])
    desk.record_by_number("incidents", kept(text, 60))


def test_two_thousand_random_searches_find_what_like_means(
    station: tuple[Desk, dict[str, int]], request: pytest.FixtureRequest
) -> None:
    desk, ids = station
    chance = random.Random(19)
    texts = {
        ids[name]: folded("\n".join((kept(text, CONTENT), kept(text, 40)))) for name, text in HOSTILE.items()
    }
    wrong = []

    for _ in range(2_000 if request.config.getoption("--long") else 300):
        word = _searched(chance)
        found = set(desk.ids(Query("incidents", search=word))) & texts.keys()
        meant = {row for row, text in texts.items() if all(folded(part) in text for part in word.split())}
        if not meant <= found:
            wrong.append(word)

    assert wrong == []


def _searched(chance: random.Random) -> str:
    if chance.random() < 0.5:
        text = kept(chance.choice(list(HOSTILE.values())), CONTENT)
        start = chance.randrange(max(len(text), 1))
        return text[start : start + chance.randint(1, 12)]
    return "".join(chance.choice(LETTERS) for _ in range(chance.randint(1, 6)))
