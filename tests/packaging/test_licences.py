"""Every shipped part has its licence, and nothing is under the GPL."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.metadata import distribution
from zipfile import ZipFile

import pytest

from release import fetching, licences, spdx
from release.catalogue import catalogue, faults
from release.licence_index import INDEXES
from release.places import LICENCES, WINDOWS_LOCK
from release.refusing import BuildRefused

SHIPPED = set(fetching.locked(WINDOWS_LOCK))


def test_every_shipped_wheel_has_a_licence_that_is_not_the_gpl():
    assert faults(catalogue(), SHIPPED) == []


def test_a_wheel_without_a_licence_is_named():
    told = catalogue()
    fewer = {name: licence for name, licence in told.wheels.items() if name != "zeep"}

    assert faults(replace(told, wheels=fewer), SHIPPED) == ["licences.toml says nothing of zeep"]


def test_a_wheel_under_the_gpl_is_named():
    told = catalogue()
    changed = {**told.wheels, "zeep": "GPL-3.0-or-later"}

    assert faults(replace(told, wheels=changed), SHIPPED) == ["zeep stands under the GPL: GPL-3.0-or-later"]


def test_a_part_without_its_text_is_named():
    told = catalogue()
    [first, *others] = told.parts
    lost = replace(first, texts=("gone.txt",))

    assert faults(replace(told, parts=(lost, *others)), SHIPPED) == [
        f"the text gone.txt of {first.name} is missing"
    ]


def test_an_lgpl_part_says_where_its_source_is():
    told = catalogue()
    silent = tuple(replace(part, source="") for part in told.parts if part.name.startswith("FFmpeg"))

    assert faults(replace(told, parts=silent), SHIPPED) == [f"the source of {silent[0].name} is not said"]


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_wheel_says_the_same_of_itself(name):
    told = distribution(name).metadata
    said = told["License-Expression"] or told["License"] or ""
    ours = spdx.ids(catalogue().wheels[name])

    if told["License-Expression"]:
        assert ours <= spdx.ids(said)
    assert spdx.ids(said) & {"GPL-2.0-or-later", "GPL-3.0-or-later", "AGPL-3.0"} == set()


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_a_wheel_brings_the_text_of_its_licence(name):
    if catalogue().wheels[name].startswith("LGPL"):
        assert (LICENCES / "LGPL-3.0.txt").is_file()
        return
    files = distribution(name).files or []

    assert any(".dist-info" in str(file) and licences._IS_TEXT.search(file.name) for file in files)


@pytest.mark.parametrize(
    ("expression", "free"),
    [
        ("MIT", True),
        ("LGPL-3.0-only", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-only", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", True),
        ("(MIT OR GPL-2.0-only) AND GPL-3.0-only", False),
        ("(MIT OR GPL-2.0-only) AND Zlib", True),
        ("MIT AND GPL-2.0-only OR Zlib", True),
        ("GPL-3.0-or-later WITH GCC-exception-3.1", True),
        ("GPL-2.0-only WITH Classpath-exception-2.0", False),
    ],
)
def test_an_expression_tells_whether_the_gpl_can_be_avoided(expression, free):
    assert spdx.free_of_gpl(expression) is free


@pytest.mark.parametrize("broken", ["", "(MIT", "MIT)", "MIT Zlib", "MIT AND"])
def test_a_broken_expression_is_no_licence(broken):
    with pytest.raises(ValueError, match=r"licence expression|bracket"):
        spdx.free_of_gpl(broken)


@pytest.mark.parametrize("file", INDEXES)
def test_the_index_names_every_wheel_and_part_and_where_the_source_is(file):
    told = catalogue()

    text = INDEXES[file](told, "1.2.3", dict.fromkeys(SHIPPED, "9.9"))

    assert "1.2.3" in text
    for word in (*SHIPPED, *(part.name for part in told.parts), *(own.name for own in told.own)):
        assert word in text
    for part in told.parts:
        assert part.source in text
    assert "{" not in text


def test_a_bill_of_materials_under_the_gpl_stops_the_build(tmp_path):
    wheel = tmp_path / "zeep-1.0-py3-none-any.whl"
    bill = {"components": [{"name": "copyleft", "licenses": [{"license": {"id": "GPL-3.0-only"}}]}]}
    with ZipFile(wheel, "w") as archive:
        archive.writestr("zeep-1.0.dist-info/licenses/LICENSE", "MIT")
        archive.writestr("zeep-1.0.dist-info/sboms/zeep.json", json.dumps(bill))

    with pytest.raises(BuildRefused, match=r"zeep holds copyleft under GPL-3\.0-only"):
        licences.collect({"zeep": wheel}, "1.0.0", tmp_path / "program")


def test_an_ffmpeg_built_with_gpl_parts_stops_the_build(tmp_path):
    library = tmp_path / "runtime" / "Lib" / "site-packages" / "PySide6" / "avutil-59.dll"
    library.parent.mkdir(parents=True)
    library.write_bytes(b"libavutil license: GPL version 3 or later")

    with pytest.raises(BuildRefused, match=r"avutil\*59\* does not say"):
        licences.collect({}, "1.0.0", tmp_path)
