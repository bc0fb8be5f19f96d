"""The station's own rules, by plain values."""

from decimal import Decimal

import pytest

from stationdesk.core.actor import EVERYONE, Role
from stationdesk.core.errors import RuleBroken
from stationdesk.ledgers.station.rules.dictionaries import checked_code, inherited_extras, parsed_extra
from stationdesk.ledgers.station.rules.land import VillageKind, area_faults, area_sizes, target_minutes
from stationdesk.ledgers.station.rules.people import (
    ActingRole,
    acting_role,
    checked_phone,
    checked_police_no,
)
from stationdesk.ledgers.station.rules.setting_up import read_people, read_villages


def test_41_villages_in_12_areas_are_seven_of_three_and_five_of_four() -> None:
    sizes = area_sizes(41, 12)

    assert sizes is not None
    assert (sizes.count(3), sizes.count(4), sum(sizes)) == (7, 5, 41)


def test_46_stations_in_14_groups_are_ten_of_three_and_four_of_four() -> None:
    sizes = area_sizes(46, 14)

    assert sizes is not None
    assert (sizes.count(3), sizes.count(4), sum(sizes)) == (10, 4, 46)


@pytest.mark.parametrize(("villages", "areas"), [(35, 12), (49, 12), (1, 0)])
def test_villages_that_cannot_fit_have_no_sizes(villages: int, areas: int) -> None:
    assert area_sizes(villages, areas) is None


def test_an_area_of_three_or_four_has_no_fault() -> None:
    villages = {f"村{n}": 1 if n < 3 else 2 for n in range(7)}

    assert area_faults({1: "东片区", 2: "西片区"}, villages) == ()


def test_areas_too_small_or_too_large_and_villages_outside_are_named() -> None:
    villages: dict[str, int | None] = {f"村{n}": 1 for n in range(5)} | {"远村": None, "旧村": 9}

    faults = area_faults({1: "东片区", 2: "西片区"}, villages)

    assert [(fault.area, str(fault.phrase)) for fault in faults] == [
        (1, "Area 东片区 has 5 villages; an area has 3 or 4."),
        (2, "Area 西片区 has 0 villages; an area has 3 or 4."),
        (None, "远村 belongs to no area; each village belongs to one."),
        (None, "旧村 belongs to no area; each village belongs to one."),
    ]


@pytest.mark.parametrize(
    ("own", "zone", "minutes"),
    [(90, "near", 90), (None, "near", 15), (None, "unknown", None), (None, None, None), (0, "near", 0)],
)
def test_a_villages_own_target_comes_before_its_zones(own: int, zone: str, minutes: int) -> None:
    assert target_minutes(own, zone, {"near": 15}) == minutes


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("138 0000 1234", "13800001234"),
        ("１３８００００１２３４", "13800001234"),
        ("0746-1234567-12", "0746-1234567-12"),
        ("110／13800001234", "110/13800001234"),
        ("  ", None),
        (None, None),
    ],
)
def test_a_phone_number_is_kept_without_blanks(typed: str | None, kept: str | None) -> None:
    assert checked_phone(typed) == kept


@pytest.mark.parametrize("typed", ["村部", "12", "138x", "=1+1", "１３"])
def test_what_cannot_be_dialled_is_refused_under_its_field(typed: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        checked_phone(typed, "night_phone")

    assert set(refusal.value.field_errors) == {"night_phone"}


def test_a_police_number_has_four_to_eight_digits() -> None:
    assert checked_police_no(" 012345 ") == "012345"
    with pytest.raises(RuleBroken):
        checked_police_no("警123")


def test_every_role_is_shown_and_given_back() -> None:
    assert {acting_role(int(role)).role for role in EVERYONE} == EVERYONE  # type: ignore[union-attr]
    assert acting_role(None) is None
    assert ActingRole("chief").role is Role.CHIEF  # type: ignore[call-arg]


@pytest.mark.parametrize("code", ["", "纠纷", "DI.", "DI family", "DI..x", "a.b.c.d.e", "DI/x"])
def test_a_malformed_code_is_refused(code: str) -> None:
    with pytest.raises(RuleBroken):
        checked_code(code, None)


def test_a_code_stands_under_the_code_it_begins_with() -> None:
    assert checked_code("DI.family", "DI") == "DI.family"
    with pytest.raises(RuleBroken):
        checked_code("PO.family", "DI")


def test_what_is_said_of_a_code_holds_for_all_below_it() -> None:
    extras = inherited_extras({"FI.forest": "rollup=own", "FI": "rollup=other tone=bad", "FI.forest.x": ""})

    assert extras["FI.forest.x"] == {"rollup": "own", "tone": "bad"}
    assert extras["FI"] == {"rollup": "other", "tone": "bad"}


@pytest.mark.parametrize("text", ["rollup", "=x", "rollup=", "a b"])
def test_marks_that_are_no_pairs_are_refused(text: str) -> None:
    with pytest.raises(RuleBroken):
        parsed_extra(text)


def test_pasted_villages_are_read_line_by_line() -> None:
    header = "村名\t片区\t距离\t联系人\t电话"
    lines = [header, "东市村\t第一片区\t3.5公里\t周大山\t138 0000 0001", "", "集镇社区，第一片区", "西岭村"]
    pasted = "\n".join(lines)

    villages = read_villages(pasted)

    assert [(one.name, one.area, one.kind) for one in villages] == [
        ("东市村", "第一片区", VillageKind.VILLAGE),
        ("集镇社区", "第一片区", VillageKind.COMMUNITY),
        ("西岭村", None, VillageKind.VILLAGE),
    ]
    assert villages[0].distance_km == Decimal("3.5")
    assert (villages[0].contact, villages[0].phone) == ("周大山", "13800000001")


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("东市村\n东市村", "Line 2 names 东市村 a second time."),
        ("东市村,一片区,很远", "Line 1: “很远” is not a distance in kilometres."),
        ("东市村,一片区,NaN", "Line 1: “NaN” is not a distance in kilometres."),
        (",一片区", "Line 1 has no name."),
    ],
)
def test_a_pasted_line_that_cannot_be_read_is_named(pasted: str, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        read_villages(pasted)

    assert str(refusal.value) == sentence


def test_pasted_people_get_the_usual_role_of_their_kind() -> None:
    kinds = {"所长": "chief", "辅警": "auxiliary", "治保主任": "security_head"}

    people = read_people(
        "陈建国,所长,13800000002,012345\n周小兰；辅警\n吴老根,治保主任,,,东市村\n李卫东", kinds
    )

    assert [(one.name, one.kind, one.role) for one in people] == [
        ("陈建国", "chief", ActingRole.CHIEF),
        ("周小兰", "auxiliary", ActingRole.OFFICER),
        ("吴老根", "security_head", None),
        ("李卫东", "officer", ActingRole.OFFICER),
    ]
    assert people[2].village == "东市村"


def test_a_pasted_person_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(RuleBroken) as refusal:
        read_people("陈建国,局长", {"所长": "chief"})

    assert "“局长”" in str(refusal.value)


def test_a_pasted_sheet_with_a_title_and_other_columns_is_read_by_its_header() -> None:
    lines = [
        "青坪镇派出所人员名册\t\t\t",
        "序号\t姓名\t警号\t职务\t手机号码",
        "1\t陈建国\t012345\t所长\t138 0000 0001",
        "2\t周小兰\t\t辅警",
    ]

    people = read_people("\n".join(lines), {"所长": "chief", "辅警": "auxiliary"})

    assert [(one.name, one.kind, one.police_no, one.phone) for one in people] == [
        ("陈建国", "chief", "012345", "13800000001"),
        ("周小兰", "auxiliary", None, None),
    ]


def test_merged_area_cells_of_a_pasted_sheet_hold_for_the_rows_below() -> None:
    lines = ["片区\t村（社区）\t电话", "东片区\t东市村\t", "\t河口村\t", "西片区\t西岭村\t"]

    villages = read_villages("\n".join(lines))

    assert [(one.name, one.area) for one in villages] == [
        ("东市村", "东片区"),
        ("河口村", "东片区"),
        ("西岭村", "西片区"),
    ]


def test_an_area_left_out_behind_the_name_stays_out() -> None:
    assert [one.area for one in read_villages("东市村,东片区\n河口村")] == ["东片区", None]


@pytest.mark.parametrize("text", ["", "\n\n", "姓名\t类型\t电话", "\t\t"])
def test_nothing_pasted_is_nobody(text: str) -> None:
    assert read_people(text, {}) == ()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("张明 所长 13800000001", ("张明", "chief", "13800000001", None)),
        ("张明　　所长、138 0000 0001", ("张明", "chief", "13800000001", None)),
        ("张　明	所长", ("张明", "chief", None, None)),
        ("张明 所长，13800000001", ("张明", "chief", "13800000001", None)),
        ("张明,13800000001", ("张明", "officer", "13800000001", None)),
        ("阿依·买买提 13800000002 社区民警", ("阿依·买买提", "officer", "13800000002", "社区民警")),
    ],
)
def test_a_typed_person_is_understood_word_by_word(typed: str, told: tuple[str, ...]) -> None:
    (one,) = read_people(typed, {"所长": "chief", "民警": "officer"})

    assert (one.name, one.kind, one.phone, one.post) == told


def test_a_persons_name_holds_no_digits() -> None:
    with pytest.raises(RuleBroken, match="holds digits"):
        read_people("张明13800000001", {})


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("柳树屯、东关社区", [("柳树屯", None), ("东关社区", None)]),
        ("柳树屯 东关社区", [("柳树屯", None), ("东关社区", None)]),
        ("东河村 城东片区 3.5", [("东河村", "城东片区")]),
        ("柳树屯、东关、西关 城关片区", [("柳树屯", "城关片区"), ("东关", "城关片区"), ("西关", "城关片区")]),
    ],
)
def test_typed_villages_are_understood_word_by_word(typed: str, told: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.area) for one in read_villages(typed)] == told
