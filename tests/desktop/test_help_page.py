"""F1: every subject in both languages, opened where one is, nothing loaded from anywhere."""

import re

import pytest
from pytestqt.qtbot import QtBot

from stationdesk.core.i18n import LANGUAGES
from stationdesk.core.resources import resource
from stationdesk.desk import Desk
from stationdesk.desk.rights import RIGHTS
from stationdesk.desktop.pages.help import TOPICS, HelpPage, help_text

_LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_subject_is_written_in_both_languages(topic: str, language: str) -> None:
    assert resource("help", language, f"{topic}.md").is_file()
    text = help_text(topic, language)

    assert text.startswith("# ")
    assert len(text) > 150
    assert {link.removesuffix(".md") for link in _LINK.findall(text)} <= set(TOPICS)
    assert "<" not in text
    assert "![" not in text


def test_nothing_else_lies_in_the_folders() -> None:
    for language in LANGUAGES:
        assert {file.stem for file in resource("help", language).iterdir()} == set(TOPICS)


def test_help_opens_where_one_is(desk: Desk, qtbot: QtBot) -> None:
    page = HelpPage(desk)
    qtbot.addWidget(page)

    page.show_topic("reports")
    assert "报表" in page.text.toPlainText()
    page.show_topic("a page without help")
    assert page.list.currentRow() == 0


def test_a_link_leads_to_its_subject(desk: Desk, qtbot: QtBot) -> None:
    page = HelpPage(desk)
    qtbot.addWidget(page)
    page.show_topic("incidents")

    page.text.anchorClicked.emit("times.md")

    assert page.list.currentRow() == TOPICS.index("times")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_roles_names_every_right_and_every_action(
    desk: Desk, qtbot: QtBot, language: str
) -> None:
    desk.language = language
    page = HelpPage(desk)
    qtbot.addWidget(page)

    page.show_topic("roles")
    told = page.text.toPlainText()

    assert "{roles}" not in told
    for title in (*(one.title for one in RIGHTS), *(a.title for one in desk.ledgers for a in one.actions)):
        assert desk.say(title) in told, title
