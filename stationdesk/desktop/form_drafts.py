"""What was typed and not saved: written at every pause, offered again after Esc or a crash."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from stationdesk.desk import Desk

PAUSE = 300  # milliseconds without a key after which a draft is written


@dataclass(frozen=True)
class Draft:
    """One unsaved form. `form` is its UUID: saved twice, it still makes one record."""

    form: str
    action: str
    record: int | None
    version: int | None
    saved_at: datetime
    typed: Mapping[str, Any]
    touched: tuple[str, ...]

    def words(self) -> str:
        """The longest thing typed, to know the draft by."""
        texts = [_text(self.typed.get(name)) for name in self.touched]
        return max(texts, key=len, default="")


def new_form() -> str:
    """A form's UUID."""
    return uuid.uuid4().hex


def keep(desk: Desk, draft: Draft) -> None:
    """Write the draft; whole or not at all."""
    desk.store.drafts.save(
        draft.form,
        {
            "action": draft.action,
            "record": draft.record,
            "version": draft.version,
            "saved_at": draft.saved_at.isoformat(),
            "typed": dict(draft.typed),
            "touched": list(draft.touched),
        },
    )


def drop(desk: Desk, form: str) -> None:
    """Forget a draft; it need not exist."""
    desk.store.drafts.drop(form)


def waiting(desk: Desk, action: str | None = None, record: int | None = None) -> tuple[Draft, ...]:
    """Drafts of an action (on that record), or all of them, the newest first."""
    drafts = [_read(key, kept) for key, kept in desk.store.drafts.all().items()]
    mine = [
        one
        for one in drafts
        if one is not None and (action is None or (one.action == action and one.record == record))
    ]
    return tuple(sorted(mine, key=lambda one: one.saved_at, reverse=True))


def _read(key: str, kept: Mapping[str, Any]) -> Draft | None:
    """A draft as it was kept; None for what another version wrote."""
    try:
        return Draft(
            key,
            kept["action"],
            kept["record"],
            kept["version"],
            datetime.fromisoformat(kept["saved_at"]),
            kept["typed"],
            tuple(kept["touched"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _text(typed: Any) -> str:
    if isinstance(typed, str):
        return typed.strip()
    if isinstance(typed, list) and typed and isinstance(typed[0], str):
        return typed[0].strip()
    return ""
