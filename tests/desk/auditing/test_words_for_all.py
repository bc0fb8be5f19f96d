"""Every action and every attribute that may stand in the log has words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect

import stationdesk
from stationdesk.core.i18n import CHINESE, ENGLISH, speaker
from stationdesk.desk.audit_fields import TECHNICAL, Fields
from stationdesk.desk.audit_words import OTHER, Actions
from stationdesk.desk.auditing import AuditKind
from stationdesk.ledgers import LEDGERS


def test_every_action_that_the_code_names_has_words() -> None:
    actions = Actions(LEDGERS)
    named = set(actions_in_code(Path(stationdesk.__file__).parent))

    assert {"store.created", "record.revealed", "import.begin", "account.entered"} <= named
    assert sorted(name for name in named if name not in actions.known) == []
    for name in ("print.print", "print.pdf", "print.preview", "print.sheet"):
        assert name in actions.known


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_every_action_is_said_in_both_languages(language: str) -> None:
    say = speaker(language)

    for named in (*Actions(LEDGERS).known.values(), OTHER):
        for words in (say(named.title), say(named.kind.label)):
            assert words.isascii() is (language == ENGLISH), words


def test_an_action_of_another_version_is_told_by_its_kind() -> None:
    actions = Actions(LEDGERS)

    assert actions.named("print.poster").kind is AuditKind.PRINTED
    assert actions.named("cameras.no_such_action") is OTHER


def test_every_attribute_of_every_ledger_has_a_name_and_a_kind() -> None:
    fields = Fields(LEDGERS)

    for table, one in fields.tables.items():
        if not one.ledger:
            continue
        every = {
            inspect(one.kept).get_property_by_column(column).key for column in one.kept.__table__.columns
        }
        assert one.title.source, table
        assert every - TECHNICAL - set(one.attributes) - {one.owner} == set(), table


def actions_in_code(folder: Path) -> Iterator[str]:
    """Names handed to transactions, as literals or as constants of their module."""
    for file in folder.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {
                "transaction",
                "_writing",
                "append",
            }:
                for given in (*node.args[:2], *(one.value for one in node.keywords if one.arg == "action")):
                    value = (
                        constants.get(given.id)
                        if isinstance(given, ast.Name)
                        else getattr(given, "value", None)
                    )
                    if (
                        isinstance(value, str)
                        and value.count(".")
                        and value.replace(".", "").replace("_", "").isalpha()
                    ):
                        yield value
