"""The printed forms of hazards, houses and units as they read on paper."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

from PIL import Image

from stationdesk.core.document import Document, Labels, PageBreak, Photos
from stationdesk.core.plain_text import text_of
from stationdesk.ledgers.rectifications.rules.states import Severity
from stationdesk.printing.pdf import render
from stationdesk.store.attachments import Stored
from tests.ledgers.hazard_desk import SECOND, THIRD
from tests.ledgers.premises_desk import Premises

Golden = Callable[[str, str], None]


def photo(premises: Premises, name: str) -> Stored:
    buffer = BytesIO()
    Image.new("RGB", (640, 480), (90, 120, 150)).save(buffer, "JPEG")
    return premises.store.attachments.put(buffer.getvalue(), name)


def paper(premises: Premises, name: str, record: int, **more: Any) -> Document:
    return premises.desk.report(name, record=record, language="zh_CN", **more)


def pages(document: Document) -> int:
    return render(document, bundled_only=True)[1].pages


def checked_house(premises: Premises, **more: Any) -> tuple[int, int]:
    """A house with a letter, and the hazard its check found."""
    house = premises.house(plate_no="青租012", plated_on=premises.today, signed_on=premises.today)
    hazard = premises.found(
        house, "rental.partition", severity=Severity.SERIOUS, measures=("clear", "with_limit"),
        description="二楼用木板隔断六间出租，未留疏散通道，楼道内未配置灭火器", **more,
    )  # fmt: skip
    premises.act("correct", hazard, legal_basis="《租赁房屋治安管理规定》第七条第五项")
    return house, hazard


def test_the_order_to_correct_and_its_stub(premises: Premises, golden: Golden) -> None:
    _, hazard = checked_house(premises)
    premises.act("issue", hazard)

    document = paper(premises, "rectifications.correction_order", hazard)

    golden("order-to-correct", text_of(document))
    assert pages(document) == 2


def test_photographs_come_with_the_order_unless_they_are_not_wanted(premises: Premises) -> None:
    _, hazard = checked_house(premises, photos=(photo(premises, "a.jpg"),))
    premises.act("issue", hazard)

    with_photos = paper(premises, "rectifications.correction_order", hazard)
    without = paper(premises, "rectifications.correction_order", hazard, parameters={"photos": False})

    assert [len(block.photos) for block in with_photos.blocks if isinstance(block, Photos)] == [1]
    assert not [block for block in without.blocks if isinstance(block, Photos)]
    assert "现场照片1张" in text_of(without)


def test_the_order_to_mend_a_security_hazard(premises: Premises, golden: Golden) -> None:
    unit = premises.unit(contact="刘校长")
    hazard = premises.found(unit, "protected.system", "premises.units", description="校门护学岗值守记录缺失",
                            measures=("with_limit",))  # fmt: skip
    premises.act("issue", hazard, interim="增派教师值守校门")

    document = paper(premises, "rectifications.security_notice", hazard)

    golden("order-to-mend", text_of(document))
    assert pages(document) == 2


def test_the_record_of_an_inspection(premises: Premises, golden: Golden) -> None:
    checked_house(premises)
    (inspection,) = premises.ids("rectifications.inspections")

    document = paper(premises, "rectifications.inspections.check_record", inspection)

    golden("inspection-record", text_of(document))
    assert pages(document) == 1


def test_extension_review_and_close_out_are_one_page_each(premises: Premises, golden: Golden) -> None:
    _, hazard = checked_house(premises)
    premises.act("issue", hazard)
    premises.act(
        "ask_extension",
        hazard,
        new_due_on=premises.today + timedelta(days=35),
        reason="房主在外务工，材料未到",
    )
    asked = paper(premises, "rectifications.extension_sheet", hazard)
    premises.be("陈建国")
    premises.act("decide_extension", hazard, opinion="同意延期一次")
    premises.be("李卫东")
    premises.act("ask_review", hazard)
    premises.act("review", hazard, reviewers=premises.pair(SECOND, THIRD), opinion="隔断已拆除，通道畅通")
    reviewed = paper(premises, "rectifications.review_opinion", hazard)
    premises.act("propose_close", hazard)
    premises.approve(hazard, opinion="同意销号")
    closed = paper(premises, "rectifications.close_out_slip", hazard)

    golden("extension-sheet", text_of(asked))
    golden("review-opinion", text_of(reviewed))
    golden("close-out-slip", text_of(closed))
    assert [pages(one) for one in (asked, reviewed, closed)] == [1, 1, 1]


def test_the_letter_to_the_competent_body_and_its_receipt(premises: Premises, golden: Golden) -> None:
    record = premises.register(
        kind="road.edge", object="东市村临水路段", description="约60米无护栏，夜间无反光标志",
        village=premises.villages["东市村"], interim="设置警戒带和反光锥桶",
    )  # fmt: skip
    premises.act("hand_over", record, handed_to="县交通运输局", reason="公路防护设施由交通运输部门管理养护")
    premises.act("make_out", record)

    document = paper(premises, "rectifications.hand_over_letter", record)

    golden("letter-to-body", text_of(document))
    assert pages(document) == 2


def test_the_responsibility_letter_of_a_house(premises: Premises, golden: Golden) -> None:
    house, _ = checked_house(premises)

    document = paper(premises, "premises.responsibility_letter", house)

    golden("responsibility-letter", text_of(document))
    assert pages(document) == 1


def test_plates_of_a_period_are_eight_to_a_page(premises: Premises) -> None:
    for number in range(9):
        premises.house(address=f"东市村{number}号", plate_no=f"青租{number:03}", plated_on=premises.today)
    premises.house(address="东市村99号", plate_no="青租099", plated_on=premises.ago(40))

    document = premises.desk.report(
        "premises.door_plates", first=premises.today, last=premises.today, language="zh_CN"
    )

    (labels,) = [block for block in document.blocks if isinstance(block, Labels)]
    assert [one.name for one in labels.labels] == [f"青租{number:03}" for number in range(9)]
    assert pages(document) == 2


def test_a_period_without_plates_says_so(premises: Premises) -> None:
    document = premises.desk.report(
        "premises.door_plates", first=premises.today, last=premises.today, language="zh_CN"
    )

    assert "本期无" in text_of(document)


def test_the_sheet_for_the_next_check_of_a_unit(premises: Premises, golden: Golden) -> None:
    unit = premises.unit(contact="刘校长", phone="19900007777")

    document = paper(premises, "premises.units.check_sheet", unit)

    golden("unit-check-sheet", text_of(document))
    assert pages(document) == 1


def test_forms_that_have_nothing_yet_print_blanks(premises: Premises) -> None:
    record = premises.register()

    for name in (
        "correction_order",
        "review_opinion",
        "extension_sheet",
        "hand_over_letter",
        "close_out_slip",
    ):
        document = paper(premises, f"rectifications.{name}", record)
        assert "＿" in text_of(document)
        assert document.blocks[-1] is not PageBreak()
