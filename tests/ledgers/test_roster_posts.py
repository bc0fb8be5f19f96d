"""Posts, crews and availability: what the rosters have to go by."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from stationdesk.core.actor import SYSTEM
from stationdesk.core.errors import StationError
from stationdesk.core.ledger import Query
from stationdesk.jobs.make_station import make_station
from stationdesk.ledgers.roster.actions.seeding import seed_posts
from stationdesk.ledgers.roster.records import DutyPost
from stationdesk.ledgers.roster.rules.cycles import Cycle
from stationdesk.ledgers.roster.rules.pooled import Pooled
from stationdesk.ledgers.roster.rules.posts import minutes_between
from stationdesk.ledgers.station.rules.people import ActingRole
from stationdesk.ledgers.station.rules.setting_up import NewPerson
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go
from tests.ledgers.incident_desk import fields
from tests.ledgers.roster_desk import AUXILIARIES, Rota

POST: dict[str, Any] = {
    "name": "巡区岗", "kind": "other", "mark": "巡", "letter": "q", "begins": time(22), "ends": time(6),
    "pools": (Pooled.AUXILIARY, Pooled.POLICE), "rest_hours": 12,
}  # fmt: skip


def kept(rota: Rota, post: int) -> Any:
    return rota.desk.record("roster.posts", post)


@pytest.mark.parametrize(
    ("begins", "ends", "minutes"),
    [
        (time(8, 30), time(8, 30), 1440),
        (time(22), time(6), 480),
        (time(8, 30), time(20, 30), 720),
    ],
)
def test_a_post_that_ends_when_it_began_lasts_a_day(begins: time, ends: time, minutes: int) -> None:
    assert minutes_between(begins, ends) == minutes


def test_a_post_keeps_its_hours_and_reads_them_back(rota: Rota) -> None:
    post = rota.act("posts.register", **POST)

    assert (kept(rota, post)["starts"], kept(rota, post)["minutes"]) == (22 * 60, 480)
    assert kept(rota, post)["pools"] == ("police", "auxiliary")
    rota.act("posts.change", post, need=2)
    assert (kept(rota, post)["minutes"], kept(rota, post)["rest"], kept(rota, post)["letter"]) == (
        480,
        720,
        "Q",
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"letter": "Z"}, "letter"),  # the main officer's
        ({"letter": "x"}, "letter"),  # rest
        ({"letter": "班"}, "letter"),
        ({"mark": "主"}, "mark"),
        ({"mark": " "}, "mark"),
        ({"pools": ()}, "pools"),
        ({"need": -1}, "need"),
        ({"need": 900}, "need"),
        ({"rest_hours": 900}, "rest_hours"),
    ],
)
def test_a_post_that_cannot_be_is_refused_under_its_field(
    rota: Rota, wrong: dict[str, Any], field: str
) -> None:
    with pytest.raises(StationError) as refusal:
        rota.act("posts.register", **POST | wrong)

    assert fields(refusal) == {field}


def test_a_form_says_when_too_few_may_hold_the_post(rota: Rota) -> None:
    given = {"pools": (Pooled.LEADER,), "need": 5, "begins": time(8), "ends": time(8), "rest_hours": 0}

    advice = rota.desk.advise("roster.posts.register", given)

    told = [str(one.phrase) for one in advice.notices]
    assert told[0] == "5 are needed, but only 3 people may hold the post."
    assert told[1].startswith("No rest follows")


def test_a_post_of_a_draft_is_not_struck_out(rota: Rota) -> None:
    draft = rota.act("start", month=date(2026, 12, 1))
    rota.act("arrange", draft, duties=tuple(rota.by_turns()[:1]))

    with pytest.raises(StationError) as refusal:
        rota.act("posts.void", rota.posts["带班领导"], reason="撤岗")

    assert fields(refusal) == {"reason"}


def test_a_new_station_has_the_posts_its_people_can_fill(tmp_path: Path, clock: StillClock) -> None:
    people = (
        NewPerson("陈建国", "chief", role=ActingRole.CHIEF),
        *(NewPerson(f"民警{n}", "officer") for n in range(4)),
        *(NewPerson(f"辅警{n}", "auxiliary") for n in range(6)),
    )
    make_station(tmp_path / "new", clock=clock, name="青坪镇派出所", short_name="青坪所",
                 setup={"people": people})  # fmt: skip
    store = Store.open(tmp_path / "new", clock=clock)
    with store.reading(SYSTEM) as tx:
        made = {one.kind: one.need for one in tx.session.scalars(select(DutyPost))}
        letters = [one.letter for one in tx.session.scalars(select(DutyPost))]
    let_go(store)

    assert made == {
        "leader": 1, "officer_main": 1, "officer_second": 0, "auxiliary": 1, "desk": 1, "video": 1,
        "standby": 1, "driver": 0,
    }  # fmt: skip
    assert len(letters) == len(set(letters)) == 8


def test_usual_posts_are_entered_once(rota: Rota) -> None:
    rota.act("posts.usual")
    count = rota.desk.count(Query("roster.posts"))

    with pytest.raises(StationError, match="already"):
        rota.act("posts.usual")
    with rota.store.transaction(rota.chief_actor, "roster.test") as tx:
        assert seed_posts(tx) == ()
    assert rota.desk.count(Query("roster.posts")) == count


# --- crews --------------------------------------------------------------------------------------------


def crew(rota: Rota, **more: Any) -> int:
    members = ({"person": rota.people["郭强"], "post": rota.posts["值班辅警"]},)
    return rota.act("crews.register", **{"name": "一组", "cycle": Cycle.DAY_24X3, "members": members} | more)


def test_a_person_belongs_to_one_crew(rota: Rota) -> None:
    crew(rota)

    with pytest.raises(StationError) as refusal:
        crew(rota, name="二组")

    assert fields(refusal) == {"members"}
    assert "一组" in str(refusal.value)


def test_taken_out_and_put_in_again_is_one_member(rota: Rota) -> None:
    made = crew(rota)
    members = rota.desk.defaults("roster.crews.change", made)["members"]

    rota.act("crews.change", made, members=())
    assert rota.desk.defaults("roster.crews.change", made)["members"] == ()
    rota.act("crews.change", made, members=members)

    assert rota.desk.defaults("roster.crews.change", made)["members"] == members


@pytest.mark.parametrize("letters", [None, "", "XXX", "休休X", "Z9X", "Z" * 61])
def test_a_cycle_of_letters_no_post_has_is_refused(rota: Rota, letters: str | None) -> None:
    with pytest.raises(StationError) as refusal:
        crew(rota, cycle=Cycle.CUSTOM, letters=letters)

    assert fields(refusal) == {"letters"}


@pytest.mark.parametrize("letters", ["WWNNXX", "白白夜夜休休", "DXX", "ZXB"])
def test_a_cycle_may_be_written_as_shifts(rota: Rota, letters: str) -> None:
    made = crew(rota, cycle=Cycle.CUSTOM, letters=letters)

    assert rota.desk.record("roster.crews", made)["letters"] == letters


def test_letters_are_kept_as_capitals_without_blanks(rota: Rota) -> None:
    made = crew(rota, cycle=Cycle.CUSTOM, letters="u x x")

    assert rota.desk.record("roster.crews", made)["letters"] == "UXX"


# --- availability -------------------------------------------------------------------------------------


def test_a_person_is_said_once_what_is_special_about_them(rota: Rota) -> None:
    rota.act("people.register", person=rota.people["蒋婷"], no_nights=True, no_nights_reason="孕期")

    with pytest.raises(StationError) as refusal:
        rota.act("people.register", person=rota.people["蒋婷"], junior=True)

    assert fields(refusal) == {"person"}


def test_why_no_nights_is_shown_to_chiefs_alone(rota: Rota) -> None:
    made = rota.act("people.register", person=rota.people["蒋婷"], no_nights=True, no_nights_reason="孕期")

    def shown() -> str:
        return str(rota.desk.details("roster.people", made))

    assert "孕期" in shown()
    rota.desk.actor = rota.officer_actor
    assert "孕期" not in shown()


def test_a_form_names_who_shares_the_household(rota: Rota) -> None:
    rota.act("people.register", person=rota.people[AUXILIARIES[0]], household="甲")

    advice = rota.desk.advise(
        "roster.people.register", {"person": rota.people[AUXILIARIES[1]], "household": " 甲 "}
    )

    assert AUXILIARIES[0] in str(advice.notices[0].phrase)


def test_who_is_transferred_leaves_duties_that_are_told(rota: Rota) -> None:
    rota.signed()
    person = rota.people["刘明"]

    advice = rota.desk.advise("roster.people.register", {"person": person, "last": date(2026, 12, 15)})
    rota.act("people.register", person=person, last=date(2026, 12, 15))

    assert str(advice.notices[0].phrase).startswith("4 duties of published rosters lie after it")
    waiting = [str(one.title) for one in rota.desk.due() if one.ledger == "roster"]
    assert "4 duties of published rosters are of people who do not serve then" in waiting
