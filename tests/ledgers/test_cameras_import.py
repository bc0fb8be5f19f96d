"""A 一机一档 sheet with title rows, merged cells and long ids, previewed, stored, known again, undone."""

from pathlib import Path

import xlsxwriter

from stationdesk.core.ledger import RowFate
from stationdesk.jobs import import_sheet
from tests.ledgers.camera_desk import Cameras

HEADER = (
    "序号",
    "设备编码",
    "点位名称",
    "监控点位类型",
    "摄像机类型",
    "安装地址",
    "IPV4地址",
    "管理单位",
    "保存天数",
)
ID = "4399000001132{:07}"


def row(number: int, device_no: object = None) -> tuple[object, ...]:
    given = ID.format(number) if device_no is None else device_no
    place = f"东市村{number}组路口"
    host = f"10.2.{number // 250}.{number % 250}"
    return number, given, f"{place}朝东", "二类点", "红外球机", place, host, "青坪镇派出所", 30


def messy(path: Path, *rows: tuple[object, ...]) -> Path:
    """Title rows, a merged title, a merged heading."""
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("一机一档")
    page.merge_range(0, 0, 0, 8, "青坪镇视频监控一机一档登记表")
    page.write(1, 0, "填报单位：青坪镇派出所")
    for place, text in enumerate(HEADER):
        page.write(2, place, text)
    for line, cells in enumerate(rows, 3):
        for place, cell in enumerate(cells):
            page.write(line, place, cell)
    book.close()
    return path


def fates(cameras: Cameras, file: Path) -> dict[RowFate, int]:
    seen = import_sheet.preview(cameras.desk, "cameras", file)
    return {fate: count for fate, count in seen.counts.items() if count}


def test_a_messy_sheet_becomes_cameras_with_village_class_and_address(
    cameras: Cameras, tmp_path: Path
) -> None:
    import_sheet.run(cameras.desk, "cameras", messy(tmp_path / "a.xlsx", row(1), row(2)))

    first, _second = cameras.ids()
    kept = cameras.kept(first)
    assert kept["device_no"] == ID.format(1)
    assert (kept["point_class"], kept["structure_type"], kept["host"]) == ("class2", "dome", "10.2.0.1")
    assert kept["village_id"] == cameras.villages["东市村"]
    assert kept["number"].endswith("-0001")


def test_an_id_kept_as_a_number_is_refused_in_one_sentence(cameras: Cameras, tmp_path: Path) -> None:
    file = messy(tmp_path / "a.xlsx", row(1, float(ID.format(1))), row(2, "4.399E+19"), row(3))

    assert fates(cameras, file) == {RowFate.ERROR: 2, RowFate.NEW: 1}


def test_the_same_sheet_again_changes_nothing_and_twice_in_it_is_once(
    cameras: Cameras, tmp_path: Path
) -> None:
    file = messy(tmp_path / "a.xlsx", row(1), row(1))

    assert fates(cameras, file) == {RowFate.NEW: 1, RowFate.DUPLICATE: 1}
    import_sheet.run(cameras.desk, "cameras", file)
    assert fates(cameras, file) == {RowFate.DUPLICATE: 2}


def test_an_unknown_word_is_left_out_and_told(cameras: Cameras, tmp_path: Path) -> None:
    strange = (*row(1)[:3], "临时点", *row(1)[4:])

    seen = import_sheet.preview(cameras.desk, "cameras", messy(tmp_path / "a.xlsx", strange))

    assert seen.counts[RowFate.NEW] == 1


def test_a_note_a_sum_and_a_heading_are_no_cameras(cameras: Cameras, tmp_path: Path) -> None:
    notes = (("", "", "制表人：李卫东"), ("", "", "小计", "", "", "", "", "", 30))

    assert fates(cameras, messy(tmp_path / "a.xlsx", row(1), *notes)) == {
        RowFate.NEW: 1, RowFate.ERROR: 1, RowFate.DUPLICATE: 1,
    }  # fmt: skip


def test_an_id_dragged_down_to_another_camera_is_refused(cameras: Cameras, tmp_path: Path) -> None:
    file = messy(tmp_path / "a.xlsx", row(1), row(2, ID.format(1)))

    assert fates(cameras, file) == {RowFate.ERROR: 1, RowFate.NEW: 1}


def test_cells_that_say_nothing_are_empty_ones(cameras: Cameras, tmp_path: Path) -> None:
    given = ("1", "无", "东市村口", "二类点", "/", "东市村口", "——", "暂无", "-")

    import_sheet.run(cameras.desk, "cameras", messy(tmp_path / "a.xlsx", given))

    kept = cameras.kept(cameras.ids()[0])
    assert (kept["device_no"], kept["host"], kept["required_days"]) == (None, None, 30)
    assert kept["manage_unit"] == "青坪镇派出所"


def test_a_camera_in_the_ledger_with_the_same_stream_is_told(cameras: Cameras, tmp_path: Path) -> None:
    cameras.camera("河口", host="10.2.0.1")

    seen = import_sheet.preview(cameras.desk, "cameras", messy(tmp_path / "a.xlsx", row(1)))

    (told,) = (str(one.phrase) for one in seen.problems)
    assert told.endswith("CAM-01-0001 河口 has the same stream address.")


def test_a_room_no_camera_may_look_into_is_told(cameras: Cameras, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(
        "点位名称,安装地址,室内外,取流地址\n东市宾馆二楼客房,东市宾馆,室内,rtsp://10.1.1.1/ch1\n", "utf-8"
    )

    seen = import_sheet.preview(cameras.desk, "cameras", file)

    assert seen.counts[RowFate.NEW] == 1
    assert "art. 8" in str(seen.problems[0].phrase)


def test_a_bad_stream_address_is_named_by_its_column(cameras: Cameras, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("点位名称,安装地址,取流地址\n东市村口,东市村口,file:///etc/passwd\n", "utf-8")

    seen = import_sheet.preview(cameras.desk, "cameras", file)

    assert str(seen.problems[0].phrase).startswith("Stream address: ")
