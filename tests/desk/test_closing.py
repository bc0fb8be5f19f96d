"""A period is closed once, whole or not at all; what is closed stays as it is, byte for byte."""

from __future__ import annotations

import html
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from stationdesk.core.actor import Role
from stationdesk.core.errors import FileRefused, NotAllowed, StationError, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.period import month
from stationdesk.desk import Desk
from stationdesk.desk.closing_compare import RowMove
from stationdesk.jobs.closing import reprint
from stationdesk.jobs.print_month import ToFolder, papers, print_all
from tests.desk.closing_book import (
    JULY,
    MONTHLY,
    OCTOBER,
    REASON,
    SEPTEMBER,
    asked,
    close,
    correcting_lines,
    edition,
    register,
    void,
)
from tests.forms.parts import text_of as words_of

REFUSAL = QT_TRANSLATE_NOOP("tests", "Stopped.")


class Stop(StationError):
    """Somebody pressed cancel."""


# --- closing ---


def test_a_closed_report_is_reprinted_byte_for_byte_whatever_happens_to_the_records(desk: Desk) -> None:
    record = register(desk, SEPTEMBER)
    close(desk, SEPTEMBER)
    _, before = desk.reprint(edition(desk, SEPTEMBER))
    void(desk, record)
    desk.set_setting("station.name", "青坪镇派出所（新）")

    document, after = desk.reprint(edition(desk, SEPTEMBER))

    assert before.startswith(b"%PDF")
    assert sha256(before).hexdigest() == sha256(after).hexdigest()
    assert document.stamp.period == "2026年9月"


def test_the_word_document_of_a_closed_month_is_the_one_that_was_closed(desk: Desk, tmp_path: Path) -> None:
    desk.keep_report_texts(MONTHLY, **asked(SEPTEMBER), texts={"advice": "九月平稳。"})
    close(desk, SEPTEMBER)
    then = desk.report(MONTHLY, **asked(SEPTEMBER))
    register(desk, SEPTEMBER)
    desk.keep_report_texts(MONTHLY, **asked(SEPTEMBER), texts={"advice": "改过了。"})

    reprint(desk, edition(desk, SEPTEMBER), tmp_path / "九月.docx")

    said = html.unescape(words_of((tmp_path / "九月.docx").read_bytes()))
    assert "九月平稳。" in said
    assert "改过了。" not in said
    at = 0
    for figure in then.figures():
        at = said.index(figure.text, at)


def test_every_monthly_report_that_can_be_built_is_kept_with_its_figures(desk: Desk) -> None:
    closing = close(desk, SEPTEMBER)
    kept = {one.report: one for one in desk.editions(closing)}

    assert {MONTHLY, "incidents.register", "disputes.monthly", "rectifications.ledger"} <= kept.keys()
    assert kept[MONTHLY].figures > 50
    assert kept[MONTHLY].pages >= 1
    assert (closing.edition, closing.reason, closing.by) == (1, REASON, desk.actor.person)


def test_a_fresh_build_of_a_closed_month_says_that_it_is_one(desk: Desk) -> None:
    assert "结账" not in desk.report(MONTHLY, **asked(SEPTEMBER)).stamp.mark
    close(desk, SEPTEMBER)

    assert "非结账件" in desk.report(MONTHLY, **asked(SEPTEMBER)).stamp.mark


def test_a_month_without_data_is_closed_too(desk: Desk) -> None:
    closing = close(desk, date(2026, 2, 1))

    assert edition(desk, date(2026, 2, 1)).pages >= 1
    assert desk.editions(closing)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 11, 1), date(2026, 11, 30)),
        (date(2027, 5, 1), date(2027, 5, 31)),
        (date(2026, 9, 2), date(2026, 9, 30)),
        (date(2026, 8, 1), date(2026, 9, 30)),
        (date(2026, 2, 1), date(2026, 4, 30)),
    ],
)
def test_what_is_not_over_or_no_whole_period_is_refused(desk: Desk, first: date, last: date) -> None:
    with pytest.raises(StationError) as refusal:
        desk.close_period(first, last, reason=REASON)

    assert desk.say(refusal.value.phrase).endswith("。")
    assert desk.closings() == ()


def test_closing_twice_asks_for_a_reason_and_keeps_both_editions(desk: Desk) -> None:
    close(desk, SEPTEMBER)
    _, first = desk.reprint(edition(desk, SEPTEMBER))
    register(desk, SEPTEMBER)

    with pytest.raises(StationError, match="closed already"):
        desk.close_period(**asked(SEPTEMBER))
    again = close(desk, SEPTEMBER)

    editions = desk.editions_of(MONTHLY, *asked(SEPTEMBER).values())
    assert (again.edition, [one.closing.edition for one in editions]) == (2, [2, 1])
    assert desk.reprint(editions[1])[1] == first
    assert desk.reprint(editions[0])[1] != first


def test_what_is_open_is_said_and_closed_all_the_same_only_with_a_reason(desk: Desk) -> None:
    close(desk, JULY)

    with pytest.raises(StationError) as refusal:
        desk.close_period(**asked(SEPTEMBER))
    assert "2026年8月" in desk.say(refusal.value.phrase)
    assert any("2026年8月" in line for line in close(desk, SEPTEMBER).left_out)


def test_only_a_chief_closes(desk: Desk) -> None:
    desk.actor = type(desk.actor)(desk.actor.person, "李卫东", Role.OFFICER)

    with pytest.raises(NotAllowed):
        desk.close_period(**asked(SEPTEMBER), reason=REASON)


# --- half-way ---


def test_a_closing_stopped_half_way_keeps_nothing(desk: Desk) -> None:
    before = desk.store.anchor()

    def stop(done: int, total: int, words: str) -> None:
        if done == 2:
            raise Stop(REFUSAL)

    with pytest.raises(Stop):
        desk.close_period(**asked(SEPTEMBER), reason=REASON, progress=stop)

    assert (desk.closings(), desk.store.anchor()) == ((), before)


def test_a_full_disk_keeps_nothing_and_it_can_be_closed_afterwards(desk: Desk) -> None:
    folder = desk.store.attachments.folder
    folder.parent.joinpath(folder.name).mkdir(exist_ok=True)
    folder.rmdir()
    folder.write_text("in the way of every file")

    with pytest.raises(StoreUnavailable):
        close(desk, SEPTEMBER)
    assert desk.closings() == ()

    folder.unlink()
    assert close(desk, SEPTEMBER).edition == 1


def test_a_call_that_comes_while_the_month_is_being_closed_is_a_correction_later(desk: Desk) -> None:
    def enter(done: int, total: int, words: str) -> None:
        if done == 1:
            register(desk, SEPTEMBER)

    desk.close_period(**asked(SEPTEMBER), reason=REASON, progress=enter)

    kept = {one.report: desk.compare_editions(one) for one in desk.editions(desk.closings()[0])}
    assert "3" in {one.before for one in kept[MONTHLY]}
    assert {row.move for one in kept[MONTHLY] for row in one.rows} == {RowMove.ADDED}
    assert any("更正：2026年9月" in line for line in correcting_lines(desk, OCTOBER))


def test_an_altered_file_of_a_closed_report_is_refused(desk: Desk) -> None:
    close(desk, SEPTEMBER)
    one = edition(desk, SEPTEMBER)
    (desk.store.attachments.folder / one.pdf).write_bytes(b"%PDF-1.4 another")

    with pytest.raises(FileRefused):
        desk.reprint(one)


# --- comparing ---


def test_two_editions_show_which_rows_made_the_difference(desk: Desk) -> None:
    gone = register(desk, SEPTEMBER)
    close(desk, SEPTEMBER)
    void(desk, gone)
    added = register(desk, SEPTEMBER.replace(day=2), "PO.assault")
    close(desk, SEPTEMBER)
    newer, older = desk.editions_of(MONTHLY, *asked(SEPTEMBER).values())

    found = {one.label: one for one in desk.compare_editions(older, newer)}

    assert (found["刑事 · 本期"].before, found["刑事 · 本期"].after) == ("4", "3")
    assert [(row.record, row.move) for row in found["刑事 · 本期"].rows] == [(gone, RowMove.GONE)]
    assert [(row.record, row.move) for row in found["治安 · 本期"].rows] == [(added, RowMove.ADDED)]
    assert found["治安 · 本期"].rows[0].number == desk.record("incidents", added)["number"]
    assert {row.move for row in found["合计 · 本期"].rows} == {RowMove.ADDED, RowMove.GONE}


def test_an_edition_is_equal_to_the_records_until_one_changes(desk: Desk) -> None:
    close(desk, SEPTEMBER)

    assert desk.compare_editions(edition(desk, SEPTEMBER)) == ()


def test_a_closed_month_is_printed_again_as_it_was_closed(desk: Desk, tmp_path: Path) -> None:
    close(desk, SEPTEMBER)
    kept = edition(desk, SEPTEMBER)
    register(desk, SEPTEMBER.replace(day=25))

    of = month(2026, 9)
    chosen = [one for one in papers(desk, of) if one.name == MONTHLY]
    (done,) = print_all(desk, of, ToFolder(tmp_path / "九月"), chosen=chosen)

    assert done.closed
    assert done.file is not None
    assert done.file.read_bytes() == desk.reprint(kept)[1]
