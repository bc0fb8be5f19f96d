"""R10 矛盾纠纷排查化解月报: what was carried over, taken up, closed and left; every figure opens its rows."""

from __future__ import annotations

from typing import Any

from stationdesk.core.comparison import Way
from stationdesk.core.document import Block, Document, Figure, Layout, Stamp, Title
from stationdesk.core.errors import RuleBroken
from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Every, Report, ReportText, Request, Scope
from stationdesk.core.paper import day_words
from stationdesk.core.period import Period
from stationdesk.ledgers.disputes.reports import counts, tables
from stationdesk.ledgers.disputes.reports.counts import MEASURES
from stationdesk.ledgers.disputes.reports.five import Five, five_of
from stationdesk.ledgers.disputes.reports.offers import offered_analysis, offered_steps
from stationdesk.ledgers.disputes.rules.levels import Level
from stationdesk.ledgers.disputes.rules.rates import PRINTED, RateKind, identity_holds
from stationdesk.ledgers.incidents.reports.wording import heading, paragraph, to_sign, written
from stationdesk.ledgers.station.actions import labels
from stationdesk.store.transaction import Transaction

_TITLE = QT_TRANSLATE_NOOP("disputes/report", "{station}: monthly report on disputes")
_NOT_BEGUN = QT_TRANSLATE_NOOP(
    "disputes/report", "This period has not begun yet; please choose one up to today."
)
_BROKEN = QT_TRANSLATE_NOOP(
    "disputes/report",
    "The counts do not add up: {carried} + {received} − {closed} − {voided} is not {left}.",
)


def build(tx: Transaction, request: Request) -> Document:
    """The report of a period; the month is the usual one, and one not over is counted up to today."""
    if request.first is None or request.last is None:
        raise TypeError("a monthly report needs its period")
    if request.first > tx.today:
        raise RuleBroken(_NOT_BEGUN)
    period = Period(request.first, min(request.last, tx.today))
    five = five_of(tx, period)
    _check_identity(five)
    title = request.say(_TITLE.filled(station=tx.settings["station.name"]))
    blocks: list[Block] = [
        Title(title, request.say(period.title())),
        heading(request, 1, request.say(QT_TRANSLATE_NOOP("disputes/report", "Overall"))),
        *_overall(request, five),
        heading(request, 2, request.say(QT_TRANSLATE_NOOP("disputes/report", "By kind and level"))),
        _by_kind(tx, request, five),
        _by_level(tx, request, five),
        heading(request, 3, request.say(QT_TRANSLATE_NOOP("disputes/report", "How they were mediated"))),
        *_ways(tx, request, five),
        heading(request, 4, request.say(QT_TRANSLATE_NOOP("disputes/report", "By village and mediator"))),
        _by_village(tx, request, five),
        tables.mediators(request, five, counts.stock_by_mediator(tx, period)),
        heading(request, 5, request.say(QT_TRANSLATE_NOOP("disputes/report", "What stands out"))),
        written(request, "analysis"),
        heading(request, 6, request.say(QT_TRANSLATE_NOOP("disputes/report", "Next steps"))),
        written(request, "steps"),
        to_sign(request.say),
    ]
    stamp = Stamp(station="", period=request.say(period.title()), counting_rule=request.say(_RULE))
    name = f"{period.code()}-disputes-monthly"
    return Document(name, title, Layout.OFFICIAL, tuple(blocks), stamp, data=_data(tx, five))


def _check_identity(five: Five) -> None:
    for of in five.counts.values():
        terms = {name: of[name] for name in ("carried", "received", "closed", "voided", "left")}
        if not identity_holds(**terms):
            raise RuleBroken(_BROKEN.filled(**terms))


_RULE = QT_TRANSLATE_NOOP(
    "disputes/report",
    "Counting rule: by the calendar day; a dispute counts once; taken up = registered or reopened in the "
    "period and not open before it; closed = closed in the period and not reopened by its end; left open "
    "= carried over + taken up − closed − voided. The rate printed is the settlement rate = settled in "
    "the period ÷ taken up in it; mediation rate = mediated ÷ taken up; both may exceed 100% when "
    "earlier ones are dealt with; success rate = settled of those mediated; settled in time = settled by "
    "the limit of those whose limit ran out; ten years = from the beginning to the closing; kind, level "
    "and village as they stand now; what is voided in the period is in no rate, and what is voided later "
    "counts as it stood then; percentages rounded half up.",
)

# --- 一、总体情况 ------------------------------------------------------------------------------------

_STOCK = QT_TRANSLATE_NOOP(
    "disputes/report",
    "{carried} disputes were carried over, {received} were taken up ({again} of them again), {closed} were "
    "closed, and {left} are left open ({carried_again} + {received_again} − {closed_again} = {left_again}).",
)
_STOCK_VOIDED = QT_TRANSLATE_NOOP(
    "disputes/report",
    "{carried} disputes were carried over, {received} were taken up ({again} of them again), {closed} were "
    "closed, {voided} were voided, and {left} are left open ({carried_again} + {received_again} − "
    "{closed_again} − {voided_again} = {left_again}).",
)
_RATES = QT_TRANSLATE_NOOP(
    "disputes/report",
    "{settled} were settled. {name}: {rate}; it {pop} and {yoy}. Disputes taken up {received_pop} and "
    "{received_yoy}.",
)
_OLD = QT_TRANSLATE_NOOP(
    "disputes/report",
    "Of those closed, {aged} had lasted ten years or more; {calm} were kept from getting worse and "
    "{petitions} group petitions were averted.",
)
_RUNNING = QT_TRANSLATE_NOOP(
    "disputes/report",
    "The period is not over: it is counted up to {day} and compared with the same days of the others.",
)
_NONE = QT_TRANSLATE_NOOP("disputes/report", "No dispute was open or taken up in this period.")


def _overall(request: Request, five: Five) -> list[Block]:
    now = five.current
    is_running = request.last is not None and request.last > now.last
    running = _RUNNING.filled(day=day_words(request, now.last)) if is_running else None
    table = tables.indicators(request, five, running)
    if not five.counts[now]["carried"] + five.counts[now]["received"]:
        return [paragraph(request, _NONE), table]
    shown: dict[str, Any] = {
        name: five.figure(now, name) for name in ("carried", "received", "closed", "voided", "left")
    }
    stock = _STOCK_VOIDED if five.counts[now]["voided"] else _STOCK
    again = {f"{name}_again": figure for name, figure in shown.items()}
    return [
        paragraph(request, stock, again=five.figure(now, "again"), **shown, **again),
        paragraph(
            request, _RATES, settled=five.figure(now, "settled"), name=PRINTED.label,
            rate=five.rate_figure(now, PRINTED),
            pop=five.rate_change(PRINTED, now, five.previous).sentence(Way.ON_PREVIOUS),
            yoy=five.rate_change(PRINTED, now, five.last_year).sentence(Way.YEAR_ON_YEAR),
            received_pop=five.change("received", now, five.previous).sentence(Way.ON_PREVIOUS),
            received_yoy=five.change("received", now, five.last_year).sentence(Way.YEAR_ON_YEAR),
        ),
        paragraph(
            request, _OLD, aged=five.figure(now, "aged"), calm=five.figure(now, "kept_calm"),
            petitions=five.figure(now, "petition_averted"),
        ),
        table,
    ]  # fmt: skip


# --- 二至四 ------------------------------------------------------------------------------------------


def _by_kind(tx: Transaction, request: Request, five: Five) -> Block:
    found = counts.stock_by(tx, "kind", five.current)
    known = labels(tx, "dispute_kind")
    order = [*(code for code in known if code in found), *(code for code in found if code not in known)]
    lines = [(request.label("dispute_kind", code), found[code], {"kind": code}) for code in order]
    caption = QT_TRANSLATE_NOOP("disputes/report", "Table 2. By kind")
    return tables.stock(request, five, caption, QT_TRANSLATE_NOOP("disputes/report", "Kind"), lines)


def _by_level(tx: Transaction, request: Request, five: Five) -> Block:
    found = counts.stock_by(tx, "level", five.current)
    lines = [(request.say(one.label), found[one], {"level": one}) for one in Level if one in found]
    caption = QT_TRANSLATE_NOOP("disputes/report", "Table 3. By level")
    return tables.stock(request, five, caption, QT_TRANSLATE_NOOP("disputes/report", "Level"), lines)


def _by_village(tx: Transaction, request: Request, five: Five) -> Block:
    found = counts.stock_by(tx, "village", five.current)
    order = sorted(found, key=lambda one: (one is None, -found[one]["received"], one or 0))
    lines = [
        (request.name("station.villages", one) if one is not None else request.say(tables.NOT_NAMED),
         found[one], {"village": one})
        for one in order
    ]  # fmt: skip
    caption = QT_TRANSLATE_NOOP("disputes/report", "Table 5. By village")
    return tables.stock(request, five, caption, QT_TRANSLATE_NOOP("disputes/report", "Village"), lines)


_REMOTE = QT_TRANSLATE_NOOP(
    "disputes/report",
    "{disputes} disputes of {villages} villages were mediated remotely, in {sessions} sessions of {minutes} "
    "minutes altogether; {km} km and {saved} minutes on the way were saved.",
)


def _ways(tx: Transaction, request: Request, five: Five) -> list[Block]:
    period = five.current
    lines = []
    for way, dictionary in (("mode", "mediation_mode"), ("role", "mediator_role")):
        words = labels(tx, dictionary, request.language)
        found = counts.by_way(tx, period, way, words)
        lines += [(words[code], {way: code}, two) for code, two in found.items() if two[0] or way == "mode"]
    one, rows = counts.remote(tx, period), MEASURES["remote"].rows(period)
    remote = {"disputes": one.disputes, "villages": one.villages, "sessions": one.sessions,
              "minutes": one.minutes, "km": one.saved_km, "saved": one.saved_min}  # fmt: skip
    figures: dict[str, Any] = {name: Figure(str(number), rows) for name, number in remote.items()}
    return [tables.ways(request, five, lines), paragraph(request, _REMOTE, **figures)]


def _data(tx: Transaction, five: Five) -> dict[str, Any]:
    """The figures as plain values, for `--json`."""
    named = {
        "current": five.current, "previous": five.previous, "last_year": five.last_year,
        "year_to_date": five.to_date, "last_year_to_date": five.last_to_date,
    }  # fmt: skip
    return {
        "periods": {name: [one.first.isoformat(), one.last.isoformat()] for name, one in named.items()},
        "counts": {name: dict(five.counts[one]) for name, one in named.items()},
        "printed_rate": PRINTED.code,
        "rates": {
            kind.code: {name: five.rate(one, kind).text() for name, one in named.items()} for kind in RateKind
        },
        "changes": {
            kind.code: {
                "on_previous": five.rate_change(kind, five.current, five.previous).as_data(),
                "year_on_year": five.rate_change(kind, five.current, five.last_year).as_data(),
            }
            for kind in RateKind
        },
        "kinds": counts.stock_by(tx, "kind", five.current),
    }


MONTHLY = Report(
    "monthly",
    QT_TRANSLATE_NOOP("disputes", "Monthly report on disputes"),
    Scope.PERIOD,
    build,
    code="R10",
    texts=(
        ReportText("analysis", QT_TRANSLATE_NOOP("disputes", "What stands out"), offered_analysis),
        ReportText("steps", QT_TRANSLATE_NOOP("disputes", "Next steps"), offered_steps),
    ),
    every=frozenset({Every.MONTH, Every.QUARTER, Every.YEAR}),
)
