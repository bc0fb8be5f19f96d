"""What each action of the log is called, and of which kind it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import Choice, Ledger


class AuditKind(Choice):
    """The kinds of action a reader of the log tells apart."""

    ENTERED = "entered", QT_TRANSLATE_NOOP("desk/audit", "New records")
    CHANGED = "changed", QT_TRANSLATE_NOOP("desk/audit", "Changes of records")
    IMPORTED = "imported", QT_TRANSLATE_NOOP("desk/audit", "Imports")
    PRINTED = "printed", QT_TRANSLATE_NOOP("desk/audit", "Prints and exports")
    REVEALED = "revealed", QT_TRANSLATE_NOOP("desk/audit", "Personal data looked at")
    ACCESS = "access", QT_TRANSLATE_NOOP("desk/audit", "Entering the program")
    ACCOUNTS = "accounts", QT_TRANSLATE_NOOP("desk/audit", "Accounts and roles")
    SETTINGS = "settings", QT_TRANSLATE_NOOP("desk/audit", "Settings")
    BACKUPS = "backups", QT_TRANSLATE_NOOP("desk/audit", "Backup, restore, upkeep")
    CLOCK = "clock", QT_TRANSLATE_NOOP("desk/audit", "Clock set")


@dataclass(frozen=True)
class Named:
    """An action's title and kind."""

    title: Phrase
    kind: AuditKind


_K = AuditKind
OTHER = Named(QT_TRANSLATE_NOOP("desk/audit", "Action of another version of the program"), _K.CHANGED)
_OWN: Mapping[str, Named] = {
    "store.created": Named(QT_TRANSLATE_NOOP("desk/audit", "Station's file made"), _K.BACKUPS),
    "store.restored": Named(QT_TRANSLATE_NOOP("desk/audit", "Restored from a backup"), _K.BACKUPS),
    "store.restore_proven": Named(QT_TRANSLATE_NOOP("desk/audit", "Restore proven by a drill"), _K.BACKUPS),
    "store.encrypted": Named(QT_TRANSLATE_NOOP("desk/audit", "Records encrypted"), _K.BACKUPS),
    "store.migrated": Named(QT_TRANSLATE_NOOP("desk/audit", "Brought to a newer version"), _K.BACKUPS),
    "store.search_rebuilt": Named(QT_TRANSLATE_NOOP("desk/audit", "Search made anew"), _K.BACKUPS),
    "store.cleansed": Named(QT_TRANSLATE_NOOP("desk/audit", "Removed data wiped from the file"), _K.BACKUPS),
    "store.backups_removed": Named(
        QT_TRANSLATE_NOOP("desk/audit", "Older backups holding removed data deleted"), _K.BACKUPS
    ),
    "store.set_back_accepted": Named(
        QT_TRANSLATE_NOOP("desk/audit", "Work went on with older records"), _K.BACKUPS
    ),
    "program.update": Named(QT_TRANSLATE_NOOP("desk/audit", "Update of the program begun"), _K.BACKUPS),
    "practice.make": Named(QT_TRANSLATE_NOOP("desk/audit", "Practice station made"), _K.BACKUPS),
    "station.set_up": Named(QT_TRANSLATE_NOOP("desk/audit", "Station set up"), _K.SETTINGS),
    "columns.take": Named(QT_TRANSLATE_NOOP("desk/audit", "Columns of a preset taken over"), _K.SETTINGS),
    "preset.hand_on": Named(QT_TRANSLATE_NOOP("desk/audit", "Preset handed on"), _K.SETTINGS),
    "preset.take": Named(QT_TRANSLATE_NOOP("desk/audit", "Preset of the county taken over"), _K.SETTINGS),
    "station.setting": Named(QT_TRANSLATE_NOOP("desk/audit", "Setting changed"), _K.SETTINGS),
    "cameras.observe": Named(QT_TRANSLATE_NOOP("desk/audit", "Cameras went on or off line"), _K.CHANGED),
    "cameras.discover": Named(
        QT_TRANSLATE_NOOP("desk/audit", "Cameras found in the network taken over"), _K.CHANGED
    ),
    "report.texts": Named(QT_TRANSLATE_NOOP("desk/audit", "Text of a report written"), _K.CHANGED),
    "period.close": Named(QT_TRANSLATE_NOOP("desk/audit", "Period closed"), _K.ENTERED),
    "import.begin": Named(QT_TRANSLATE_NOOP("desk/audit", "Import begun"), _K.IMPORTED),
    "import.rows": Named(QT_TRANSLATE_NOOP("desk/audit", "Rows imported"), _K.IMPORTED),
    "roster.import": Named(QT_TRANSLATE_NOOP("desk/audit", "Existing roster taken over"), _K.IMPORTED),
    "import.undo": Named(QT_TRANSLATE_NOOP("desk/audit", "Import undone"), _K.IMPORTED),
    "print.print": Named(QT_TRANSLATE_NOOP("desk/audit", "Printed"), _K.PRINTED),
    "print.pdf": Named(QT_TRANSLATE_NOOP("desk/audit", "Saved as PDF"), _K.PRINTED),
    "print.preview": Named(QT_TRANSLATE_NOOP("desk/audit", "Print preview shown"), _K.PRINTED),
    "print.sheet": Named(QT_TRANSLATE_NOOP("desk/audit", "List exported"), _K.PRINTED),
    "print.word": Named(QT_TRANSLATE_NOOP("desk/audit", "Saved as a Word document"), _K.PRINTED),
    "form.fill": Named(QT_TRANSLATE_NOOP("desk/audit", "Form of the bureau filled"), _K.PRINTED),
    "form.keep": Named(QT_TRANSLATE_NOOP("desk/audit", "Form of the bureau kept"), _K.ENTERED),
    "form.mark": Named(QT_TRANSLATE_NOOP("desk/audit", "Form of the bureau marked"), _K.CHANGED),
    "form.drop": Named(QT_TRANSLATE_NOOP("desk/audit", "Form of the bureau struck out"), _K.CHANGED),
    "person.exported": Named(QT_TRANSLATE_NOOP("desk/audit", "A person's data handed out"), _K.PRINTED),
    "record.revealed": Named(QT_TRANSLATE_NOOP("desk/audit", "Personal data looked at"), _K.REVEALED),
    "record.purged": Named(QT_TRANSLATE_NOOP("desk/audit", "Personal data removed"), _K.CHANGED),
    "account.entered": Named(QT_TRANSLATE_NOOP("desk/audit", "Entered the program"), _K.ACCESS),
    "account.given": Named(QT_TRANSLATE_NOOP("desk/audit", "Password given"), _K.ACCOUNTS),
    "account.changed": Named(QT_TRANSLATE_NOOP("desk/audit", "Password changed"), _K.ACCOUNTS),
    "account.taken": Named(QT_TRANSLATE_NOOP("desk/audit", "Password taken away"), _K.ACCOUNTS),
    "account.recovered": Named(
        QT_TRANSLATE_NOOP("desk/audit", "New password by the recovery key"), _K.ACCOUNTS
    ),
    "account.recovery_kept": Named(
        QT_TRANSLATE_NOOP("desk/audit", "Recovery sheet printed and put away"), _K.ACCOUNTS
    ),
    "account.key_file_given": Named(QT_TRANSLATE_NOOP("desk/audit", "Key file given"), _K.ACCOUNTS),
    "account.key_file_taken": Named(QT_TRANSLATE_NOOP("desk/audit", "Key file taken away"), _K.ACCOUNTS),
    "account.recovery_renewed": Named(QT_TRANSLATE_NOOP("desk/audit", "New recovery key"), _K.ACCOUNTS),
}  # fmt: skip
_ACCOUNTS = frozenset({"set_role", "give_password", "give_access", "change_password", "reset_password",
                       "take_password", "take_access", "give_key_file"})  # fmt: skip
_PREFIXES: tuple[tuple[str, Named], ...] = (
    ("print.", Named(QT_TRANSLATE_NOOP("desk/audit", "Printed or saved"), _K.PRINTED)),
    ("export.", Named(QT_TRANSLATE_NOOP("desk/audit", "Exported"), _K.PRINTED)),
    ("import.", Named(QT_TRANSLATE_NOOP("desk/audit", "Import"), _K.IMPORTED)),
    ("account.", Named(QT_TRANSLATE_NOOP("desk/audit", "Account changed"), _K.ACCOUNTS)),
    ("store.", Named(QT_TRANSLATE_NOOP("desk/audit", "Upkeep of the records"), _K.BACKUPS)),
    ("practice.", Named(QT_TRANSLATE_NOOP("desk/audit", "Practice station made"), _K.BACKUPS)),
)  # fmt: skip


class Actions:
    """Every action by its name in the log."""

    def __init__(self, ledgers: tuple[Ledger, ...]) -> None:
        self.known = dict(_OWN)
        for ledger in ledgers:
            for action in ledger.actions:
                kind = _K.CHANGED if action.on_record else _K.ENTERED
                kind = _K.ACCOUNTS if action.name in _ACCOUNTS else kind
                self.known[f"{ledger.name}.{action.name}"] = Named(action.title, kind)

    def named(self, action: str) -> Named:
        """What an action is called; one that this version does not know is still told by its kind."""
        if action in self.known:
            return self.known[action]
        return next((named for prefix, named in _PREFIXES if action.startswith(prefix)), OTHER)

    def of_kind(self, kind: AuditKind) -> frozenset[str]:
        """The actions of one kind."""
        return frozenset(name for name, named in self.known.items() if named.kind is kind)

    def of_ledger(self, ledger: str) -> frozenset[str]:
        """A ledger's own actions."""
        return frozenset(name for name in self.known if name.rpartition(".")[0] == ledger)
