"""Every shipped part has its licence, and nothing is under the GPL."""

from __future__ import annotations

import json
import platform
import re
import sysconfig
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest

from release import fetching, licences, spdx, wording
from release.catalogue import catalogue, faults
from release.licence_index import INDEXES
from release.pins import pins
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


def _brought() -> dict[str, str]:
    """The licences of the distributions that are installed here, as a payload would hold them."""
    found = {}
    for name in SHIPPED:
        for file in distribution(name).files or []:
            _, inside, rest = str(file).partition(".dist-info/")
            if inside and licences._IS_TEXT.search(rest):
                found[f"{name}/{rest.removeprefix('licenses/')}"] = file.read_text(encoding="utf-8")
    return found


BROUGHT = _brought()


def test_our_texts_and_copyright_lines_are_those_of_the_packages():
    assert list(wording.disagreements(catalogue(system="linux"), BROUGHT)) == []


def test_a_wrong_copyright_line_is_named():
    told = catalogue(system="linux")
    [part] = [part for part in told.parts if part.name == "Protocol Buffers"]
    wrong = replace(told, parts=(replace(part, copyright="2007 Google Inc."),))

    assert list(wording.disagreements(wrong, BROUGHT)) == [
        "no text of Protocol Buffers says “2007 Google Inc.”"
    ]


def test_a_text_that_the_package_no_longer_brings_is_named():
    told = catalogue(system="linux")
    [part] = [part for part in told.parts if part.name == "Protocol Buffers"]

    assert list(wording.disagreements(replace(told, parts=(part,), same={}), {})) == [
        "protobuf/LICENSE, which Protocol Buffers points at, is missing",
        "no text of Protocol Buffers says “2008 Google Inc.”",
    ]


def test_a_clause_that_a_package_words_otherwise_is_named():
    told = replace(catalogue(system="linux"), parts=(), same={"Zlib.txt": "sqlcipher3/LICENSE"})
    changed = BROUGHT["sqlcipher3/LICENSE"].replace("must be plainly marked", "should be marked")

    [wrong] = wording.disagreements(told, {"sqlcipher3/LICENSE": changed})

    assert wrong.startswith("sqlcipher3/LICENSE says otherwise than Zlib.txt: “2. Altered source versions")


@pytest.mark.skipif(
    platform.python_version() != pins().python, reason="another Python than the one that ships"
)
def test_the_interpreter_brings_the_licence_that_ships():
    theirs = Path(sysconfig.get_path("stdlib"), "LICENSE.txt").read_bytes()

    assert (LICENCES / "PSF-2.0.txt").read_bytes() == theirs


@pytest.mark.parametrize(
    ("ours", "debians"),
    [
        ("Apache-2.0", "Apache-2.0"),
        ("GPL-3.0", "GPL-3"),
        ("LGPL-2.1", "LGPL-2.1"),
        ("LGPL-3.0", "LGPL-3"),
        ("MPL-2.0", "MPL-2.0"),
    ],
)
def test_the_long_texts_are_those_of_debian(ours, debians):
    theirs = Path("/usr/share/common-licenses", debians)
    if not theirs.is_file():
        pytest.skip("only Debian has these texts")

    assert (LICENCES / f"{ours}.txt").read_bytes() == theirs.read_bytes()


@pytest.mark.parametrize("name", ["cryptography", "python-calamine"])
def test_every_crate_that_is_not_to_be_had_under_apache_has_its_line(name):
    [crates] = [part for part in catalogue().parts if part.name == "Rust crates"]
    bills = [json.loads(text) for place, text in BROUGHT.items() if place.startswith(f"{name}/sboms/")]
    told = {
        component["name"]: licence["expression"]
        for bill in bills
        for component in bill["components"]
        for licence in component.get("licenses", [])
    }
    wanted = {crate for crate, said in told.items() if " AND " in said or "Apache-2.0" not in spdx.ids(said)}

    assert name in crates.inside
    assert wanted
    assert wanted - set(re.findall(r"[\w-]+(?=[,:])", crates.copyright)) == set()


def test_no_text_lies_there_for_nobody():
    wanted = {
        text
        for system in ("windows", "linux")
        for part in catalogue(system=system).parts
        for text in part.texts
    }

    assert {path.name for path in LICENCES.iterdir()} - wanted == set()


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
