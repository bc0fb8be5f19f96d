"""The county's public key, in whatever form it is pasted."""

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from stationdesk.core.errors import RuleBroken
from stationdesk.core.settings import check
from stationdesk.core.signing_key import fingerprint, kept_form, key_bytes

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32))).public_key()
RAW = KEY.public_bytes_raw()
DER = KEY.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
PEM = KEY.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


@pytest.mark.parametrize(
    "typed",
    [
        PEM.decode(),
        PEM.decode().replace("\n", " "),
        PEM.decode().replace("\n", "\r\n"),
        base64.b64encode(DER).decode(),
        base64.b64encode(RAW).decode(),
        f"  {base64.b64encode(RAW).decode()}  ",
        RAW.hex(),
        DER.hex().upper(),
    ],
)
def test_a_key_is_kept_in_one_form(typed: str) -> None:
    assert key_bytes(kept_form(typed)) == RAW
    assert kept_form(kept_form(typed)) == kept_form(typed)
    assert check("update.key", typed) == kept_form(typed)


def test_no_key_is_none() -> None:
    assert kept_form(" \n") == ""
    assert check("update.key", None) == ""
    assert fingerprint("") == ""


OTHER = generate_private_key(SECP256R1()).public_key()


@pytest.mark.parametrize(
    "typed",
    [
        "abc",
        base64.b64encode(RAW[:-1]).decode(),
        base64.b64encode(DER + b"x").decode(),
        OTHER.public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        ).decode(),
        "公钥",
    ],
)
def test_what_is_no_key_of_that_kind_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match="Ed25519"):
        check("update.key", typed)


def test_a_key_is_compared_by_telephone_in_four_groups() -> None:
    digest = hashlib.sha256(RAW).hexdigest().upper()

    assert fingerprint(kept_form(RAW.hex())) == " ".join(digest[at : at + 4] for at in (0, 4, 8, 12))
