"""How a ledger describes itself once, so that window, command line and printer can each read it.

Frozen data, no base classes. Nothing here knows SQL or Qt: an expression is whatever the store
understands, a callable is handed what it needs.
"""

from stationdesk.core.ledger.actions import Action, Advice, Field, Notice, Stored, stored
from stationdesk.core.ledger.boards import (
    MOST_TILES,
    Board,
    Cell,
    Funnel,
    Heading,
    Lane,
    Lanes,
    Matrix,
    Picture,
    Stage,
    Tile,
)
from stationdesk.core.ledger.choice import Choice, Tone
from stationdesk.core.ledger.declaration import Ledger
from stationdesk.core.ledger.home import Card, CardValue, Due, DueItem
from stationdesk.core.ledger.kinds import (
    Amount,
    Clock,
    Day,
    Entry,
    Files,
    Flag,
    Instant,
    Kind,
    Line,
    Number,
    OneOf,
    Prose,
    Reference,
    Rows,
    Secret,
)
from stationdesk.core.ledger.lists import Column, Filter, Picked, Query
from stationdesk.core.ledger.maps import MapLayer
from stationdesk.core.ledger.own import ExtendedLedger, OwnColumn, extended_ledger, own_of
from stationdesk.core.ledger.pane import Detail, Fact, Link, Step
from stationdesk.core.ledger.reports import Every, Report, ReportText, Request, Scope
from stationdesk.core.ledger.sheets import (
    Difference,
    Import,
    RowFate,
    SheetField,
    Verdict,
    differing,
    still,
    to_write,
)  # fmt: skip

__all__ = [
    "MOST_TILES",
    "Action",
    "Advice",
    "Amount",
    "Board",
    "Card",
    "CardValue",
    "Cell",
    "Choice",
    "Clock",
    "Column",
    "Day",
    "Detail",
    "Difference",
    "Due",
    "DueItem",
    "Entry",
    "Every",
    "ExtendedLedger",
    "Fact",
    "Field",
    "Files",
    "Filter",
    "Flag",
    "Funnel",
    "Heading",
    "Import",
    "Instant",
    "Kind",
    "Lane",
    "Lanes",
    "Ledger",
    "Line",
    "Link",
    "MapLayer",
    "Matrix",
    "Notice",
    "Number",
    "OneOf",
    "OwnColumn",
    "Picked",
    "Picture",
    "Prose",
    "Query",
    "Reference",
    "Report",
    "ReportText",
    "Request",
    "RowFate",
    "Rows",
    "Scope",
    "Secret",
    "SheetField",
    "Stage",
    "Step",
    "Stored",
    "Tile",
    "Tone",
    "Verdict",
    "differing",
    "extended_ledger",
    "own_of",
    "still",
    "stored",
    "to_write",
]
