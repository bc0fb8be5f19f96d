"""Where a station's file may lie."""

from pathlib import Path

import pytest

from stationdesk.core.errors import FileRefused
from stationdesk.store.store import StationKind, Store


def test_no_station_is_made_in_a_cloud_folder(tmp_path: Path, clock: object) -> None:
    with pytest.raises(FileRefused):
        Store.create(tmp_path / "OneDrive" / "x", kind=StationKind.REAL, clock=clock, settings={})  # type: ignore[arg-type]

    assert not (tmp_path / "OneDrive").exists()
