"""What a search says: what each yes would change, and each thing that went wrong in a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.desk import Desk
from stationdesk.jobs.discover import Search
from stationdesk.jobs.discover_words import complaints, meaning
from stationdesk.jobs.proposals import Difference, Fate, Proposal
from tests.conftest import StillClock
from tests.jobs.network import station

HOST = "192.168.1.64"


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock) -> Iterator[Desk]:
    with station(tmp_path / "station", clock) as made:
        yield made


def proposal(fate: Fate, *differences: Difference) -> Proposal:
    return Proposal(HOST, HOST, fate, "桥头", differences=differences)


def test_a_difference_names_its_field_and_says_both_in_words(desk: Desk) -> None:
    one = proposal(Fate.CHANGED, Difference("brand", None, "hikvision"), Difference("firmware", "5.5", "5.7"))

    desk.language = ENGLISH
    assert meaning(desk, one) == "Maker: Hikvision, Firmware: 5.5 → 5.7"
    desk.language = CHINESE
    assert "海康威视；" in meaning(desk, one)


def test_what_a_device_calls_itself_is_never_taken_for_a_place_to_fill(desk: Desk) -> None:
    one = proposal(Fate.CHANGED, Difference("model", "{said}", "{field} {0.__class__}"))

    desk.language = ENGLISH
    assert meaning(desk, one) == "Model: {said} → {field} {0.__class__}"


def test_everything_that_kept_it_from_finding_all_is_told(desk: Desk) -> None:
    desk.language = ENGLISH
    told = [desk.say(one) for one in complaints(desk, Search((), ("10.0.0.0/28", "10.1.0.0/28"), True, True))]

    assert len(told) == 3
    assert any("no way to 10.0.0.0/28, 10.1.0.0/28" in one for one in told)
    assert list(complaints(desk, Search(()))) == []
