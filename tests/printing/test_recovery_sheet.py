"""The recovery sheet: one page that names the station, shows the key large, and is read back by a scanner."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from stationdesk.core.plain_text import text_of
from stationdesk.jobs.recovery_sheet import SheetFacts, recovery_sheet
from stationdesk.printing.pdf import write_pdf
from stationdesk.store.slots import new_code, read_code

FACTS = SheetFacts("青坪镇派出所", date(2026, 11, 21), "陈建国", True)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("station", ["青坪镇派出所", "很长名字的自治县很长名字的民族乡人民政府所在地派出所"])
def test_it_is_one_page_with_the_station_the_day_and_every_sign(
    tmp_path: Path, language: str, station: str
) -> None:
    code = new_code()
    document = recovery_sheet(code, SheetFacts(station, date(2026, 11, 21), "陈建国", True), language)

    result = write_pdf(document, tmp_path / "sheet.pdf", bundled_only=True)
    text = "".join(PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text().split())

    assert result.pages == 1
    assert result.missing_glyphs == ()
    assert "2026-11-21" in text
    assert station in text
    assert all(group in text for group in code.split("-"))


@pytest.mark.skipif(not shutil.which("zbarimg") or not shutil.which("pdftoppm"), reason="needs a reader")
def test_a_scanner_reads_the_key(tmp_path: Path) -> None:
    code = new_code()
    write_pdf(recovery_sheet(code, FACTS, "zh_CN"), tmp_path / "sheet.pdf")
    subprocess.run(
        ["pdftoppm", "-r", "150", "-gray", "-png", tmp_path / "sheet.pdf", tmp_path / "sheet"], check=True
    )

    read = subprocess.run(
        ["zbarimg", "-q", "--raw", tmp_path / "sheet-1.png"], capture_output=True, text=True, check=True
    )

    assert read_code(read.stdout) == code.replace("-", "")


def test_what_a_log_may_note_of_it_says_nothing_of_the_key() -> None:
    code = new_code()
    document = recovery_sheet(code, FACTS, "zh_CN")

    told = f"{document.name} {document.title} {document.stamp} {document.data} {document.of}"

    assert code in text_of(document)
    assert not any(group in told for group in code.split("-"))
    assert "无法再打开记录" in text_of(document)
    plain = SheetFacts("青坪镇派出所", date(2026, 11, 21), "陈建国", encrypted=False)
    assert "无法再打开记录" not in text_of(recovery_sheet(code, plain, "zh_CN"))
