"""What the county hands out is what the program takes: the folder, its list, its signature, its papers."""

import re
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

import make_release
import stationdesk
from release import commands, sealing
from release.guide import REFUSALS, guide, write_guide
from release.notes import WRITTEN, notes, sections
from release.places import PACKAGING, ROOT, WINDOWS
from release.refusing import BuildRefused
from release.stick import make_stick
from stationdesk.core.errors import FileRefused
from stationdesk.core.signing_key import kept_form
from stationdesk.jobs.updating import release as updating
from stationdesk.jobs.updating.checking import judge
from stationdesk.jobs.updating.system import machine
from stationdesk.printing.pdf import render

VERSION = "9.0.0"
COUNTY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = kept_form(COUNTY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode())


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return _pem(tmp_path / "county.pem", COUNTY)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder for the stick around a small setup."""
    setup = tmp_path / "made.exe"
    setup.write_bytes(b"MZ" * 1000)
    licences = tmp_path / "licenses"
    licences.mkdir()
    for name in ("index.zh_CN.txt", "index.en.txt"):
        (licences / name).write_text("Qt: LGPL-3.0-only", encoding="utf-8")
    folder = tmp_path / f"StationDesk-{VERSION}"
    make_stick(setup, licences, VERSION, folder, notes=notes(VERSION, _written(tmp_path)))
    return folder


def test_the_folder_holds_what_the_county_hands_out(stick):
    assert {path.name for path in stick.iterdir()} == {
        f"StationDesk-{VERSION}-x64-setup.exe", "安装说明.pdf", "发布说明.txt", "许可清单.txt",
        "LICENCES.txt", "SHA256SUMS",
    }  # fmt: skip
    done = subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=stick, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr


def test_the_program_finds_the_folder_and_reads_its_notes(stick):
    found = updating.newest_on([stick.parent], machine())

    assert found is not None
    assert (found.version, found.machine) == (VERSION, "x64")
    assert "所有报表更快。" in found.notes()


def test_a_sealed_folder_is_let_in_by_the_county_key(stick, key):
    sealing.seal(stick, key=key)

    assert judge(updating.read(stick, machine()), PUBLIC).signed


def test_openssl_seals_as_well_as_the_key_file(stick, key):
    sealing.seal(stick, command=sealing.EXAMPLE.replace("county.pem", str(key)))

    assert judge(updating.read(stick, machine()), PUBLIC).signed


def test_a_changed_folder_is_not_sealed(stick, key):
    (stick / "发布说明.txt").write_text("别的", encoding="utf-8")

    with pytest.raises(BuildRefused, match="are not those of its SHA256SUMS"):
        sealing.seal(stick, key=key)
    assert not (stick / "SHA256SUMS.sig").exists()


def test_a_new_list_leaves_no_old_signature(stick, key):
    sealing.seal(stick, key=key)

    sealing.write_list(stick)

    with pytest.raises(FileRefused):
        judge(updating.read(stick, machine()), PUBLIC)


def test_a_folder_inside_is_refused(stick):
    (stick / "more").mkdir()

    with pytest.raises(BuildRefused, match="more; a stick's folder holds files only"):
        sealing.write_list(stick)


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ("true", "names {input} and {output}"),
        ("true {input} {output}", "wrote no Ed25519 signature"),
        ("cp {input} {output}", "wrote no Ed25519 signature"),
        ("false {input} {output}", "failed with 1"),
    ],
)
def test_a_command_that_does_not_sign_is_refused(stick, command, why):
    with pytest.raises(BuildRefused, match=re.escape(why)):
        sealing.seal(stick, command=command)
    assert not (stick / "SHA256SUMS.sig").exists()


def test_a_key_is_never_taken_from_the_checkout(stick):
    with pytest.raises(BuildRefused, match="lies in the checkout"):
        sealing.seal(stick, key=ROOT / "out" / "county.pem")


def test_a_key_of_another_kind_is_refused(stick, tmp_path):
    with pytest.raises(BuildRefused, match="is no Ed25519 key"):
        sealing.seal(stick, key=_pem(tmp_path / "other.pem", generate_private_key(SECP256R1())))
    locked = _pem(tmp_path / "locked.pem", COUNTY, BestAvailableEncryption(b"word"))
    with pytest.raises(BuildRefused, match="has a passphrase, so let openssl ask"):
        sealing.seal(stick, key=locked)
    with pytest.raises(BuildRefused, match="holds no private key"):
        sealing.seal(stick, key=stick / "SHA256SUMS")
    with pytest.raises(BuildRefused, match="cannot be read"):
        sealing.seal(stick, key=tmp_path / "gone.pem")


def test_the_guide_is_one_sheet_and_the_same_each_time(tmp_path):
    write_guide("10.20.30", tmp_path / "a.pdf")
    write_guide("10.20.30", tmp_path / "b.pdf")

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert render(guide("10.20.30"), bundled_only=True)[1].pages == 1


def test_the_guide_explains_every_exit_code_of_the_setup():
    scripts = "".join(path.read_text(encoding="utf-8") for path in WINDOWS.glob("*.ns[ih]"))
    given = {int(code) for code in re.findall(r"StrCpy \$Code (\d+)", scripts)} - {0}

    assert given
    assert set(REFUSALS) == given | {1, 2}  # NSIS itself: cancelled, and a damaged file


def test_this_version_has_notes_and_a_version_without_them_is_refused(tmp_path):
    assert stationdesk.__version__ in sections(WRITTEN.read_text(encoding="utf-8"))
    with pytest.raises(BuildRefused, match=r"says nothing of 9\.9\.9"):
        notes("9.9.9", _written(tmp_path))


def test_notes_tell_of_earlier_versions_but_not_of_later_ones(tmp_path):
    told = notes("8.0.0", _written(tmp_path))

    assert "更早。" in told
    assert "所有报表更快。" not in told


def test_the_command_says_what_it_can_do():
    done = subprocess.run(
        ["python3", PACKAGING / "make_release.py"], check=False, capture_output=True, text=True
    )

    assert done.returncode == 2
    assert "make_release.py --version X" in done.stderr
    assert set(make_release.WORDS) == set(commands.COMMANDS)
    for word in make_release.WORDS:
        assert f"make_release.py {word}" in done.stderr


def _written(folder: Path) -> Path:
    path = folder / "notes.txt"
    path.write_text(
        f"怎样写。\n\n【{VERSION}】\n所有报表更快。\n\n【8.0.0】\n第二个。\n\n【7.0.0】\n更早。\n",
        encoding="utf-8",
    )
    return path


def _pem(path: Path, key, protection=None) -> Path:
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection or NoEncryption()))
    return path
