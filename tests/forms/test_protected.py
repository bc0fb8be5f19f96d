"""A form whose sheet the bureau has protected stays protected when it is filled."""

from __future__ import annotations

import io

import openpyxl

from stationdesk.forms.form import fill
from stationdesk.forms.package import open_package


def test_a_protected_sheet_is_filled_and_stays_protected() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title, sheet["A1"] = "月报", "刑事"
    sheet.protection.set_password("gongan")
    sheet.protection.enable()
    book.security.lockStructure = True
    made = io.BytesIO()
    book.save(made)

    filled = openpyxl.load_workbook(io.BytesIO(fill(open_package(made.getvalue()), {"月报!B1": 36})))

    assert filled["月报"]["B1"].value == 36
    assert filled["月报"].protection.sheet
    assert filled["月报"].protection.password == sheet.protection.password
    assert filled["月报"]["B1"].protection.locked
    assert filled.security.lockStructure
