"""When a password can be given or taken, by what is known of the person and of who acts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def may_give(values: Mapping[str, Any]) -> bool:
    """Whether a first password can be given."""
    return _may(values) and values["password_since"] is None


def may_reset(values: Mapping[str, Any]) -> bool:
    """Whether a forgotten password can be replaced."""
    return _may(values) and values["password_since"] is not None and values["id"] != values["actor"].person


def may_take(values: Mapping[str, Any]) -> bool:
    """Whether there is a password to take away."""
    return _may(values) and values["password_since"] is not None


def _may(values: Mapping[str, Any]) -> bool:
    """Passwords are changed by who entered with one, and of nobody above them."""
    actor = values["actor"]
    role = values["role"]
    return bool(actor.authenticated and role is not None and values["serving"] and role <= actor.role)
