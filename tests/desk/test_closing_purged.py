"""What was closed outlives a purge as it was signed: masked from the first, corrected by number alone."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from stationdesk.core.i18n import CHINESE
from stationdesk.desk import Desk, privacy
from stationdesk.store.store import Store
from tests.desk.chiefs_station import AUTHORITY, NAME, PHONE, chiefs_desk, closed
from tests.desk.closing_book import MONTHLY, asked, close, edition

OLD, NEXT = date(2022, 7, 1), date(2022, 8, 1)


def kept_papers(desk: Desk) -> dict[str, bytes]:
    return {one.report: desk.reprint(one)[1] for one in desk.editions(desk.closings()[0])}


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_a_closed_month_outlives_a_purge_and_never_held_a_name_or_a_number_of_a_caller(store: Store) -> None:
    desk = chiefs_desk(store)
    desk.language = CHINESE
    for day in (5, 9):
        closed(desk, OLD.replace(day=day))
    close(desk, OLD)
    kept = kept_papers(desk)
    said = "\n".join(map(words_of, kept.values()))
    assert "丢了一辆电动车" in said  # the rows of the register are read, so what is not there is left out
    assert NAME not in said
    assert PHONE not in said
    desk.set_setting("retention.incidents", 3)

    assert privacy.purge(desk, "incidents", None, AUTHORITY).records == 2

    assert kept_papers(desk) == kept
    assert desk.compare_editions(edition(desk, OLD)) == ()
    assert desk.corrections(MONTHLY, *asked(NEXT).values()) == ()
    desk.act("incidents.void", desk.defaults("incidents.void", 1) | {"reason": "重复"}, record=1)
    lines = [one.sentence(desk.say) for one in desk.corrections(MONTHLY, *asked(NEXT).values())]
    number = desk.record("incidents", 1)["number"]
    assert lines
    assert all(number in one and "电动车" not in one and NAME not in one for one in lines)
    assert desk.store.verify().ok
