"""Habits of calls: how long they take, how late they are told, which kind they are."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from stationdesk.jobs.practice.words import Template


def earlier(template: Template, received: datetime, rng: Random) -> datetime | None:
    """Theft and fraud are noticed later than they happen."""
    if not template.category.startswith(("CR.theft", "CR.fraud", "PO.theft", "PO.damage")):
        return None
    return received - timedelta(minutes=rng.randint(30, 900))


def call_kind(category: str) -> str:
    kinds = {"HE": "help", "RE": "tip", "CO": "complaint", "CN": "enquiry", "NU": "other"}
    return kinds.get(category[:2], "report")


def handling_minutes(category: str, rng: Random) -> int:
    mean = {"DI": 48, "CR": 60, "PO": 40, "TR": 32, "HE": 38, "FI": 75}.get(category[:2], 22)
    return max(5, round(rng.gauss(mean, mean / 3)))


def zone(target: int) -> str:
    return "town" if target <= 5 else "near" if target <= 15 else "far"


def usual(mean: float) -> float:
    return {4.0: 5.0, 11.0: 15.0}.get(mean, 30.0)
