"""Two setups of the program itself, with quick compression, through a copy's whole life."""

import pytest

from release import stdlib
from release.pins import pins
from release.refusing import BuildRefused
from tests.made_once import made_once
from tests.packaging.wine.computer import Computer, make_computer
from tests.packaging.wine.life import Life
from tests.packaging.wine.real import NEW, OLD, make_real_setups, setup_of
from tests.packaging.wine.screen import screen
from tests.packaging.wine.steps import SHORT

pytestmark = pytest.mark.first
MINUTES = 60  # four on a quiet machine; where two cores are shared by ten it takes fifteen


@pytest.fixture(scope="module")
def setups(tmp_path_factory):
    try:
        host = stdlib.host(pins())
    except BuildRefused as refused:
        pytest.skip(str(refused))
    folder = tmp_path_factory.mktemp("real")
    make_real_setups(folder, host)
    return folder


@pytest.fixture(scope="module")
def real_computer(tmp_path_factory, small_setups):
    """One of its own: at the end nothing may be left on it."""
    made = Computer(
        made_once(tmp_path_factory, "computer", make_computer, "prefix"), small_setups / "stand-in.exe"
    )
    yield made
    made.shut_down()


@pytest.mark.timeout(30 * MINUTES)
def test_the_real_program_lives_through_everything(setups, real_computer, record_property):
    told = []
    with screen() as shown:
        life = Life(real_computer, setup_of(setups, OLD), setup_of(setups, NEW), shown, told.append)
        for step in SHORT:
            step(life)

    record_property("told", f"the real setup under Wine: {life.passed} passed, {life.failed} failed")
    assert life.failed == 0, "\n".join(told)
    assert life.passed > len(SHORT)
