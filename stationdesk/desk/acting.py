"""Who acts at a desk, and whether they may: asked before, and again inside each transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace

from stationdesk.core.actor import Actor, Role
from stationdesk.core.errors import NotAllowed, StoreUnavailable
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Action
from stationdesk.desk.answers import Acting
from stationdesk.desk.people import actor_of, let_names_follow, people_who_may_act, role_in
from stationdesk.desk.rights import RESTORE, VERIFY, Right
from stationdesk.ledgers.station.records import Person
from stationdesk.store.accounts import Account, has_accounts
from stationdesk.store.store import READ_ONLY, Store, Transaction

PASSWORD = QT_TRANSLATE_NOOP("desk", "Here everybody enters with their own password.")
NOT_ALLOWED = QT_TRANSLATE_NOOP("desk", "{name} may not do “{action}”; please ask the station chief.")

Changed = Callable[[frozenset[str]], None]


class ActingDesk:
    """One person at one station, with what their role allows."""

    def __init__(self, store: Store, actor: Actor) -> None:
        self.store = store
        self.actor = actor
        self._listeners: list[Changed] = []

    def act_as(self, person: int) -> None:
        """Let another person act from now on; NotAllowed where people have passwords."""
        with self._reading() as tx:
            if has_accounts(tx):
                raise NotAllowed(PASSWORD)
            self.actor = actor_of(tx, person)

    def hand_over(self, actor: Actor) -> None:
        """Let who has entered act from now on; NotAllowed for who only says to be somebody."""
        if not actor.authenticated:
            raise NotAllowed(PASSWORD)
        self.actor = actor

    def people_who_may_act(self) -> tuple[Acting, ...]:
        """The station's own serving people with a role."""
        with self._reading() as tx:
            return people_who_may_act(tx)

    def listen(self, changed: Changed) -> None:
        """Call `changed` with ledger names after every commit, in the committing thread."""
        self._listeners.append(changed)

    def tell(self, ledgers: frozenset[str]) -> None:
        """Say that what these ledgers show has changed, though none of their own records did."""
        self._news(ledgers)

    # --- what they may ---

    def may(self, what: Action | Right) -> bool:
        """Whether the role of who acts allows it, and the records can be written where it needs that."""
        return self.actor.role in what.roles and not self._is_shut(what)

    def why_not(self, what: Action | Right) -> Phrase | None:
        """Why who acts may not, in one sentence; None when they may."""
        if self.may(what):
            return None
        if self._is_shut(what):
            return READ_ONLY
        return NOT_ALLOWED.filled(name=self.actor.name, action=what.title)

    def _is_shut(self, what: Action | Right) -> bool:
        """Records open for reading only can be checked and put back, and nothing else."""
        return self.store.read_only and what not in (VERIFY, RESTORE)

    def refuse_unless(self, roles: frozenset[Role], what: Phrase, tx: Transaction | None = None) -> None:
        """Refuse who may not; with a transaction, by the role the person has in the file right now."""
        role = self.actor.role if tx is None else self._role_in(tx)
        if role not in roles:
            raise NotAllowed(NOT_ALLOWED.filled(name=self.actor.name, action=what))

    def need(self, right: Right, tx: Transaction | None = None) -> None:
        """Refuse who does not have the right."""
        self.refuse_unless(right.roles, right.title, tx)

    def look_again(self) -> None:
        """Take up a role that another program at these records has given or taken meanwhile."""
        with self._reading() as tx:
            self._role_in(tx)

    # --- within ---

    def _reading(self) -> AbstractContextManager[Transaction]:
        return self.store.reading(self.actor)

    @contextmanager
    def _writing(self, action: str, right: Right) -> Iterator[Transaction]:
        """A transaction of who has the right, before it and in it."""
        self.need(right)
        with self.store.transaction(self.actor, action=action) as tx:
            self.need(right, tx)
            yield tx

    def _role_in(self, tx: Transaction) -> Role:
        """The role that counts in this transaction; an open window takes it up at once."""
        now = replace(tx.actor, role=role_in(tx, tx.actor))
        if now != tx.actor:
            tx.actor = now
            if self.actor.person == now.person:
                self.actor = now
                self._news(frozenset({"station.people"}))
        return now.role

    def _look_at_people(self, records: frozenset[type[object]]) -> None:
        if records & {Person, Account}:
            with suppress(StoreUnavailable):  # what was saved is saved; the next transaction looks again
                self.look_again()
            let_names_follow(self.store)

    def _news(self, ledgers: frozenset[str]) -> None:
        for listener in tuple(self._listeners):
            listener(ledgers)
