"""Borders out of GeoJSON, places set by hand, and scanned maps, on a real station."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import FileRefused, StationError
from stationdesk.core.geo import Datum, to_gcj02
from stationdesk.core.ledger import Query, RowFate
from stationdesk.desk import Desk
from stationdesk.jobs import import_sheet
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.actions import seed_dictionaries
from stationdesk.ledgers.station.records import Area, MapBase, Outline, Person, Village
from stationdesk.ledgers.station.rules.maps import matched
from stationdesk.sheets.mapping import Profile
from stationdesk.store.store import Store
from tests.roles_map import CONTROL

SQUARE = ((111.1, 25.8), (111.2, 25.8), (111.2, 25.9), (111.1, 25.9))


@pytest.fixture
def desk(store: Store) -> Desk:
    with store.transaction(SYSTEM, "test") as tx:
        seed_dictionaries(tx)
        for name in ("东河村", "双坪村", "石桥社区"):
            tx.add(Village(name=name))
        tx.add(Area(code="01", name="东片区"))
        chief = tx.add(Person(name="陈建国", kind="chief", role=Role.CHIEF.value)).id
    return Desk(store, LEDGERS, actor=Actor(chief, "陈建国", Role.CHIEF))


def _file(folder: Path, **named: Any) -> Path:
    features = [
        {"type": "Feature", "properties": {"村名": name, "面积": 3},
         "geometry": {"type": "Polygon", "coordinates": [[list(one) for one in (*ring, ring[0])]]}}
        for name, ring in named.items()
    ]  # fmt: skip
    file = folder / "村界.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return file


def _profile(datum: Datum) -> Profile:
    columns = {"name": "村名", "border": "geometry"}
    return Profile(ledger="station.outlines", columns=columns, fixed={"datum": datum.code})


def _outlines(desk: Desk) -> dict[str, Outline]:
    with desk.store.reading(desk.actor) as tx:
        found = tx.session.query(Outline).filter(Outline.voided_at.is_(None))
        return {one.name: one for one in found}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("东河村", 1), ("东河", 1), ("东河村村民委员会", 1), ("青坪镇东河村", 1), ("东 河 村", 1),
        ("石桥居委会", 3),         ("西河村", None), ("村", None), ("", None),
    ],
)  # fmt: skip
def test_a_foreign_name_means_one_village_or_none(name: str, meant: int | None) -> None:
    assert matched(name, {"东河村": 1, "双坪村": 2, "石桥社区": 3}) == meant


def test_a_name_that_two_villages_share_means_neither() -> None:
    assert matched("河口", {"河口村": 1, "河口社区": 2}) is None
    assert matched("河口社区", {"河口村": 1, "河口社区": 2}) == 2


def test_borders_are_previewed_imported_replaced_and_undone(desk: Desk, tmp_path: Path) -> None:
    bent = tuple(to_gcj02(*one) for one in SQUARE)
    file = _file(tmp_path, 青坪镇东河村=bent, 东片区=bent, 无此村=bent)

    seen = import_sheet.preview(desk, "station.outlines", file, _profile(Datum.GCJ02))
    assert (seen.counts[RowFate.NEW], seen.counts[RowFate.ERROR]) == (2, 1)

    done = import_sheet.run(desk, "station.outlines", file, _profile(Datum.GCJ02))
    kept = _outlines(desk)
    assert set(kept) == {"青坪镇东河村", "东片区"}
    assert kept["东片区"].area_id is not None
    village = kept["青坪镇东河村"]
    assert (village.longitude, village.latitude) == (Decimal("111.150000"), Decimal("25.850000"))
    assert json.loads(village.rings)[0][0] == pytest.approx(SQUARE[0], abs=1e-6)

    again = import_sheet.preview(desk, "station.outlines", file, _profile(Datum.GCJ02))
    assert again.counts[RowFate.DUPLICATE] == 2
    other = import_sheet.preview(desk, "station.outlines", file, _profile(Datum.WGS84))
    assert other.counts[RowFate.CHANGED] == 2

    import_sheet.undo(desk, "station.outlines", done.batch)
    assert _outlines(desk) == {}


def test_a_file_that_does_not_state_its_datum_is_refused_without_one(desk: Desk, tmp_path: Path) -> None:
    file = _file(tmp_path, 东河村=SQUARE)

    with pytest.raises(FileRefused):
        import_sheet.preview(desk, "station.outlines", file, Profile())


def test_a_place_set_by_hand_is_kept_in_wgs84_and_leaves_a_border_alone(desk: Desk, tmp_path: Path) -> None:
    import_sheet.run(desk, "station.outlines", _file(tmp_path, 东河村=SQUARE), _profile(Datum.WGS84))
    east, north = to_gcj02(111.12, 25.83)
    given = {"longitude": Decimal(str(east)), "latitude": Decimal(str(north)), "datum": Datum.GCJ02}

    for village in (1, 2):
        desk.act("station.outlines.place", {"village_id": village, **given})

    kept = _outlines(desk)
    assert kept["东河村"].points == 4
    assert (kept["双坪村"].points, kept["双坪村"].longitude) == (0, Decimal("111.120000"))
    assert desk.count(Query("station.outlines", (("points_only", True),))) == 1


def test_a_scanned_map_needs_three_points_that_fix_it(desk: Desk) -> None:
    given = {"name": "手绘图", "datum": Datum.WGS84, "picture": (), "note": None}
    line = tuple(one | {"top": one["left"], "latitude": Decimal("25.9")} for one in CONTROL)

    for control in (CONTROL[:2], line):
        with pytest.raises(StationError) as refused:
            desk.act("station.maps.enter", given | {"control": control})
        assert "control" in refused.value.field_errors

    record = desk.act("station.maps.enter", given | {"control": CONTROL}).record
    told = {detail.name: parts for detail, parts in desk.details("station.maps", record)}
    assert "0.0 m" in str(told["fit"][0].title)
    with desk.store.reading(desk.actor) as tx:
        assert len(json.loads(tx.get(MapBase, record).control)) == 3


def test_no_place_lies_off_the_earth(desk: Desk) -> None:
    given = {"longitude": Decimal("211.1"), "latitude": Decimal("25.8"), "datum": Datum.WGS84}

    with pytest.raises(StationError, match="between -180 and 180"):
        desk.act("station.outlines.place", given | {"village_id": 1})
