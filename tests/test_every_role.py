"""Every action with every role: allowed and refused as declared, at the desk, in the window, when typed."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from stationdesk.cli.main import run
from stationdesk.core.actor import SYSTEM, Role
from stationdesk.core.errors import NotAllowed, StationError
from stationdesk.core.i18n import Phrase, speaker
from stationdesk.core.ledger import Scope
from stationdesk.desk import Desk
from stationdesk.desk.acting import NOT_ALLOWED
from stationdesk.desk.rights import RIGHTS, UNDO_ANY, UNDO_OWN, Right
from stationdesk.jobs.preset_file import packed
from stationdesk.ledgers import LEDGERS
from stationdesk.store.audit import AuditEntry
from tests.conftest import StillClock
from tests.filling import RolledBack, filled, missing, rolled_back
from tests.guarded_station import NAMES, PASSWORDS
from tests.roles_rights import COMMANDS, MONTH, NO_PRESET, WAYS
from tests.station_of_roles import (
    ACTIONS,
    ROLES,
    Target,
    desk_as,
    prepared,
    typed,
)

Typed = Callable[..., tuple[int, str]]
MATRIX = pytest.mark.parametrize("name", ACTIONS)
AS = pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name.lower())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Target]]:
    """The station, and for each action a record it may run on."""
    folder, found = prepared(tmp_path_factory)
    desk = desk_as(folder, StillClock(), Role.ADMINISTRATOR)
    desk.open_batch("incidents", "another.xlsx", "0" * 64, "")
    desk.store.close()
    return folder, found


@pytest.fixture(scope="module")
def desks(made: tuple[Path, dict[str, Target]]) -> Iterator[dict[Role, Desk]]:
    """One person of each role at one station, entered by their password."""
    at = {role: desk_as(made[0], StillClock(), role) for role in ROLES}
    yield at
    for desk in at.values():
        desk.store.close()


@pytest.fixture(scope="module")
def copies(
    made: tuple[Path, dict[str, Target]], tmp_path_factory: pytest.TempPathFactory
) -> dict[Role, Path]:
    """A station for each role to type commands at."""
    folder = tmp_path_factory.mktemp("typed")
    return {role: Path(shutil.copytree(made[0], folder / role.name)) for role in ROLES}


@pytest.fixture
def say(
    copies: dict[Role, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Typed:
    """(exit code, refusal) of a command that the person of a role types."""

    def type_as(role: Role, *words: str, lines: tuple[str, ...] = ()) -> tuple[int, str]:
        given = "".join(f"{line}\n" for line in (PASSWORDS[role], *lines))
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        for place in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):  # each at a computer that saw no other state
            monkeypatch.setenv(place, str(copies[role].with_suffix(".pc")))
        who = ("--as", NAMES[role], "--password-stdin", "--data", str(copies[role]), "--lang", "en")
        code = run([*words, *who], LEDGERS, StillClock())
        return code, capsys.readouterr().err

    return type_as


def head(desk: Desk) -> int:
    with desk.store.reading(SYSTEM) as tx:
        return int(tx.session.query(AuditEntry).count())


def refusal_of(desk: Desk, title: Any) -> str:
    return speaker("en")(desk.why_not(title))


# --- actions of the ledgers ---


@MATRIX
@AS
def test_an_action_at_the_desk(
    desks: dict[Role, Desk], made: tuple[Path, dict[str, Target]], name: str, role: Role
) -> None:
    desk, action, target = desks[role], ACTIONS[name], made[1][name]
    values = filled(desks[Role.ADMINISTRATOR], name, action, target.record)
    before = head(desk)

    try:
        with rolled_back(desk):
            desk.act(name, values, record=target.record)
        refusal = None
    except RolledBack:
        refusal = None
    except StationError as error:
        refusal = error

    assert target.fits
    assert head(desk) == before
    if role in action.roles:
        assert desk.why_not(action) is None
        assert refusal is None or refusal.field_errors, str(refusal)
    else:
        assert isinstance(refusal, NotAllowed)
        assert str(refusal) == str(desk.why_not(action))
    if target.record is not None:
        ledger = action.hangs_on or name.rpartition(".")[0]
        offered = {one: can for one, _, can in desk.allowed(ledger, target.record)}
        assert offered[name] == (role in action.roles)


@AS
def test_every_action_when_it_is_typed(
    say: Typed, desks: dict[Role, Desk], made: tuple[Path, dict[str, Target]], role: Role
) -> None:
    """The allowed ones really run, each once, its roles by turns; most are done, the rest want a value
    that only a person could choose. Whoever may not is refused, each role and action."""
    chief, done, wrong = desks[Role.ADMINISTRATOR], 0, []
    mine = [name for place, name in enumerate(ACTIONS) if _turn(place, name) is role]
    for name, target in made[1].items():
        action = ACTIONS[name]
        if role in action.roles and name not in mine:
            continue
        given = missing(chief, name, action, target.record, chief.defaults(name, target.record))
        options, lines = typed(given, action)
        record = ("--record", str(target.record)) if target.record is not None else ()
        code, refusal = say(role, name, *record, *options, lines=tuple(lines))
        done += code == 0
        if role in action.roles:
            wrong += [(name, refusal)] if code not in {0, 1} or "may not do" in refusal else []
        elif (code, refusal.strip()) != (1, refusal_of(desks[role], action)):
            wrong.append((name, refusal))

    assert not wrong
    assert len(mine) * 0.75 <= done <= len(mine), (done, len(mine))


def _turn(place: int, name: str) -> Role:
    may = sorted(ACTIONS[name].roles)
    return may[place % len(may)]


# --- what is no action of a ledger ---


def test_every_declared_right_is_tried() -> None:
    assert set(WAYS) == {one.name for one in RIGHTS}


@pytest.mark.parametrize("right", RIGHTS, ids=lambda right: right.name)
@AS
def test_a_right_at_the_desk(desks: dict[Role, Desk], right: Right, role: Role) -> None:
    desk = desks[role]
    for way in WAYS[right.name]:
        before = head(desk)
        refusal: StationError | None = None
        try:
            with rolled_back(desk):
                way(desk)
        except RolledBack:
            pass
        except StationError as error:
            refusal = error

        assert head(desk) == before
        if role in right.roles:
            assert refusal is None or str(refusal) != str(_refused(desk, right)), str(refusal)
        else:
            expected = UNDO_OWN if right is UNDO_ANY and role not in UNDO_OWN.roles else right
            assert str(refusal) == str(_refused(desk, expected)), right.name


def _refused(desk: Desk, right: Right) -> Phrase:
    """The sentence for who may not."""
    return NOT_ALLOWED.filled(name=desk.actor.name, action=right.title)


@AS
def test_every_other_command_when_it_is_typed(say: Typed, role: Role, tmp_path: Path) -> None:
    sheet = tmp_path / "calls.csv"
    sheet.write_text("接警时间,地点,警情类别,内容\n2026-11-01 08:00,东市,求助,老人走失\n", encoding="utf-8")
    preset = tmp_path / "county.zip"
    preset.write_bytes(packed(NO_PRESET))
    wrong = []
    for place, (words, roles) in enumerate(COMMANDS.items()):
        given = tuple(one.format(out=tmp_path / str(place), sheet=sheet, preset=preset) for one in words)
        code, refusal = say(role, *given)
        refused = "may not do" in refusal
        if refused != (role not in roles) or (refused and code != 1) or code not in {0, 1}:
            wrong.append((words, code, refusal))

    assert not wrong


@AS
def test_every_report_may_be_read_by_every_role(desks: dict[Role, Desk], role: Role) -> None:
    for name, ledger, report in desks[role].reports():
        document = desks[role].report(
            name, first=MONTH[0], last=MONTH[1], record=1 if report.scope is Scope.RECORD else None
        )
        assert document.stamp.made_by.endswith(NAMES[role])
        assert role in ledger.roles
