"""Cameras behind TLS: their certificates are of their own making, and they are looked at all the same."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from stationdesk.core.stream_address import StreamAddress
from stationdesk.devices.answers import AnswerKind, Login
from stationdesk.devices.rtsp import probe
from tests.devices.stubs import NAME, PASSWORD, Stubs, running


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stubs]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(tmp_path_factory.mktemp("tls") / "camera.pem"))
    with running(context) as made:
        yield made


def _certificate(file: Path) -> Path:
    """A certificate nobody vouches for, of another name and long expired, as cameras have them."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "another-camera")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=800))
        .not_valid_after(now - timedelta(days=400))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = serialization.NoEncryption()
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain)
    file.write_bytes(private + made.public_bytes(pem))
    return file


def over_tls(address: StreamAddress) -> StreamAddress:
    return replace(address, scheme="rtsps")


@pytest.mark.parametrize(
    ("manner", "kind"),
    [
        ("ok", AnswerKind.OK),
        ("404", AnswerKind.NOT_FOUND),
        ("rubbish", AnswerKind.RUBBISH),
        ("flood", AnswerKind.RUBBISH),
        ("half", AnswerKind.RUBBISH),
    ],
)
def test_a_camera_behind_tls_ends_in_the_same_states(sealed: Stubs, manner: str, kind: AnswerKind) -> None:
    assert probe(over_tls(sealed.at(manner)), timeout=20).kind is kind


def test_its_login_is_asked_for_in_the_same_way(sealed: Stubs) -> None:
    answer = probe(over_tls(sealed.at("digest-sha")), timeout=20, login=Login(NAME, PASSWORD))

    assert answer.kind is AnswerKind.OK
    assert f"DESCRIBE rtsps://127.0.0.1:{sealed.port}/" in sealed.seen[-1]


def test_a_silent_one_is_timed_out_and_a_closed_port_refuses(sealed: Stubs) -> None:
    assert probe(over_tls(sealed.at("silent")), timeout=0.5).kind is AnswerKind.TIMEOUT
    assert probe(over_tls(sealed.nobody())).kind is AnswerKind.REFUSED
    assert probe(over_tls(sealed.hole()), timeout=0.3).kind is AnswerKind.TIMEOUT


def test_plain_rtsp_to_a_port_that_wants_tls_is_no_camera(sealed: Stubs) -> None:
    assert not probe(sealed.at("ok"), timeout=2).is_up
