"""The table of settings and the file of this computer."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.errors import RuleBroken
from stationdesk.core.pc_settings import FILE_NAME, PcSettings
from stationdesk.core.settings import SECTIONS, SETTINGS, Theme, check
from stationdesk.rostering.problem import Policy


@pytest.mark.parametrize(
    "setting",
    [one for one in SETTINGS.values() if not one.name.startswith("station.")],
    ids=lambda setting: setting.name,
)
def test_each_default_fits_its_setting(setting) -> None:  # type: ignore[no-untyped-def]
    assert check(setting.name, setting.default) == setting.default
    assert not setting.section or setting.section in SECTIONS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("duty.start", "25:00"),
        ("limit.feedback", "soon"),
        ("counting.by", "weather"),
        ("response.town", 0),
        ("response.town", "many"),
        ("print.mask_caller", "yes"),
        ("station.name", "所" * 41),
    ],
)
def test_a_value_that_does_not_fit_is_refused(name: str, value: Any) -> None:
    with pytest.raises(RuleBroken):
        check(name, value)


def test_values_are_kept_in_one_spelling() -> None:
    assert check("duty.start", "8:30") == "08:30"
    assert check("limit.second_mediation", "7个工作日") == "7 workdays"
    assert check("theme", Theme.DARK) == "dark"


def test_this_computers_settings_survive_a_restart(tmp_path: Path) -> None:
    PcSettings(tmp_path / "new").set("theme", Theme.DARK)

    assert PcSettings(tmp_path / "new")["theme"] == "dark"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b'{"theme": "pink", "nonsense": 1}', b"{"])
def test_a_broken_settings_file_is_the_same_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)

    assert PcSettings(tmp_path)["theme"] == "system"


def test_a_station_setting_is_not_kept_on_this_computer(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        PcSettings(tmp_path).set("station.name", "青坪镇派出所")


@pytest.mark.parametrize("value", ["nu", "无效", "NU;re", "", "  "])
def test_what_is_no_category_code_is_refused_where_codes_are_asked(value: str) -> None:
    with pytest.raises(RuleBroken):
        check("counting.invalid", value)


def test_codes_may_stand_between_any_commas() -> None:
    assert check("counting.invalid", "NU；RE、OT.other") == "NU,RE,OT.other"


@pytest.mark.parametrize(
    ("name", "value"),
    [("response.town", None), ("station.short_name", 5), ("station.short_name", " "), ("station.name", "")],
)
def test_a_setting_others_build_on_is_never_emptied(name: str, value: object) -> None:
    with pytest.raises(RuleBroken):
        check(name, value)


def test_a_new_station_begins_with_the_duty_rules_of_the_roster() -> None:
    begins = Policy()

    kept = {one.name: getattr(begins, one.name) for one in fields(Policy) if one.name != "pairs"}

    assert {name: SETTINGS[f"roster.{name}"].default for name in kept} == kept
