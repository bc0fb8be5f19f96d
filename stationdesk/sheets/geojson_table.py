"""A GeoJSON file as a table: a row a feature, its properties as columns, its border as text."""

from __future__ import annotations

import json
from collections.abc import Iterator

from stationdesk.core.geo.geojson import MOST_PROPERTIES, Feature, GeoFile, read_geojson
from stationdesk.sheets.cells import Cell, cell_text
from stationdesk.sheets.workbook import Head, Numbered

GEOMETRY, DATUM = "geometry", "datum"


def read_geojson_table(content: bytes) -> tuple[Head, Iterator[Numbered]]:
    """The features as rows; FileRefused when it is no GeoJSON or built like an attack."""
    return Head("", ()), _rows(read_geojson(content))


def _rows(read: GeoFile) -> Iterator[Numbered]:
    names = list(dict.fromkeys(name for one in read.features for name in one.properties))[:MOST_PROPERTIES]
    taken = [name for name in names if name not in (GEOMETRY, DATUM)]
    stated = [DATUM] if read.datum is not None else []
    yield 1, [*(cell_text(name) for name in taken), GEOMETRY, *stated]
    for number, one in enumerate(read.features, 2):
        cells: list[Cell] = [cell_text(one.properties.get(name)) for name in taken]
        yield number, [*cells, _border(one), *([read.datum.code] if read.datum is not None else [])]


def _border(feature: Feature) -> str:
    """Rings as [[[longitude, latitude], …], …]; a point is a ring of one corner."""
    rings = feature.rings or (((feature.point,),) if feature.point is not None else ())
    return json.dumps(
        [[[round(x, 7), round(y, 7)] for x, y in ring] for ring in rings], separators=(",", ":")
    )
