"""Nothing is clipped and nothing is nameless, on any page, in either language, at any size in use."""

import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from stationdesk.desk import Desk
from stationdesk.desktop.ledger_page import LedgerPage
from stationdesk.desktop.main_window import MainWindow
from stationdesk.desktop.tokens import dress
from stationdesk.ledgers import LEDGERS
from stationdesk.store.store import Store
from tests.desktop.made_station import NOW, actor_named
from tests.desktop.walking import at_rest, clipped, laid_out, nameless, overflowing, visible

SIZES = ((1366, 736), (1440, 900), (1093, 590), (911, 490))  # the last two: 125 % and 150 % of the first
Findings = dict[str, list[str]]

pytestmark = [pytest.mark.first, pytest.mark.timeout(400)]


@pytest.fixture(scope="module", params=["zh_CN", "en"])
def findings(request, qapp: QApplication, made_folder: Path, tmp_path_factory) -> Findings:
    """What a walk through every page, tab and form has found, by kind."""
    folder = shutil.copytree(made_folder, tmp_path_factory.mktemp("walk") / "station")
    store = Store.open(Path(folder), clock=lambda: NOW)
    desk = Desk(store, LEDGERS, actor=actor_named(store, "陈建国"), language=request.param)
    dress(qapp, "light")
    window = MainWindow(desk)
    window.show()
    found: Findings = defaultdict(list)
    for name in _pages(window):
        for size in SIZES:
            window.resize(*size)
            laid_out()
            found["clipped"] += [f"{name} at {size}: {one}" for one in overflowing(window)]
            found["clipped"] += [f"{name} at {size}: {one}" for one in clipped(window)]
        found["nameless"] += [f"{name}: {one}" for one in nameless(window)]
        found["rich"] += [
            f"{name}: {label.objectName()} {label.text()!r}"
            for label in visible(window, QLabel)
            if isinstance(label, QLabel)
            and label.text()
            and label.textFormat() is not Qt.TextFormat.PlainText
        ]
    at_rest(window)
    window.close()
    window.deleteLater()
    store.close()
    del window
    return found


def _pages(window: MainWindow) -> Iterator[str]:
    """Every page, every tab, and the form of each."""
    for place in window.places:
        window.show_page(place.name)
        at_rest(window)
        yield place.name
        page = window.page(place.name)
        if not isinstance(page, LedgerPage):
            continue
        for tab in page._ledgers:
            page.show_tab(tab)
            at_rest(window)
            yield tab
            if page.current.commands.primary is not None:
                page.current.commands.primary.click()
                at_rest(window)
                yield f"{tab} form"
                page.overlay.content.close()


def test_no_words_are_clipped(findings: Findings) -> None:
    assert not findings["clipped"], "\n".join(findings["clipped"])


def test_every_control_has_its_names(findings: Findings) -> None:
    assert not findings["nameless"], "\n".join(findings["nameless"])


def test_every_label_shows_plain_text(findings: Findings) -> None:
    assert not findings["rich"], "\n".join(findings["rich"])
