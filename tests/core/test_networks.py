"""The networks a person names for a search: judged before they are kept, each wrong one in a sentence."""

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.networks import networks_in
from stationdesk.core.settings import NETWORKS, SETTINGS, check


def test_no_network_is_named_until_somebody_names_one() -> None:
    assert SETTINGS[NETWORKS].default == ""
    assert networks_in("") == networks_in(" \n\n ") == ()


def test_networks_stand_one_a_line_or_between_commas_as_they_are_typed() -> None:
    typed = "192.168.1.64/24\n１０.0.0.0／28，10.0.1.0/28、10.0.1.0/28"

    assert check(NETWORKS, typed) == "192.168.1.0/24\n10.0.0.0/28\n10.0.1.0/28"


def test_each_wrong_line_is_told_and_no_other() -> None:
    with pytest.raises(RuleBroken) as refused:
        check(NETWORKS, "192.168.1.0/24\n192.168.1.300/24\n镇上的网")

    said = str(refused.value)
    assert "“192.168.1.300/24” is no network" in said
    assert "“镇上的网” is no network" in said
    assert "“192.168.1.0/24”" not in said


def test_a_pasted_page_of_rubbish_is_answered_in_three_sentences() -> None:
    with pytest.raises(RuleBroken) as refused:
        check(NETWORKS, "x" * 5_000 + " y z w v")

    assert str(refused.value).count("is no network") == 3
    assert len(str(refused.value)) < 400


def test_networks_too_large_together_are_refused() -> None:
    with pytest.raises(RuleBroken):
        check(NETWORKS, "10.0.0.0/21\n10.1.0.0/21\n10.2.0.0/30")
