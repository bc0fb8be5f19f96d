"""What a repair leaves as it is: shadow training and volunteer nights of who is away, in one sentence."""

from __future__ import annotations

from datetime import date

from stationdesk.core.actor import SYSTEM
from stationdesk.core.i18n import CHINESE, speaker
from stationdesk.ledgers.roster.records import TeamNight, TrainingBlock
from stationdesk.ledgers.roster.rules.starting import Way
from stationdesk.ledgers.station.records import Person, Team
from tests.ledgers.roster_desk import DECEMBER, Rota

ZH = speaker(CHINESE)
FIRST, LAST = date(2026, 12, 8), date(2026, 12, 12)


def test_training_guided_and_had_and_nights_of_the_team_are_told_in_one_sentence(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    other = rota.act("start", month=DECEMBER, way=Way.EMPTY)
    with rota.store.transaction(SYSTEM, "roster.test") as tx:
        team = tx.add(Team(name="东片义警队", kind="volunteer_team"))
        tx.session.flush()
        tx.get(Person, rota.people["王小军"]).team_id = team.id
        for day, who, mentor in (
            (date(2026, 12, 6), "王小军", "李卫东"), (date(2026, 12, 11), "郭强", "王小军"),
            (date(2026, 12, 2), "王小军", "李卫东"),
        ):  # fmt: skip
            tx.add(TrainingBlock(
                roster_id=draft, person_id=rota.people[who], mentor_id=rota.people[mentor], day=day, days=3,
                cycle=1,
            ))  # fmt: skip
        for roster, day in ((draft, 9), (draft, 12), (draft, 20), (other, 10)):
            tx.add_many(TeamNight, [
                {"roster_id": roster, "day": date(2026, 12, day), "team_id": team.id, "dropped": False}
            ])  # fmt: skip

    told = rota.desk.beside_duties(draft, rota.people["王小军"], FIRST, LAST)

    assert told is not None
    assert ZH(told) == (
        "以下未一并调整，请另行安排：王小军12月6日起的跟班培训；王小军12月11日起带教的跟班培训；"
        "王小军所在义务巡逻队12月9日、12月12日的夜巡。"
    )


def test_who_has_nothing_beside_is_told_nothing(rota: Rota) -> None:
    draft = rota.act("start", month=DECEMBER, way=Way.EMPTY)

    assert rota.desk.beside_duties(draft, rota.people["刘明"], FIRST, LAST) is None
