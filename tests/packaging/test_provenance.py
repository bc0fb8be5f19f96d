"""A release is made of python.org's own Python; anything else is doubted in a sentence."""

from __future__ import annotations

import platform
import shutil
import sys
import sysconfig
from dataclasses import replace
from pathlib import Path

import pytest

from release import provenance, stdlib
from release.allowed import allow_list
from release.pins import pins
from release.refusing import BuildRefused
from release.stdlib import Host


@pytest.fixture
def library(tmp_path):
    """A standard library of two modules, one of which never ships."""
    for name in ("json/decoder.py", "test/test_json.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("ANSWER = 42\n", "utf-8")
    return Host(Path(sys.executable), pins().python, tmp_path)


@pytest.mark.skipif(platform.python_version() != pins().python, reason="only this Python's library is pinned")
def test_the_library_of_this_python_is_the_pinned_one():
    here = Host(Path(sys.executable), platform.python_version(), Path(sysconfig.get_path("stdlib")))
    names = stdlib.modules(here, allow_list().stdlib_drop)

    assert stdlib.doubts(here, names, pins()) == []


def test_a_changed_module_of_the_library_is_doubted(library):
    names = stdlib.modules(library, ["test/*"])
    told = replace(pins(), stdlib_sha256=stdlib.digest(library, names))
    assert names == ["json/decoder.py"]
    assert stdlib.doubts(library, names, told) == []

    (library.library / "json/decoder.py").write_text("ANSWER = 43\n", "utf-8")

    [doubt] = stdlib.doubts(library, names, told)
    assert "not the unchanged one" in doubt


def test_a_library_of_another_patch_level_is_doubted(library):
    other = replace(library, version="3.11.2")

    assert stdlib.doubts(other, [], pins()) == ["the standard library is that of Python 3.11.2, not 3.11.7"]


def test_a_python_of_another_minor_version_will_not_do(tmp_path):
    told = replace(pins(), python="3.99.1")

    with pytest.raises(BuildRefused, match=r"3\.99\.1"):
        stdlib.host(told, Path(sys.executable))


def test_a_python_that_is_not_there_will_not_do(tmp_path):
    with pytest.raises(BuildRefused, match="--python"):
        stdlib.host(pins(), tmp_path / "python3")


def test_without_the_tool_nothing_is_believed(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert provenance.doubts([tmp_path / "python311.dll"], pins()) == [
        "osslsigncode is missing, so that no signature could be checked"
    ]


@pytest.mark.skipif(shutil.which(provenance.TOOL) is None, reason="needs osslsigncode")
def test_a_file_nobody_signed_is_not_believed(tmp_path):
    file = tmp_path / "python311.dll"
    file.write_bytes(b"MZ" + bytes(400))

    assert provenance.doubts([file], pins()) == ["the signature of python311.dll does not hold"]
