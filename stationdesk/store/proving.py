"""What an open station proves and looks up of its own past, and the search made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

from stationdesk.core.actor import SYSTEM, Actor
from stationdesk.core.errors import FileDamaged
from stationdesk.store import audit, engine, failures, search_index, soundness, verification
from stationdesk.store.attachments import Attachments
from stationdesk.store.history import HistoryEntry, history
from stationdesk.store.record import Kept
from stationdesk.store.soundness import never, readable, until
from stationdesk.store.station_file import Identity
from stationdesk.store.transaction import Transaction


class Proven:
    """What a Store can say of its own records. `is_damaged`: a look at the file met a damaged page."""

    engines: engine.Engines
    identity: Identity
    attachments: Attachments
    is_damaged: bool

    def anchor(self) -> audit.Anchor | None:
        """The state of the records, to be printed; None while nothing is kept."""
        with self.reading(SYSTEM) as tx:
            return tx.anchor()

    def verify(
        self, anchors: Iterable[str] = (), *, newest: int | None = None, stop: Callable[[], bool] = never
    ) -> verification.Verification:
        """Check the chain, every row, the attachments, the search and the printed anchors.

        Or only the `newest` entries, and whether the attachments are there. StoreUnavailable when `stop`
        says in between that nobody waits for it any more.
        """
        with self._looked_into(), self.engines.reader.begin() as connection:
            driver = engine.raw(connection)
            with readable(), until(driver, stop):
                found = verification.verify(driver, self.identity.uuid, anchors, newest=newest)
                others = tuple(self.attachments.problems(driver, deep=newest is None))
                if newest is None:
                    others += tuple(search_index.problems(driver))
        return replace(found, ok=found.ok and not others, problems=found.problems + others)

    def examine(self, stop: Callable[[], bool] = never) -> None:
        """Look at every page and index; FileDamaged, then and at each later change, when one is damaged."""
        with (
            self._looked_into(),
            self.engines.reader.begin() as connection,
            until(engine.raw(connection), stop),
        ):
            if not soundness.is_whole(engine.raw(connection)):
                raise FileDamaged(failures.DAMAGED)
        self.is_damaged = False

    def rebuild_search(self, actor: Actor) -> None:
        """Make the search index anew from the records."""
        with self.transaction(actor, "store.search_rebuilt") as tx:
            search_index.rebuild(tx.session.driver)
            tx.note(search="rebuilt")

    def settle_search(self) -> None:
        """Make searching quick again after very many saves, an import for example; changes no record."""
        with self._drivers(), self.engines.writer.begin() as connection:
            search_index.settle(engine.raw(connection))

    def history(self, kept: type[Kept], row: int, *, clear: bool = False) -> tuple[HistoryEntry, ...]:
        """What happened to one row, oldest first; personal values only when asked for in clear."""
        with self.reading(SYSTEM) as tx:
            return history(tx.session, kept, row, clear=clear)

    @contextmanager
    def _looked_into(self) -> Iterator[None]:
        """A look at the whole file; whatever part of it meets a damaged page, no later change is taken."""
        try:
            with self._drivers():
                yield
        except FileDamaged:
            self.is_damaged = True
            raise

    # --- what the store does ---

    def transaction(
        self, actor: Actor, action: str, form: str | None = None
    ) -> AbstractContextManager[Transaction]:
        """A use-case that writes."""
        raise NotImplementedError

    def reading(self, actor: Actor) -> AbstractContextManager[Transaction]:
        """A consistent view."""
        raise NotImplementedError

    def _drivers(self) -> AbstractContextManager[None]:
        raise NotImplementedError
