"""The licence page of the setup, in both languages, says what the catalogue of licences says."""

import re

import pytest

from release.catalogue import catalogue
from release.installer import LICENCES
from release.places import ROOT, WINDOWS

TEXTS = {name: (WINDOWS / name).read_text(encoding="utf-8") for name in LICENCES}
LGPL = [part.name for part in catalogue().parts if "LGPL" in part.licence]


def test_the_english_page_begins_with_the_licence_of_the_program():
    _, *paragraphs, beside = (ROOT / "LICENSE").read_text(encoding="utf-8").strip().split("\n\n")

    for paragraph in paragraphs:
        assert paragraph in TEXTS["licence_en.txt"]
    assert beside.startswith("Fonts, icons and libraries")


@pytest.mark.parametrize("name", LICENCES)
def test_every_lgpl_part_is_named_with_what_its_licence_asks_for(name):
    text = TEXTS[name]

    for part in ", ".join(LGPL).split(", "):
        assert re.match(r"[A-Za-z]+", part)[0] in text
    for said in ("LGPL", r"program\licenses", "numpy", "lxml"):
        assert said in text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("licence_zh_CN.txt", ("替换", "反向工程", "三年内", "介质成本", "免责", "复制、修改和分发")),
        ("licence_en.txt", ("replace them", "reverse engineer", "within three years", "cost of the medium")),
    ],
)
def test_replacing_debugging_and_the_source_offer_are_on_the_page(name, said):
    assert [words for words in said if words not in " ".join(TEXTS[name].split())] == []


def test_the_typefaces_are_those_that_ship():
    fonts = [own.name for own in catalogue().own if own.licence == "OFL-1.1"]

    for name in fonts:
        word = re.search(r"Noto S\w+ SC|LXGW WenKai", name)[0]
        assert word in TEXTS["licence_en.txt"]
    assert len(fonts) == 3
