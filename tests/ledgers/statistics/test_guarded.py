"""No picture is shown whose numbers cannot be; what needs a word gets it, on the screen and on paper."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest

from stationdesk.core.change_claim import ChangeClaim
from stationdesk.core.claims import Defined, Lengths, PartOf, Shares, Sum
from stationdesk.core.comparison import Way as Against
from stationdesk.core.document import Claim, Document, Table
from stationdesk.core.guard import FigureRefused
from stationdesk.core.ledger import Request
from stationdesk.core.period import read_period
from stationdesk.core.statistics import Number, Picture
from stationdesk.core.statistics_guard import guarded_picture, guarded_statistics
from stationdesk.desk import Desk
from stationdesk.ledgers.incidents.reports.statistics import claims as claimed
from stationdesk.ledgers.incidents.reports.statistics.asked import Asked, Context
from stationdesk.ledgers.incidents.reports.statistics.read import context_of

MONTH = read_period("2026-10")


@contextmanager
def counted(desk: Desk, group: str | None = "valid") -> Iterator[Context]:
    """What the pictures of October are made of."""
    request = Request(
        desk.say, "zh_CN", lambda dictionary, code: desk.label(dictionary, code or ""), desk.name,
        MONTH.first, MONTH.last,
    )  # fmt: skip
    with desk.store.reading(desk.actor) as tx:
        yield context_of(tx, request, Asked(MONTH, group=group))


def with_one_more(picture: Picture, line: int, place: int) -> Picture:
    """The picture with a number that is one too high, and without what it must keep to."""
    spot = picture.spots[line]
    numbers: list[Number] = list(spot.numbers)
    numbers[place] = (numbers[place] or 0) + 1
    spots = list(picture.spots)
    spots[line] = dataclasses.replace(spot, numbers=tuple(numbers))
    return dataclasses.replace(picture, spots=tuple(spots), claims=())


@pytest.mark.parametrize("group", [None, "valid", "invalid", "dispute"])
def test_a_number_that_is_one_too_high_is_refused_wherever_it_stands(
    practice: Desk, group: str | None
) -> None:
    shown = practice.statistics(MONTH, group=group)
    path = ("dispute",) if group == "dispute" else ("invalid",) if group == "invalid" else ()
    makers: dict[str, Callable[[Context, Picture], Picture]] = {
        "trend": lambda context, one: claimed.of_group(context, one, group),
        "villages": lambda context, one: claimed.of_group(context, one, group),
        "categories": lambda context, one: claimed.of_group(context, one, path[0] if path else group),
        "heat": claimed.of_hours,
    }
    with counted(practice, group) as context:
        for name, make in makers.items():
            picture = shown.picture(name)
            guarded_picture(make(context, dataclasses.replace(picture, claims=())), practice.say)
            for place in (0,) if name == "heat" else (0, 1):
                wrong = make(context, with_one_more(picture, -1, place))
                with pytest.raises(FigureRefused, match=picture.title):
                    guarded_picture(wrong, practice.say)


@pytest.mark.parametrize(
    ("place", "why"), [(claimed.MET, "is more than there are|is not|add up"), (claimed.RATE, "is not")]
)
def test_a_share_of_arrivals_that_is_not_theirs_is_refused(practice: Desk, place: int, why: str) -> None:
    picture = practice.statistics(MONTH).picture("response")
    assert len(picture.spots) > 2

    with pytest.raises(FigureRefused, match=why):
        guarded_picture(claimed.of_zones(with_one_more(picture, 0, place), all_last=True), practice.say)


def test_shares_that_do_not_make_100_are_told_on_paper_and_those_that_do_are_not(practice: Desk) -> None:
    told = 0
    for text in ("2026-10", "2026-09", "2026-10-17", "2026"):
        period = read_period(text)
        document = practice.report("figures.statistics", first=period.first, last=period.last)
        for table in tables_of(document):
            titles = [column.title for column in table.columns]
            if "占比" not in titles:
                continue
            at = titles.index("占比")
            whole = sum(Decimal(str(row.cells[at]).rstrip("%")) for row in table.rows)
            said = [note for note in table.notes if "占比" in note]
            assert bool(said) == (whole != 100), (text, titles, whole, table.notes)
            assert all(f"{whole}%" in note for note in said)
            told += len(said)
        assert not any(
            "占比" in one for picture in practice.statistics(period).pictures for one in picture.notes
        )
    assert told > 1


def test_a_change_or_a_rule_that_is_not_the_printed_one_is_refused(practice: Desk) -> None:
    shown = practice.statistics(MONTH)
    assert {type(one) for one in shown.claims} == {Defined, ChangeClaim}
    for at, one in enumerate(shown.claims):
        wrong = (
            dataclasses.replace(one, printed="") if isinstance(one, Defined)
            else dataclasses.replace(one, printed="−300.00%")
        )  # fmt: skip
        claims = (*shown.claims[:at], wrong, *shown.claims[at + 1 :])
        with pytest.raises(FigureRefused):
            guarded_statistics(dataclasses.replace(shown, claims=claims), practice.say)


def test_hazards_and_disputes_of_unequal_months_say_so(practice: Desk) -> None:
    unequal = practice.statistics(MONTH, against=Against.ON_PREVIOUS)
    equal = practice.statistics(read_period("2026-08"), against=Against.ON_PREVIOUS)
    for name in ("hazards", "disputes"):
        assert any("31天" in note and "30天" in note for note in unequal.picture(name).notes)
        assert not any("31天" in note for note in equal.picture(name).notes)


def claims_of(document: Document) -> list[Claim]:
    return [*document.claims, *(one for table in tables_of(document) for one in table.claims)]


def tables_of(document: Document) -> list[Table]:
    return [one for one in document.blocks if isinstance(one, Table)]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("figures.morning", {Sum: 3, PartOf: 1, Defined: 1}),
        ("figures.week", {Sum: 5, PartOf: 8, ChangeClaim: 16, Lengths: 2, Defined: 1}),
        ("incidents.buckets", {Sum: 6, Shares: 6, Defined: 1}),
        ("figures.statistics", {Sum: 8, Shares: 3, ChangeClaim: 8, Defined: 1, Lengths: 5}),
    ],
)
def test_every_page_declares_what_its_figures_must_keep_to(
    practice: Desk, name: str, kinds: dict[type, int]
) -> None:
    document = practice.report(name, first=MONTH.first, last=MONTH.last)

    claims = claims_of(document)
    for kind, count in kinds.items():
        assert sum(isinstance(one, kind) for one in claims) >= count, kind
    assert all(one.fault() is None for one in claims)
    for claim in claims:
        if isinstance(claim, Sum):
            with_one_more_ = dataclasses.replace(claim, parts=(*claim.parts, 1), why=None)
            assert with_one_more_.fault() is not None
        if isinstance(claim, Defined):
            assert claim.rule in document.stamp.counting_rule
