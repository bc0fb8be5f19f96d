"""The list of cameras as a sheet of its own: ids stay text, and it is known again to the last row."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import CHINESE, ENGLISH
from stationdesk.core.ledger import Query, RowFate
from stationdesk.jobs import export_rows, import_sheet
from stationdesk.ledgers.cameras.rules.address import Scheme
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from tests.copies import copied
from tests.ledgers.camera_desk import Cameras
from tests.ledgers.test_cameras_import import messy, row

ID = "43112401011321000101"


@pytest.fixture
def cameras(incident_station_folder: Path, tmp_path: Path, clock: Any) -> Iterator[Cameras]:
    """A station with a camera entered by hand, one without an id, and three out of a sheet."""
    with copied(incident_station_folder, tmp_path / "cameras", clock) as store:
        made = Cameras(store)
        known = made.camera(
            "东市村主路", device_no=ID, scheme=Scheme.HTTP, host="10.3.4.5", port=8080, main_path="/a?b=1",
            direction=Direction.EAST, indoor=Indoors.OUTSIDE, used_since=date(2024, 2, 29),
        )  # fmt: skip
        made.at("place", known, lon=Decimal("111.500001"), lat=Decimal("25.53"), datum=Datum.GCJ02)
        made.at("upkeep", known, warranty_until=date(2026, 12, 1), installed_on=date(2024, 2, 1))
        made.camera("河口村口", village=made.villages["河口村"])
        import_sheet.run(made.desk, "cameras", messy(tmp_path / "in.xlsx", row(1), row(2), row(3, "")))
        yield made


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_an_exported_list_comes_back_as_nothing_but_repeats(
    cameras: Cameras, tmp_path: Path, language: str
) -> None:
    cameras.desk.language = language
    file = tmp_path / "out.xlsx"

    assert export_rows.export(cameras.desk, Query("cameras"), file) == 5
    seen = import_sheet.preview(cameras.desk, "cameras", file)

    assert {fate: count for fate, count in seen.counts.items() if count} == {RowFate.DUPLICATE: 5}
    unchanged = [one for one in seen.problems if "unchanged" in str(one.phrase)]
    assert len(unchanged) == 5, [str(one.phrase) for one in seen.problems]


def test_an_id_of_twenty_digits_stays_text_in_the_sheet(cameras: Cameras, tmp_path: Path) -> None:
    export_rows.export(cameras.desk, Query("cameras"), tmp_path / "out.xlsx")

    book = load_workbook(tmp_path / "out.xlsx")
    cells = [cell for line in book.worksheets[0].iter_rows() for cell in line if cell.value == ID]
    book.close()
    assert [(cell.data_type, cell.number_format) for cell in cells] == [("s", "@")]


def test_a_list_exported_here_fills_an_empty_station(
    cameras: Cameras, incident_station_folder: Path, tmp_path: Path, clock: Any
) -> None:
    file = tmp_path / "out.xlsx"
    export_rows.export(cameras.desk, Query("cameras"), file)
    kept = [cameras.kept(one) for one in cameras.ids()]

    with copied(incident_station_folder, tmp_path / "other", clock) as store:
        other = Cameras(store)
        import_sheet.run(other.desk, "cameras", file)
        brought = [other.kept(one) for one in other.ids()]

    names = (
        "name", "device_no", "address", "village_id", "point_class", "structure_type", "lifecycle", "host",
        "port", "direction", "used_since", "warranty_until", "required_days", "installed_on",
    )  # fmt: skip
    assert sorted(str([one[name] for name in names]) for one in brought) == sorted(
        str([one[name] for name in names]) for one in kept
    )
