"""What the setup and the uninstaller refuse, and that a refusal changes nothing."""

import pytest

from tests.packaging.wine.small import NEW, OLD


def test_a_running_program_is_neither_upgraded_nor_removed(copy):
    copy.install(OLD)

    with copy.computer.kept_open(copy.launcher):
        assert copy.install(NEW).code == 12
        assert copy.uninstall().code == 12

    assert copy.version() == OLD


def test_an_older_version_does_not_follow_a_newer_one_unless_forced(copy):
    copy.install(NEW)

    assert copy.install(OLD).code == 11
    assert copy.version() == NEW

    assert copy.install(OLD, "/FORCE").code == 0
    assert copy.version() == OLD


def test_another_setup_at_work_is_not_disturbed(copy):
    copy.install(OLD)

    with copy.computer.kept_open(copy.holder, copy.computer.told(copy.folder / "setup.log")):
        assert copy.install(NEW).code == 12
        assert copy.computer.run(copy.launcher, "--version").code == 121

    assert copy.version() == OLD


def test_another_softwares_folder_is_left_alone(copy):
    foreign = copy.program / "foreign.txt"
    foreign.parent.mkdir(parents=True)
    foreign.touch()

    assert copy.install(NEW).code == 14

    assert [found.name for found in copy.folder.rglob("*")] == ["program", "foreign.txt"]


def test_a_folder_too_deep_for_windows_is_refused_before_unpacking(copy):
    deep = copy.folder / ("很" * 110) / ("深" * 110)
    where = f"/D={copy.computer.told(deep)}".split(" ")

    ended = copy.computer.run(copy.setup(NEW), "/S", "/CurrentUser", *where)

    assert ended.code == 14
    assert not copy.folder.exists()


@pytest.mark.parametrize("kept", [0.02, 0.5, 0.999])
def test_a_setup_cut_short_is_refused(copy, tmp_path, kept):
    whole = copy.setup(NEW).read_bytes()
    cut = tmp_path / "setup.exe"
    cut.write_bytes(whole[: int(len(whole) * kept)])

    ended = copy.computer.run(cut, "/S", "/CurrentUser", *f"/D={copy.computer.told(copy.folder)}".split(" "))

    assert ended.code != 0
    assert not copy.folder.exists()


@pytest.mark.parametrize("place", [0.01, 0.3, 0.6, 0.99])
def test_a_setup_with_one_changed_bit_is_refused(copy, tmp_path, place):
    content = bytearray(copy.setup(NEW).read_bytes())
    content[int(len(content) * place)] ^= 1
    changed = tmp_path / "setup.exe"
    changed.write_bytes(content)
    where = f"/D={copy.computer.told(copy.folder)}".split(" ")

    code = copy.computer.run(changed, "/S", "/CurrentUser", *where).code

    assert (
        code == 2 if place > 0.1 else code != 0
    )  # a bit in its own first part may also stop it with a crash
    assert not copy.folder.exists()


def test_an_old_windows_is_refused(copy):
    configure = copy.computer.drive / "windows" / "system32" / "winecfg.exe"
    copy.computer.run(configure, "-v", "win81")
    try:
        assert copy.install(NEW).code == 10
    finally:
        copy.computer.run(configure, "-v", "win10")

    assert not copy.folder.exists()
