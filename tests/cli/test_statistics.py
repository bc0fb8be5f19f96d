"""A period's statistics on the command line, as words and as data."""

from __future__ import annotations

import json

import pytest

from stationdesk.cli.commands import WITH_STATION
from stationdesk.cli.usage import top
from stationdesk.core.errors import RuleBroken
from stationdesk.desk import Desk


def typed(desk: Desk, *arguments: str) -> int:
    options = top().parse_args(["statistics", *arguments])
    return WITH_STATION["statistics"](desk, options)


def test_data_and_words_say_the_same(practice: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(practice, "2026-10", "--json") == 0
    data = json.loads(capsys.readouterr().out)
    assert typed(practice, "2026-10") == 0
    words = capsys.readouterr().out

    assert set(data["pictures"]) == {
        "trend", "categories", "heat", "villages", "response", "hazards", "disputes",
    }  # fmt: skip
    valid = data["headlines"][0]["number"]
    assert sum(one["numbers"][0] for one in data["pictures"]["categories"]["rows"]) == int(valid) > 0
    assert f"有效警情 {valid}" in words
    assert all(one["title"] in words for one in data["pictures"]["villages"]["rows"])


def test_a_group_that_is_none_is_refused_by_name(practice: Desk) -> None:
    with pytest.raises(RuleBroken, match=r"nonsense.*dispute"):
        typed(practice, "2026-10", "--of", "nonsense")
