"""Search finds exactly what LIKE finds, and names by their sound."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.ledgers.incidents.records import Incident
from stationdesk.store import search
from stationdesk.store.grams import grams
from stationdesk.store.pinyin import beginnings, keys
from stationdesk.store.store import StationKind, Store, Transaction
from tests.store.calls import call, columns, keep

HOSTILE = "东市场打架1234567890abzABZ%_\\'\"*()^:-+.,;!?/&|<> \t\n，。（）〔〕“”　０ａÉéßİıſÅ\u0301"
HOSTILE += "𠮷𡘙㛃䶮😀\ue000\ue020\ue080\ue081\ue082\u200b\u202e\ufeff\x01\x1f\x7f"
CHARACTERS = st.one_of(
    st.sampled_from(HOSTILE), st.characters(exclude_categories=["Cs"], exclude_characters="\0")
)
TEXTS = st.text(CHARACTERS, max_size=12)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A station whose records pile up over the examples."""
    made = Store.create(
        tmp_path_factory.mktemp("search") / "station",
        kind=StationKind.REAL,
        clock=lambda: datetime(2026, 11, 21, tzinfo=UTC),
        settings={},
    )
    yield made
    made.engines.dispose()


def found(tx: Transaction, text: str) -> list[int]:
    query = select(Incident.id).where(Incident.id.in_(tx.matching(Incident, text))).order_by(Incident.id)
    return list(tx.session.scalars(query))


def like(tx: Transaction, text: str) -> list[int]:
    return list(
        tx.session.scalars(select(Incident.id).where(search.like(Incident, text)).order_by(Incident.id))
    )


WAYS = {
    "looked up": (1_000, (2_000, 20_000), 110),
    "held against": (0, (2_000, 20_000), 10**9),
    "compared": (0, (20,), 0),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=TEXTS, place=TEXTS, piece=st.tuples(st.integers(0, 12), st.integers(1, 5)), other=TEXTS)
def test_every_piece_of_a_text_is_found_as_like_finds_it(
    texts: Store,
    monkeypatch: pytest.MonkeyPatch,
    way: tuple[int, tuple[int, ...], int],
    content: str,
    place: str,
    piece: tuple[int, int],
    other: str,
) -> None:
    for name, value in zip(("FEW", "RECENT", "PAGE"), way, strict=True):
        monkeypatch.setattr(search, name, value)
    monkeypatch.setattr(Incident, "__pinyin__", ())
    with texts.transaction(SYSTEM, "x") as tx:
        kept = tx.add(call(content, place_text=place)).id
    start, length = piece

    with texts.reading(SYSTEM) as tx:
        for wanted in (
            content[start : start + length],
            other,
            place[:2],
            f"{content[-3:]} {place[-1:]}",
            content,
        ):
            assert found(tx, wanted) == like(tx, wanted)
        if content.strip():
            assert kept in found(tx, content)


TYPED = ["打", "打架", "在东市", "，", "5", "42", "a", "AB", "0001", "〔2026〕0001", "打架 东市", "龘龘"]
SYNTAX = ["%", "_", "\\", "'", '"', "*", "打*", "NOT 打", "打 OR 架", "-打", "(", "^", "x:y", "打" * 300]


@pytest.mark.parametrize("wanted", TYPED + SYNTAX)
def test_words_people_type_find_what_like_finds(store: Store, officer: Actor, wanted: str) -> None:
    keep(store, officer, "两人在东市场打架，5分钟前，车牌 赣A·42*%_'\"\\ ab^c(x:y)")
    keep(store, officer, "Lost PHONE 4 2; NOT 打")

    with store.reading(officer) as tx:
        assert found(tx, wanted) == like(tx, wanted)


def test_the_index_follows_changes(store: Store, officer: Actor) -> None:
    kept = keep(store, officer, "丢了一辆电动车")
    with store.transaction(officer, "x") as tx:
        tx.get(Incident, kept).content = "电动车找到了"
    with store.transaction(officer, "y") as tx:
        record = tx.get(Incident, kept)
        record.content, record.place_text = "找回来了", "西桥头"
        tx.session.flush()
        record.content = "车已归还"

    with store.reading(officer) as tx:
        hits = {
            text: found(tx, text) for text in ("丢了", "找到", "找回", "归还", "东市", "西桥", "xqt", "dsc")
        }
    assert hits == {
        "丢了": [], "找到": [], "找回": [], "归还": [1], "东市": [], "西桥": [1], "xqt": [1], "dsc": []
    }  # fmt: skip


@pytest.mark.parametrize("typed", ["dsc", "DSC", "sc", "dongshi", "shichang", "Dong", "dsc 打架"])
def test_names_are_found_by_their_sound(store: Store, officer: Actor, typed: str) -> None:
    keep(store, officer, "打架", place_text="东市场")
    keep(store, officer, "打架", place_text="西桥头")

    with store.reading(officer) as tx:
        assert found(tx, typed) == [1]


@pytest.mark.parametrize("typed", ["打", "打架", "东市 打", "dsc", "龘"])
def test_within_a_narrow_filter_the_same_is_found(store: Store, officer: Actor, typed: str) -> None:
    for number in range(6):
        keep(store, officer, "打架" if number % 2 else "吵架", imported=number > 2)

    with store.reading(officer) as tx:
        within = (Incident.imported,)
        query = select(Incident.id).where(*within)
        narrowed = query.where(Incident.id.in_(tx.matching(Incident, typed, within=within)))
        everywhere = query.where(Incident.id.in_(tx.matching(Incident, typed)))
        assert tx.session.scalars(narrowed).all() == tx.session.scalars(everywhere).all()


def test_blank_text_finds_everything(store: Store, officer: Actor) -> None:
    keep(store, officer)

    with store.reading(officer) as tx:
        assert found(tx, "  ") == [1]


def test_bulk_rows_are_indexed(store: Store, officer: Actor) -> None:
    with store.transaction(officer, "x") as tx:
        tx.add_many(Incident, [columns(f"第{number}号摊位起火") for number in range(30)])

    with store.reading(officer) as tx:
        assert found(tx, "第29号") == [30]
        assert found(tx, "dsc 第7号") == [8]


def test_a_settled_index_finds_the_same(store: Store, officer: Actor) -> None:
    for number in range(40):
        keep(store, officer, f"第{number}号摊位起火")
    with store.transaction(officer, "x") as tx:
        tx.get(Incident, 8).content = "摊位失火"

    store.settle_search()

    with store.reading(officer) as tx:
        assert found(tx, "摊位") == list(range(1, 41))
        assert found(tx, "起火") == [record for record in range(1, 41) if record != 8]
    assert store.verify().ok


def test_a_reading_multiplies_by_each_way_to_say_a_character_but_not_without_end() -> None:
    assert keys("东市场") == ("dongshichang", "dsc")
    assert "cq" in keys("重庆")
    assert "shanjia" in keys("单家")
    assert len({key for key in keys("重单曾仇区查解") if len(key) == 7}) <= 8
    assert keys("21号A座")[:2] == ("21haoazuo", "21haz")
    assert keys("") == keys("，。") == ()
    assert {"shichang", "sc", "c"} <= beginnings("东市场")


def test_grams_of_neighbouring_texts_do_not_run_into_one_another() -> None:
    counted = count()
    tokens = {token: next(counted) for token in grams(["东市", "场"]).split(" ")}

    assert len(tokens) == 3
    assert "市场" not in tokens
