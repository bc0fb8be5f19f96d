"""The encoder of QR codes, which is loaded apart from its package."""

from __future__ import annotations

import py_compile
from pathlib import Path

import pytest
import reportlab

from stationdesk.printing.qr import encoder_in

SOURCE = Path(reportlab.__file__).parent / "graphics" / "barcode" / "qrencoder.py"


@pytest.mark.skipif(not SOURCE.is_file(), reason="this is where libraries ship compiled only")
def test_the_encoder_is_found_where_libraries_ship_compiled_only(tmp_path):
    py_compile.compile(str(SOURCE), str(tmp_path / "qrencoder.pyc"), doraise=True)

    assert encoder_in(tmp_path).QRErrorCorrectLevel.M == encoder_in(SOURCE.parent).QRErrorCorrectLevel.M


def test_the_encoder_of_this_copy_is_found():
    assert encoder_in(SOURCE.parent).QRCode


def test_a_library_without_the_encoder_is_a_defect(tmp_path):
    with pytest.raises(AssertionError):
        encoder_in(tmp_path)
