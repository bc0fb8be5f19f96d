"""The power is cut while the setup works: the next start of setup or program makes a whole copy of it."""

import pytest

from tests.packaging.wine.conftest import WHOLE
from tests.packaging.wine.small import NEW, OLD

ALL = range(1, 40)
"""More calls of a kind than the setup makes; the file system is told of each by number."""


@pytest.fixture
def thorough(request):
    return request.config.getoption("--long")


def cut(copy, call, count):
    """Upgrade and cut the power at this call; False when the setup made fewer of them."""
    where = f"/D={copy.computer.told(copy.folder)}".split(" ")
    return copy.computer.cut_power_at(call, count, copy.setup(NEW), "/S", "/CurrentUser", *where)


def test_the_program_itself_mends_an_exchange_that_was_cut(copy, thorough):
    for count in range(1, 6) if thorough else [2]:  # the old one aside, the new one in, three launchers
        assert copy.install(OLD, "/FORCE").code == 0
        assert cut(copy, "rename", count)

        assert copy.version() == (OLD if count == 1 else NEW)


def test_the_next_setup_finishes_an_exchange_that_was_cut(copy, thorough):
    for count in range(1, 6) if thorough else [2, 4]:
        assert copy.install(OLD, "/FORCE").code == 0
        assert cut(copy, "rename", count)

        assert copy.install(NEW).code == 0

        assert copy.names() == WHOLE
        assert copy.version() == NEW


def test_a_setup_that_is_refused_still_finishes_what_the_cut_one_left(copy):
    copy.install(OLD)
    assert cut(copy, "rename", 2)

    assert copy.install(OLD).code == 11

    assert copy.names() == WHOLE
    assert copy.version() == NEW
    assert copy.launcher.read_bytes().endswith(NEW.encode())


def test_a_cut_while_unpacking_leaves_the_old_program_running(copy):
    copy.install(OLD)

    assert cut(copy, "mkdir", 6)

    assert "program.new" in copy.names()
    assert copy.version() == OLD
    assert copy.install(OLD).code == 0
    assert copy.names() == WHOLE


def test_a_first_setup_that_was_cut_is_done_again_from_the_start(copy):
    assert cut(copy, "rename", 1)
    assert copy.names() == {"program.new", "setup.log"}

    assert copy.install(NEW).code == 0

    assert copy.names() == WHOLE
    assert copy.version() == NEW


@pytest.mark.timeout(3000)
@pytest.mark.parametrize("call", ["unlink", "rmdir", "mkdir"])
def test_a_cut_at_any_moment_leaves_a_program_that_starts(copy, call, thorough):
    cuts = 0
    for count in ALL if thorough else {"unlink": [12], "rmdir": [2], "mkdir": [5]}[call]:
        assert copy.install(OLD, "/FORCE").code == 0
        if not cut(copy, call, count):
            break
        cuts += 1
        assert copy.version() in {OLD, NEW}
        assert copy.install(NEW).code == 0
        assert copy.names() == WHOLE
    assert cuts > 0
