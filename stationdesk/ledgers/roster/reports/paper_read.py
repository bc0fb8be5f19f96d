"""Reads what the papers of the roster need: one roster's month, or the rosters that hold in a period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from stationdesk.core.duty_day import local_day
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period, month_start
from stationdesk.ledgers.roster.records import DutyPost, Roster
from stationdesk.ledgers.roster.reports.paper import LEADER, OnPaper
from stationdesk.ledgers.roster.reports.reading import month_plan
from stationdesk.ledgers.roster.rules.plan import MonthPlan, State
from stationdesk.ledgers.station.records import Person, Profile
from stationdesk.store.transaction import Transaction


def on_paper(tx: Transaction, request: Request, which: int | date) -> OnPaper:
    """A roster by its id, or the one that holds in a month."""
    plan = month_plan(tx, which)
    posts = {one.id: one for one in tx.session.scalars(select(DutyPost))}
    profile = tx.session.scalar(select(Profile).order_by(Profile.id).limit(1))
    return OnPaper(
        plan, request,
        printed=tuple(one for one in plan.posts if posts[one.id].printed),
        station=tx.settings["station.name"],
        made_on=_made_on(tx, plan),
        starts=tx.settings["duty.start"],
        phone=(profile.phone or "") if profile else "",
        county_phone=(profile.county_phone or "") if profile else "",
        phones=_phones(tx, plan),
        hours={ident: (one.starts, one.minutes) for ident, one in posts.items()},
    )  # fmt: skip


def in_period(tx: Transaction, request: Request, period: Period) -> OnPaper | None:
    """The days of a period that a roster has been made for, as one paper; None where there is none."""
    found = [on_paper(tx, request, month) for month in months_in(tx, period)]
    return joined_up(found, period)


def months_in(tx: Transaction, period: Period) -> list[date]:
    """The months of a period that a roster has been made for."""
    months = select(Roster.month).where(
        Roster.month.between(month_start(period.first), period.last),
        Roster.voided_at.is_(None),
        Roster.state != State.DROPPED,
    )
    return list(tx.session.scalars(months.distinct().order_by(Roster.month)))


def joined_up(papers: list[OnPaper], period: Period) -> OnPaper | None:
    """Months one after another, cut to the period; a draft among them makes all of it a draft."""
    if not papers:
        return None
    plans = [one.plan for one in papers]
    drafts = [one for one in plans if one.state is State.DRAFT]
    last = plans[-1]
    plan = replace(
        (drafts or [last])[0],
        month=plans[0].month,
        days=tuple(day for one in papers for day in one.days if day.day in period),
        posts=tuple({post.id: post for one in plans for post in one.posts}.values()),
        people=tuple({who.id: who for one in plans for who in one.people}.values()),
        duties=tuple(duty for one in plans for duty in one.duties if _own(one, duty.day, period)),
        leave=tuple(away for one in plans for away in one.leave if _own(one, away.day, period)),
        blocks=tuple(dict.fromkeys(block for one in plans for block in one.blocks)),
        nights=tuple(night for one in plans for night in one.nights if night.day in period),
        unknown_years=tuple(sorted({year for one in plans for year in one.unknown_years})),
    )
    phones = {who: number for one in papers for who, number in one.phones.items()}
    printed = tuple({post.id: post for one in papers for post in one.printed}.values())
    return replace(papers[-1], plan=plan, phones=phones, printed=printed)


def _own(plan: MonthPlan, day: date, period: Period) -> bool:
    """Whether a day belongs to the month itself, not to the tail of the one before."""
    return month_start(day) == plan.month and day in period


def _made_on(tx: Transaction, plan: MonthPlan) -> date:
    """The day of signing; of a draft, today."""
    roster = tx.session.get(Roster, plan.roster) if plan.roster is not None else None
    return local_day(roster.signed_at if roster is not None and roster.signed_at else tx.now)


def _phones(tx: Transaction, plan: MonthPlan) -> dict[int, str]:
    """The leaders' telephones."""
    posts = {one.id for one in plan.posts if one.code == LEADER}
    people = {one.person for one in plan.duties if one.post in posts}
    found = select(Person.id, Person.phone).where(Person.id.in_(people), Person.phone.is_not(None))
    return {ident: phone for ident, phone in tx.session.execute(found) if phone}
