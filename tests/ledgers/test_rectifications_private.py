"""Photographs by stage, contacts masked, and what a purge leaves of a hazard."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.core.ledger import Fact, Files, Query, RowFate
from stationdesk.desk import privacy
from stationdesk.jobs import import_sheet
from stationdesk.jobs.keep_picture import keep_picture
from stationdesk.ledgers.rectifications.records import Progress, Review
from tests.desktop.photo_makers import picture
from tests.ledgers.hazard_desk import CHIEF, SECOND, THIRD, Hazards


def files(hazards: Hazards, record: int) -> dict[str, list[str]]:
    details = hazards.desk.details("rectifications", record)
    (parts,) = (shown for detail, shown in details if detail.name == "facts")
    return {
        one.title.source: [each.name for each in one.value]
        for one in parts
        if isinstance(one, Fact) and isinstance(one.kind, Files)
    }


def test_photographs_stand_by_their_stage(hazards: Hazards) -> None:
    photo = {name: (hazards.desk.keep_file(picture(colour), f"{name}.jpg"),)
             for name, colour in (("前", "red"), ("查", "green"), ("后", "blue"))}  # fmt: skip
    record = hazards.to_review(photos=photo["前"])
    hazards.act("review", record, reviewers=hazards.pair(SECOND, THIRD), opinion="合格", photos=photo["查"])
    hazards.act("propose_close", record, photos=photo["后"])

    assert files(hazards, record) == {
        "Photographs before": ["前.jpg"],
        "Photographs of reviews": ["查.jpg"],
        "Photographs after": ["后.jpg"],
    }


def test_what_is_no_picture_is_refused_and_the_hazard_is_not_lost(hazards: Hazards) -> None:
    record = hazards.passed()

    with pytest.raises(FileRefused):
        keep_picture(hazards.desk, b"<svg onload=alert(1)>", "整改后.jpg")
    hazards.act("propose_close", record)

    assert files(hazards, record) == {}


def test_a_purge_takes_people_and_texts_and_leaves_the_count(hazards: Hazards) -> None:
    record = hazards.issued(contact_name="郑大山", contact_phone="13800000009")
    hazards.act("progress", record, text="郑大山家已动工")
    hazards.act("ask_review", record)
    hazards.act("review", record, reviewers=hazards.pair(SECOND, THIRD), opinion="郑大山已整改")
    hazards.act("propose_close", record)
    hazards.approve(record)
    hazards.be(CHIEF)

    privacy.purge(hazards.desk, "rectifications", [record], "县局〔2026〕12号通知")

    kept = hazards.record(record)
    assert (kept["contact_name"], kept["contact_phone"], kept["responsible_person"]) == (None, None, None)
    assert (kept["description"], kept["object_text"]) == ("—", "—")
    assert kept["kind"] == "house.structure"
    assert [name for name, value in kept.items() if "王家" in str(value)] == []  # the form took it over
    with hazards.store.reading(hazards.desk.actor) as tx:
        assert [one.text for one in tx.session.query(Progress)] == ["—"]
        assert [one.opinion for one in tx.session.query(Review)] == ["—"]
    assert hazards.desk.count(Query("rectifications")) == 1


def test_a_sheet_brings_nothing_purged_back(hazards: Hazards, tmp_path: Path) -> None:
    path = tmp_path / "隐患.csv"
    path.write_text(
        "发现日期,对象,隐患情况,类别,销号日期,提请人,销号人\n"
        "2026-10-08,王家,墙体开裂,结构安全,2026-10-20,李卫东,陈建国\n",
        encoding="utf-8",
    )
    import_sheet.run(hazards.desk, "rectifications", path)
    hazards.be(CHIEF)
    privacy.purge(hazards.desk, "rectifications", [1], "县局〔2026〕12号通知")

    again = import_sheet.run(hazards.desk, "rectifications", path)

    assert again.counts[RowFate.DUPLICATE] == 1
    assert hazards.record(1)["found_on"] == date(2026, 10, 8)
