"""Signatures by a command of the county's; here with a certificate made for the test."""

import subprocess
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from release.installer import make_setup
from release.refusing import BuildRefused
from release.signing import sign
from tests.packaging.wine.conftest import Copy
from tests.packaging.wine.small import make_small_payload

VERSION = "1.3.0"


def make_certificate(folder):
    """Write key.pem and cert.pem of a bureau that does not exist."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "青坪县公安局(演练)")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *plain))
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))


@pytest.fixture(scope="module")
def bureau(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bureau")
    make_certificate(folder)
    return folder


@pytest.fixture(scope="module")
def signed_setup(bureau, small_setups):
    """A setup with its launchers and its uninstaller signed, and itself at last."""
    make_small_payload(bureau / "payload", small_setups / "stand-in.exe", VERSION)
    setup = bureau / f"{VERSION}-setup.exe"
    make_setup(bureau / "payload", VERSION, setup, fast=True, signing=command(bureau))
    return setup


def command(bureau):
    return (
        f"osslsigncode sign -certs {bureau / 'cert.pem'} -key {bureau / 'key.pem'} -h sha256"
        " -in {input} -out {output}"
    )


def is_signed(bureau, file):
    """Whether the signature is the bureau's and fits every byte."""
    done = subprocess.run(
        ["osslsigncode", "verify", "-CAfile", bureau / "cert.pem", "-in", file],
        check=False,
        capture_output=True,
    )
    return done.returncode == 0


@pytest.fixture
def installed(computer, signed_setup, copy):
    signed = Copy(computer, signed_setup.parent, copy.folder)
    assert signed.install(VERSION).code == 0
    return signed


def test_setup_launchers_and_uninstaller_carry_the_signature(bureau, signed_setup, installed):
    assert is_signed(bureau, signed_setup)
    for name in ("StationDesk.exe", "stationdesk-cli.exe", "uninstall.exe"):
        assert is_signed(bureau, installed.folder / name), name


def test_one_changed_byte_breaks_the_signature_and_the_setup_is_refused(bureau, signed_setup, copy, tmp_path):
    content = bytearray(signed_setup.read_bytes())
    content[len(content) // 2] ^= 0x40
    (tmp_path / f"{VERSION}-setup.exe").write_bytes(content)
    changed = Copy(copy.computer, tmp_path, copy.folder)

    assert not is_signed(bureau, changed.setup(VERSION))
    assert changed.install(VERSION).code == 2


def test_a_changed_launcher_is_known_by_its_signature(bureau, installed):
    content = bytearray(installed.launcher.read_bytes())
    content[len(content) // 3] ^= 1
    installed.launcher.write_bytes(content)

    assert not is_signed(bureau, installed.launcher)


def test_a_command_that_names_no_files_is_refused_with_an_example(tmp_path):
    with pytest.raises(BuildRefused, match="osslsigncode"):
        sign(tmp_path / "any.exe", "osslsigncode sign")
