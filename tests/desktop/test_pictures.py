"""Pictures of every page of the practice station, and that they show what they should."""

from itertools import combinations, pairwise, product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from stationdesk.core.i18n import LANGUAGES
from stationdesk.core.ledger import Query
from stationdesk.desk import Desk
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.pictures import SIZES, take
from tests.desktop.walking import laid_out

pytestmark = pytest.mark.first

LOOKS = ("light", "dark")
PAIRS = [(SIZES[1], "dark", "zh_CN"), (SIZES[1], "light", "en"), (SIZES[0], "dark", "en")]
"""With the walk that every page is drawn on first, each size, look and language meets every other."""
PAGES = ("home", "incidents", "incidents-form", "reports", "station", "settings", "help")


def test_every_page_of_the_practice_station_is_drawn(practice: Desk, tmp_path: Path, qapp) -> None:
    written = take(practice, tmp_path, sizes=((1366, 736),))

    assert {file.name for file in written} >= {f"{page}-light-zh_CN-1366.png" for page in PAGES}
    for file in written:
        picture = QImage(str(file))
        assert (picture.width(), picture.height()) == (1366, 736)
    pictures = [file.read_bytes() for file in written]
    assert all(one != other for one, other in pairwise(pictures))


@pytest.mark.pictures
@pytest.mark.timeout(600)
def test_pictures_in_every_size_look_and_language(practice: Desk, tmp_path: Path, qapp, request) -> None:
    """Every two of them together; all three with `--long`.

    Kept under tests' temporary folder: `pytest -m pictures --long --basetemp out`.
    """
    walks = list(product(SIZES, LOOKS, LANGUAGES)) if request.config.getoption("--long") else PAIRS

    written = {
        file
        for size, look, language in walks
        for file in take(practice, tmp_path, (size,), (look,), (language,))
    }

    assert len(written) >= len(PAGES) * len(walks)


def test_every_size_look_and_language_meets_every_other() -> None:
    first = (SIZES[0], "light", "zh_CN")
    for one, other in combinations(range(3), 2):
        met = {(walk[one], walk[other]) for walk in (first, *PAIRS)}
        assert met == set(product((SIZES, LOOKS, LANGUAGES)[one], (SIZES, LOOKS, LANGUAGES)[other]))


def test_the_practice_month_is_all_there(practice: Desk, qtbot, settled) -> None:
    window = MainWindow(practice)
    qtbot.addWidget(window)
    window.show()
    window.show_page("incidents")
    settled(window)
    laid_out()

    model = window.page("incidents").current.model
    assert model.whole
    assert model.rowCount() == len(practice.ids(Query("incidents")))
    assert model.rowCount() > 1_000
    window.close()
