"""No report is shown whose figures cannot be; what needs a word gets it, once, beside the figure."""

import dataclasses
from datetime import date

import pytest

from stationdesk.core.change_claim import ChangeClaim
from stationdesk.core.claims import Days, Defined, Lengths, PartOf, Shares, Sum
from stationdesk.core.comparison import Change, Rate
from stationdesk.core.document import (
    Claim,
    Document,
    Figure,
    Heading,
    Layout,
    Paragraph,
    Row,
    Signatures,
    Stamp,
    Table,
    TableColumn,
)
from stationdesk.core.guard import FigureRefused, guarded
from stationdesk.core.i18n import CHINESE, ENGLISH, LANGUAGES, QT_TRANSLATE_NOOP, speaker
from stationdesk.core.period import Period, month
from stationdesk.core.table_claims import changes, claiming, rates, shares, sums

EN, ZH = speaker(ENGLISH), speaker(CHINESE)


def document(*claims: Claim, table: Table | None = None) -> Document:
    blocks = (Heading("1"), *((table,) if table else ()), Signatures((("Made by", ""),)))
    return Document("x", "Monthly report", Layout.OFFICIAL, blocks, Stamp(station=""), claims=claims)


def of_groups(*rows: tuple[str, int, int, str, str], total: int) -> Table:
    lines = tuple(Row((name, Figure(str(now)), str(then), change, share))
                  for name, now, then, change, share in rows)  # fmt: skip
    columns = tuple(TableColumn(one, 1) for one in ("Group", "Now", "Then", "Change", "Share"))
    return Table(columns, (*lines, Row(("All", str(total), "", "", ""), strong=True)), caption="Table 1")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("now", "then"),
    [(870, 693), (1, 4), (0, 3), (5, 0), (0, 0), (7, 7), (2_000_001, 2_000_000), (18, 24), (1, 30000)],
)
def test_every_change_our_own_arithmetic_prints_passes(now: int, then: int, language: str) -> None:
    printed = Change(now, then).cell(speaker(language))

    assert ChangeClaim("x", Figure(str(now)), str(then), printed).fault() is None


@pytest.mark.parametrize(
    ("now", "then", "printed"),
    [
        pytest.param("1", "4", "−300.00%", id="below minus 100"),
        pytest.param("5", "0", "+100.00%", id="out of nothing"),
        pytest.param("5", "0", "+∞", id="no number and no dash"),
        pytest.param("5", "4", "持平", id="level though it moved"),
        pytest.param("18", "24", "−33.33%", id="of the wrong base"),
        pytest.param("18", "24", "+25.00%", id="the wrong way"),
        pytest.param("802", "668", "+20.05%", id="truncated"),
        pytest.param("18", "24", "—（上期为0）", id="a dash though it can be compared"),
    ],
)
def test_a_change_that_its_two_numbers_do_not_make_is_refused(now: str, then: str, printed: str) -> None:
    with pytest.raises(FigureRefused) as refused:
        guarded(document(ChangeClaim("Theft", now, then, printed)), EN)

    assert "Monthly report" in str(refused.value)
    assert "Theft" in str(refused.value)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("now", "then"), [((802, 870), (668, 693)), ((1, 2), (1, 2)), ((1, 3), (0, 0)),
                                           ((0, 0), (1, 2)), ((3, 2), (1, 3)), ((2, 3), (4, 1))])  # fmt: skip
def test_rates_change_in_points(now: tuple[int, int], then: tuple[int, int], language: str) -> None:
    cell = Change(Rate(*now), Rate(*then)).cell(speaker(language))

    assert ChangeClaim("x", Rate(*now).text(), Rate(*then).text(), cell).fault() is None
    assert ChangeClaim("x", "92.18%", "96.39%", "−4.37%").fault() is not None


def test_a_change_of_rounded_amounts_is_judged_within_their_rounding() -> None:
    assert ChangeClaim("yuan", "12.35", "11.20", "+10.22%").fault() is None
    assert ChangeClaim("yuan", "12.35", "11.20", "+11.00%").fault() is not None
    assert ChangeClaim("yuan", "0.01", "0.00", "+150.00%").fault() is not None


def test_a_total_that_its_parts_do_not_make_is_refused_unless_the_difference_is_explained() -> None:
    why = QT_TRANSLATE_NOOP("core", "Shares are rounded one by one; together they make {total}%.").filled(
        total=1
    )

    assert Sum("x", (Figure("2"), "1,000", "—"), "1,002").fault() is None
    with pytest.raises(FigureRefused, match=r"parts add up to 3\b.*printed as 4"):
        guarded(document(Sum("Groups", ("1", "2"), "4")), EN)
    told = guarded(document(Sum("Groups", ("1", "2"), "4", why)), EN)
    note = told.blocks[1]
    assert isinstance(note, Paragraph)
    assert "Shares are rounded" in str(note.parts[0])
    assert isinstance(told.blocks[2], Signatures)


def test_shares_of_99_9_are_said_and_never_forced() -> None:
    table = of_groups(
        ("0–6", 51, 0, "", "5.5%"), ("6–12", 227, 0, "", "24.6%"), ("12–18", 389, 0, "", "42.1%"),
        ("18–24", 256, 0, "", "27.7%"), total=923,
    )  # fmt: skip
    made = guarded(document(table=claiming(table, shares(table, 1, 4, 923), sums(table, (1,)))), EN)

    printed = made.blocks[1]
    assert isinstance(printed, Table)
    assert printed.notes == ("Shares are rounded one by one; together they make 99.9%.",)
    assert printed.rows == table.rows


def test_a_share_that_is_not_its_part_is_refused() -> None:
    assert Shares("x", ("802",), "870", ("92.18%",)).fault() is None
    assert Shares("x", ("802",), "870", ("92.19%",)).fault() is not None
    assert Shares("x", ("0",), "0", ("—",)).fault() is None
    assert Shares("x", ("0",), "0", ("0.00%",)).fault() is not None
    assert Shares("x", ("1",), "2", ("—",)).fault() is not None


def test_a_part_is_never_larger_than_its_whole() -> None:
    assert PartOf("x", Figure("133"), "133").fault() is None
    with pytest.raises(FigureRefused, match=r"134 of 133"):
        guarded(document(PartOf("Settled", "134", "133")), EN)


def test_a_wrong_number_of_days_is_refused() -> None:
    assert Days("x", month(2028, 2), "29").fault() is None
    with pytest.raises(FigureRefused, match=r"2027-02 has 28 days, not 29"):
        guarded(document(Days("On duty", month(2027, 2), "29")), EN)
    assert Days("x", Period(date(2026, 12, 31), date(2027, 1, 1)), 2).fault() is None


def test_periods_of_unequal_length_are_said_once() -> None:
    unequal = Lengths(month(2028, 2), month(2027, 2))
    table = claiming(of_groups(("Theft", 1, 1, "unchanged", ""), total=1), unequal)

    made = guarded(document(unequal, table=table), ZH)

    assert len(made.blocks) == 3
    assert isinstance(made.blocks[1], Table)
    assert "29" in made.blocks[1].notes[0]
    assert Lengths(month(2026, 10), month(2025, 10)).note() is None


def test_a_word_whose_meaning_moves_the_figures_is_refused_without_its_rule() -> None:
    assert Defined("Valid", "harassment, false", "valid = all less harassment, false").fault() is None
    with pytest.raises(FigureRefused, match=r"does not say what is counted"):
        guarded(document(Defined("Valid", "harassment", "")), EN)
    assert Defined("Valid", "", "anything").fault() is not None


def test_a_table_is_checked_down_its_columns_and_along_its_rows() -> None:
    right = of_groups(("A", 3, 4, "−25.00%", "60.00%"), ("B", 2, 0, "—", "40.00%"), total=5)
    every = (*sums(right, (1,)), *changes(right, (1, 2, 3)), shares(right, 1, 4, 5))
    assert [one.fault() for one in every] == [None] * 4
    assert guarded(document(table=claiming(right, every)), EN).blocks[1] == right

    wrong = dataclasses.replace(right, rows=(*right.rows[:2], Row(("All", "6", "", "", ""), strong=True)))
    with pytest.raises(FigureRefused, match=r"Table 1 · Now"):
        guarded(document(table=claiming(wrong, sums(wrong, (1,)))), EN)


def test_an_empty_table_claims_nothing_and_explains_nothing() -> None:
    empty = Table((TableColumn("Group", 1), TableColumn("Now", 1)), (), caption="Table 1")

    assert sums(empty, (1,)) == changes(empty, (1, 1, 1)) == rates(empty, 1, 1, 1) == ()
    assert (
        guarded(document(table=claiming(empty, Lengths(month(2028, 2), month(2027, 2)))), EN).blocks[1]
        == empty
    )


def test_a_refusal_is_one_sentence_in_the_readers_language() -> None:
    with pytest.raises(FigureRefused) as refused:
        guarded(document(ChangeClaim("盗窃", "1", "4", "−300%")), ZH)

    said = ZH(refused.value.phrase)
    assert "盗窃：−300% 不可能成立" in said
    assert "{" not in said
