"""A computer may be told to print with the bundled typefaces only, whatever it has installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stationdesk.core import typefaces
from stationdesk.core.document import Document, Layout, Paragraph, Stamp, Title
from stationdesk.core.pc_settings import PcSettings
from stationdesk.jobs.opening import open_here
from stationdesk.jobs.places import pc_folder
from stationdesk.printing import fonts
from stationdesk.printing.pdf import render
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go

PAGE = Document("a", "题", Layout.PORTRAIT, (Title("题"), Paragraph(("正文一行。",))), Stamp("青坪镇派出所"))


@pytest.fixture
def own_face(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A computer with typefaces of its own for text and titles; the name they have in a PDF."""
    own = fonts.resource("fonts", "StationDeskKai-Regular.ttf").read_bytes()
    (tmp_path / "Fonts").mkdir()
    for name in ("SimFang.ttf", "simsun.ttc", "FZXBSJW.TTF"):
        (tmp_path / "Fonts" / name).write_bytes(own)
    monkeypatch.setenv("WINDIR", str(tmp_path))
    forget()
    yield next(fonts.chain(fonts.Role.KAI, bundled_only=True)).name
    forget()


def forget() -> None:
    fonts._installed.cache_clear()
    fonts._own_face.cache_clear()


@pytest.fixture
def opened(store: Store, clock: StillClock) -> Iterator[PcSettings]:
    """The settings of the computer that opened a station."""
    folder = store.file.parent
    let_go(store)
    again = open_here(folder, clock)
    settings = PcSettings(pc_folder())
    yield settings
    settings.set("faces.bundled", False)
    typefaces.ask(None)
    let_go(again)


def test_the_setting_is_asked_for_every_page(own_face: str, opened: PcSettings) -> None:
    before = render(PAGE)[1].faces
    opened.set("faces.bundled", True)
    told = render(PAGE)[1].faces
    bundled = render(PAGE, bundled_only=True)
    same = render(PAGE)[0] == bundled[0]
    opened.set("faces.bundled", False)
    after = render(PAGE)[1].faces

    assert own_face in before
    assert own_face not in told
    assert told == bundled[1].faces
    assert same
    assert after == before


def test_without_an_opened_station_the_faces_of_the_computer_come_first(own_face: str) -> None:
    typefaces.ask(None)

    assert own_face in render(PAGE)[1].faces
