"""Work beside the window, news of changes, and one window per station."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QApplication

from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.desktop.background import Background
from stationdesk.desktop.changes import Changes
from stationdesk.desktop.single import SingleInstance


class Listener(QObject):
    heard = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[QThread] = []
        self.answers: list[object] = []
        self.steps: list[tuple[int, int, str]] = []

    def take(self, answer: object) -> None:
        self.threads.append(QThread.currentThread())
        self.answers.append(answer)
        self.heard.emit(answer)

    def step(self, done: int, total: int, words: str) -> None:
        self.steps.append((done, total, words))


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_answer_comes_here(background, qtbot) -> None:
    listener = Listener()

    with qtbot.waitSignal(listener.heard):
        background.start(lambda _task: threading.get_ident(), done=listener.take)

    assert listener.answers[0] != threading.get_ident()
    assert listener.threads == [QApplication.instance().thread()]


def test_progress_is_told_and_a_cancelled_answer_is_thrown_away(background, qtbot) -> None:
    listener, started, go_on = Listener(), threading.Event(), threading.Event()

    def work(task):
        task.progress(1, 2, "half")
        started.set()
        go_on.wait(5)
        return "late"

    task = background.start(work, done=listener.take, progress=listener.step)
    assert started.wait(5)
    qtbot.waitUntil(lambda: listener.steps == [(1, 2, "half")])
    task.cancel()
    go_on.set()
    assert background.wait()

    QApplication.processEvents()
    assert listener.answers == []


def test_closed_in_the_middle_of_work_it_waits_for_no_answer(qapp) -> None:
    background, begun = Background(), threading.Event()

    def work(task) -> None:
        begun.set()
        while not task.cancelled:
            threading.Event().wait(0.001)

    background.start(work, done=lambda _answer: None)
    begun.wait()
    assert not background.idle

    background.close()

    assert background.idle


def test_a_refusal_and_a_defect_go_different_ways(background, qtbot) -> None:
    refused, broken = Listener(), Listener()
    background.broken.connect(broken.take)

    def refuse(_task):
        raise RuleBroken(QT_TRANSLATE_NOOP("core", "It may not be."))

    def fail(_task):
        raise ZeroDivisionError

    with qtbot.waitSignals([refused.heard, broken.heard]):
        background.start(refuse, done=refused.take, refused=refused.take)
        background.start(fail, done=refused.take)

    assert isinstance(refused.answers[0], RuleBroken)
    assert isinstance(broken.answers[0], ZeroDivisionError)


class Page(QObject):
    refused = Signal(object)


def test_a_page_that_went_while_its_work_ran_is_told_nothing(background, qtbot) -> None:
    page, go_on = Page(), threading.Event()

    def work(_task):
        go_on.wait(5)
        raise RuleBroken(QT_TRANSLATE_NOOP("desktop", "No"))

    background.start(work, done=Listener().take, refused=page.refused)
    shiboken6.delete(page)
    go_on.set()

    qtbot.waitUntil(lambda: background.idle)  # an error in a slot fails the test


def test_many_commits_become_one_piece_of_news_in_the_windows_thread(desk, qtbot) -> None:
    changes, listener = Changes(desk), Listener()
    changes.changed.connect(listener.take)

    def register() -> None:
        for number in range(3):
            values = desk.defaults("incidents.register") | {
                "place": f"东河村{number}号", "category": "CR.theft", "content": "报称三轮车被盗",
            }  # fmt: skip
            desk.act("incidents.register", values)

    with qtbot.waitSignal(changes.changed):
        worker = threading.Thread(target=register)
        worker.start()
        worker.join()

    assert len(listener.answers) == 1
    assert "incidents" in listener.answers[0]
    assert listener.threads == [QApplication.instance().thread()]
    changes.close()


def test_a_second_window_of_a_station_raises_the_first(tmp_path, qtbot) -> None:
    first = SingleInstance(tmp_path / "station", tmp_path / "pc")
    second = SingleInstance(tmp_path / "station", tmp_path / "pc")
    other = SingleInstance(tmp_path / "other", tmp_path / "pc")

    assert first.claim()
    with qtbot.waitSignal(first.raised):
        assert not second.claim()
    assert other.claim()

    first.release()
    assert second.claim()
    second.release()
    other.release()
