"""The two kinds of error a user can do something about; anything else is a defect and flies."""

from __future__ import annotations

from collections.abc import Mapping

from stationdesk.core.i18n import Phrase


class StationError(Exception):
    """A refusal: one whole sentence that says what to do. Exit code 1 on the command line.

    `field_errors` says it field by field, so that a form can show each under its own field.
    """

    def __init__(self, phrase: Phrase, field_errors: Mapping[str, Phrase] | None = None) -> None:
        super().__init__(phrase.source)
        self.phrase = phrase
        self.field_errors = dict(field_errors or {})

    def __str__(self) -> str:
        return str(self.phrase)


class RuleBroken(StationError):
    """A rule of the station's work forbids it."""


class RecordMissing(StationError):
    """The record is not there (any more)."""


class RecordStale(StationError):
    """Someone else changed the record since it was read."""


class NotAllowed(StationError):
    """The person who acts may not do this."""


class FileRefused(StationError):
    """A foreign file is broken, hostile, too large, or of another station."""


class FileDamaged(FileRefused):
    """The station's own file is damaged. It may be read at most, and stays as it is beside its backups."""


class StoreUnavailable(Exception):
    """A circumstance: locked, full, unreachable. The same sentence bar, with Retry."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.source)
        self.phrase = phrase

    def __str__(self) -> str:
        return str(self.phrase)
