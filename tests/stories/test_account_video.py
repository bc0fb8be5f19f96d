"""Video patrol: “32 problems solved remotely, January to April” comes out of rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.document import Figure
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.patrols.rules.rounds import Outcome
from tests.conftest import let_go
from tests.ledgers.video_desk import CAMERA
from tests.stories.account_desk import OFFICER, SECOND, AccountDesk, at, figures, land, make, text, told

STARTED = "2025-12-01T09:00"
TODAY = "2026-05-02T10:00"
PERIOD = (date(2026, 1, 1), date(2026, 4, 30))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("video") / "station", STARTED, land((4, 3)))


@pytest.fixture
def station(made: Path, tmp_path: Path, clock: Any) -> Iterator[AccountDesk]:
    opened = AccountDesk(made, tmp_path / "video", clock, STARTED)
    yield opened
    let_go(opened.store)


def a_round(station: AccountDesk, day: date, hour: int, cameras: tuple[int, ...]) -> int:
    begin = at(f"{day.isoformat()}T{hour:02}:00")
    return station.new("patrols.video.enter", begun_at=begin, ended_at=begin + timedelta(minutes=40),
                       officer=station.people[OFFICER], auxiliary=station.people[SECOND],
                       cameras=cameras)  # fmt: skip


def seen(station: AccountDesk, record: int, camera: int, **more: Any) -> None:
    begun = station.desk.record("patrols.video", record)["begun_at"]
    values = {"camera": camera, "kind": "occupying", "description": "占道经营", "measure": "speaker",
              "found_at": begun + timedelta(minutes=9)}  # fmt: skip
    station.act("patrols.video.find", record, **values | more)


@pytest.fixture
def months(station: AccountDesk) -> AccountDesk:
    """Eight rounds a month with one problem each solved from the room; others that are not."""
    station.on(TODAY)
    cameras = tuple(
        station.new("cameras.register", name=f"村口{place}", address=f"甲1村村口{place}",
                    village=station.villages["甲1村"], **CAMERA)
        for place in range(4)
    )  # fmt: skip
    for month in range(1, 5):
        for day in range(1, 9):
            record = a_round(station, date(2026, month, 3 * day), 9, cameras)
            seen(station, record, cameras[day % 4], solved_remotely=True, result="喊话后散开")
    late = a_round(station, date(2026, 4, 30), 23, cameras)  # ends on the duty day it begins on
    seen(station, late, cameras[0], kind="fire", description="山边冒烟", measure="dispatch",
         became=Outcome.INCIDENT, category="FI.forest")  # fmt: skip
    seen(station, late, cameras[1], kind="parking", description="车辆停在坝口", measure="phone")
    may = a_round(station, date(2026, 5, 1), 9, cameras)
    seen(station, may, cameras[2], solved_remotely=True, result="已移走")
    wrong = a_round(station, date(2026, 3, 1), 15, cameras)
    seen(station, wrong, cameras[2], solved_remotely=True, result="登错")
    station.act("patrols.video.void", wrong, reason="重复登记")
    return station


def test_thirty_two_problems_were_solved_remotely_from_january_to_april(months: AccountDesk) -> None:
    said = told(months.account(*PERIOD), "视频巡查")
    rounds, found, solved = figures(said)

    assert text(said) == ("视频巡查33次，查看摄像机4路，发现问题34件，通过视频巡查远程处置问题32件。")
    months.check((rounds, found, solved))
    behind = [months.desk.record("patrols.video_findings", one) for one in months.desk.ids(solved.rows)]
    assert len(behind) == 32
    assert all(one["solved_remotely"] and one["result"] for one in behind)


def test_the_record_of_video_patrol_says_the_same_and_what_is_missing(months: AccountDesk) -> None:
    document = months.report("patrols.video.record", *PERIOD)

    summary, solved = told(document, "缺"), told(document, "远程处置问题")
    days = (PERIOD[1] - date(2026, 1, 3)).days + 1  # from the first round kept
    assert text(summary) == (
        f"本期开展视频巡查33次，应巡查{days * 3}次，缺{days * 3 - 33}次；查看摄像机4路，发现问题34件。"
    )
    assert text(solved) == "通过视频巡查远程处置问题32件；转警情1件，转隐患0件，转摄像机报修0件。"
    months.check(one for one in (*figures(summary), *figures(solved)) if isinstance(one, Figure))
    assert "重复登记" not in text_of(document)
    assert document.data["solved"] == 32


def test_a_period_without_a_round_says_so(station: AccountDesk) -> None:
    station.on(TODAY)

    assert "本期未开展视频巡查" in text_of(station.report("patrols.video.record", *PERIOD))
    assert "视频巡查" not in text_of(station.account(*PERIOD))
