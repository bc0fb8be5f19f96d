"""The figures of R02, R05, R06, R08, R10 and R11 from raw rows, by the rules the pages print.

Hazards and disputes are followed through their lives, event by event, not asked by conditions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from tests.independent.raw import DAY, Raw, day_of, midnight, on
from tests.independent.spans import Span, month_last
from tests.independent.spells import Spell, inside, percent

GROUPS = ("criminal", "security", "traffic", "dispute", "help", "other", "invalid")
DISPUTES = (
    "carried", "received", "again", "closed", "settled", "succeeded", "voided", "left", "mediated",
    "settled_mediated", "taken_up_voided",
)  # fmt: skip
DONE = "90"


class Recount:
    """A station counted anew."""

    def __init__(self, raw: Raw) -> None:
        self.raw = raw
        self._reopened = raw.parts("dispute_round", "dispute_id")
        self._sessions = raw.parts("dispute_session", "dispute_id")
        self._closings = raw.parts("hazard_closing", "hazard_id")
        self._extensions = raw.parts("hazard_extension", "hazard_id")
        self._good = {code for (of, code), said in raw.marks.items()
                      if of == "dispute_result" and said.get("settled") == "yes"}  # fmt: skip
        self._groups = {code: said["rollup"] for (of, code), said in raw.marks.items()
                        if of == "incident_category" and "rollup" in said}  # fmt: skip
        self._calls = sorted(
            (one["reported_at"], one["category_found"] or one["category_reported"])
            for one in raw.standing("incident")
        )

    # --- calls --------------------------------------------------------------------------------------

    def calls(self, begin: int, end: int) -> Counter[str]:
        """{group: calls} between two instants."""
        return Counter(self._group(code) for at, code in self._calls if begin <= at < end)

    def _group(self, code: str) -> str:
        return self._groups.get(code.split(".")[0], "other")

    def calls_of(self, span: Span) -> dict[str, int]:
        """{group: calls} of days, every group named."""
        found = self.calls(midnight(span[0]), midnight(span[1] + DAY))
        return {group: found[group] for group in GROUPS}

    def types(self, span: Span) -> dict[str, int]:
        """{second-level category: calls}."""
        begin, end = midnight(span[0]), midnight(span[1] + DAY)
        return dict(Counter(".".join(code.split(".")[:2]) for at, code in self._calls if begin <= at < end))

    def typed(self, span: Span, group: str, counted: int) -> int:
        """With the months typed from before the first call, where all are typed and compared whole."""
        column = {"help": "urgent_help"}.get(group, group)
        first_day = day_of(self._calls[0][0])
        kept = {on(one["month"]): one[column] for one in self.raw.standing("earlier_month")}
        month, added = span[0].replace(day=1), 0
        if span[0] >= first_day:
            return counted
        while month <= span[1] and month < first_day:
            last = month.replace(day=month_last(month.year, month.month))
            if month < span[0] or last > span[1] or kept.get(month) is None:
                return counted
            added += kept[month] or 0
            month = last + DAY
        return counted + added

    # --- hazards ------------------------------------------------------------------------------------

    def hazards(self, span: Span) -> dict[str, int]:
        """The identity of R06, and what is overdue at the end."""
        found: Counter[str] = Counter()
        for one in self.raw["hazard"]:
            spells = self._hazard_spells(one)
            gone = day_of(one["voided_at"]) if one["voided_at"] is not None else None
            found["opening"] += self._open(spells, gone, span[0] - DAY)
            found["closing"] += self._open(spells, gone, span[1])
            found["new"] += inside(on(one["found_on"]), span)
            found["reopened"] += any(
                spell.again is not None and spell.ended is not None and spell.ended < span[0]
                and inside(spell.again, span) for spell in spells
            )  # fmt: skip
            found["closed"] += any(
                inside(spell.ended, span) and (spell.again is None or spell.again > span[1])
                for spell in spells
            )
            found["voided"] += inside(gone, span) and spells[-1].ended is None
            late = self._due(one, span[1])
            found["overdue"] += self._open(spells, gone, span[1]) and late is not None and late < span[1]
        return dict(found)

    def hazards_due(self, day: date) -> int:
        """To be put right by a day, as it stood at its end."""
        return sum(
            self._due(one, day) == day and not (one["voided_at"] and day_of(one["voided_at"]) <= day)
            for one in self.raw["hazard"]
        )

    def put_right(self, span: Span) -> tuple[int, int]:
        """(closed out by the end, found) of those found in the period that stand."""
        found = [one for one in self.raw.standing("hazard") if inside(on(one["found_on"]), span)]
        shut = [one for one in found if not self._open(self._hazard_spells(one), None, span[1])]
        return len(shut), len(found)

    def _hazard_spells(self, one: dict[str, Any]) -> list[Spell]:
        """From finding to close-out, and again from each reopening."""
        opened, spells = on(one["found_on"]), []
        assert opened is not None
        for closing in sorted(self._closings.get(one["id"], []), key=lambda row: row["id"]):
            again = on(closing["reopened_on"])
            spells.append(Spell(opened, on(closing["closed_on"]), again=again))
            if again is None:
                return spells
            opened = again
        return [*spells, Spell(opened, None)]

    @staticmethod
    def _open(spells: list[Spell], gone: date | None, day: date) -> bool:
        return (gone is None or gone > day) and any(spell.open_at(day) for spell in spells)

    def _due(self, one: dict[str, Any], day: date) -> date | None:
        """The deadline as it stood: whatever moved it since is taken back, the first of it telling."""
        moved = [
            (on(row["decided_on"]), 0, on(row["old_due_on"]))
            for row in self._extensions.get(one["id"], []) if row["granted"]
        ] + [
            (on(row["reopened_on"]), 1, on(row["due_on"]))
            for row in self._closings.get(one["id"], []) if row["reopened_on"]
        ]  # fmt: skip
        since = sorted((when, order, due) for when, order, due in moved if when is not None and when > day)
        return since[0][2] if since else on(one["due_on"])

    # --- disputes -----------------------------------------------------------------------------------

    def disputes(self, span: Span) -> dict[str, int]:
        """What R10 counts of a period."""
        found: Counter[str] = Counter()
        for one in self.raw["dispute"]:
            found.update(self._dispute(one, span))
        return {name: found[name] for name in DISPUTES}

    def _dispute(self, one: dict[str, Any], span: Span) -> Iterator[str]:
        spells = self._dispute_spells(one)
        gone = day_of(one["voided_at"]) if one["voided_at"] is not None else None
        stands = gone is None or gone > span[1]
        carried = self._open(spells, gone, span[0] - DAY)
        opened = any(inside(spell.opened, span) for spell in spells)
        lasting = [spell for spell in spells if spell.again is None or spell.again > span[1]]
        settled = stands and any(inside(spell.settled, span) for spell in lasting)
        mediated = stands and any(
            inside(on(row["held_on"]), span) for row in self._sessions.get(one["id"], [])
        )
        closed = stands and any(inside(spell.ended, span) for spell in lasting)
        struck = inside(gone, span) and (self._was_open(spells, span[0] - DAY) or opened)
        said = {
            "carried": carried, "received": opened and not carried, "closed": closed, "settled": settled,
            "again": opened and not carried and (on(one["registered_on"]) or span[0]) < span[0],
            "succeeded": stands and any(
                inside(spell.ended, span) and spell.result in self._good for spell in lasting
            ),
            "voided": struck, "left": self._open(spells, gone, span[1]), "mediated": mediated,
            "settled_mediated": settled and mediated,
            "taken_up_voided": opened and not carried and struck,
        }  # fmt: skip
        return (name for name, holds in said.items() if holds)

    @staticmethod
    def _was_open(spells: list[Spell], day: date) -> bool:
        return any(spell.open_at(day) for spell in spells)

    def _dispute_spells(self, one: dict[str, Any]) -> list[Spell]:
        """Each round, and the one that lasts."""
        spells = []
        for row in sorted(self._reopened.get(one["id"], []), key=lambda row: row["id"]):
            again, opened = on(row["reopened_on"]), on(row["opened_on"])
            assert opened is not None
            ended = on(row["closed_on"]) or again
            spells.append(Spell(opened, ended, on(row["settled_on"]), row["result"], again))
        opened = on(one["opened_on"])
        assert opened is not None
        return [*spells, Spell(opened, on(one["closed_on"]), on(one["settled_on"]), one["result"])]

    # --- cameras ------------------------------------------------------------------------------------

    def online(self, span: Span, now: int) -> tuple[str, str, int]:
        """(mean online rate, mean serviceable rate, days looked at)."""
        known = {one["id"] for one in self.raw.standing("camera")}
        rates, sound = [], []
        day = span[0]
        while day <= span[1]:
            begin, end = midnight(day), min(midnight(day + DAY), now)
            up = down = faulty = 0
            for one in self.raw["camera_interval"]:
                since, until = max(begin, one["began_at"]), min(end, one["ended_at"] or now)
                if one["camera_id"] not in known or since >= until:
                    continue
                up += until - since if one["state"] == "up" else 0
                down += until - since if one["state"] == "down" else 0
                faulty += self._faulty(one["camera_id"], since, until) if one["state"] == "up" else 0
            if up + down:
                rates.append(Fraction(up, up + down))
                sound.append(Fraction(up - faulty, up + down))
            day += DAY
        return (
            percent(sum(rates, Fraction()), len(rates)),
            percent(sum(sound, Fraction()), len(sound)),
            len(rates),
        )

    def _faulty(self, camera: int, since: int, until: int) -> int:
        """Seconds with at least one open fault."""
        pieces = sorted(
            (max(since, one["reported_at"]), min(until, one["ended_at"] or until))
            for one in self.raw.standing("camera_fault") if one["camera_id"] == camera
        )  # fmt: skip
        total, reached = 0, since
        for begin, end in pieces:
            begin = max(begin, reached)
            if end > begin:
                total, reached = total + end - begin, end
        return total

    # --- patrols and the rest -----------------------------------------------------------------------

    def video(self, span: Span) -> tuple[int, int]:
        """(rounds that took place, problems seen in rounds that stand)."""
        rounds = [one for one in self.raw.standing("video_patrol") if inside(on(one["duty_day"]), span)]
        held = {one["id"] for one in rounds}
        seen = sum(one["video_patrol_id"] in held for one in self.raw.standing("video_finding"))
        return sum(str(one["state"]) == DONE for one in rounds), seen

    def patrols(self, span: Span) -> tuple[int, int, int]:
        """(patrols that took place, people, of them by vehicle)."""
        done = [one for one in self.raw.standing("patrol")
                if str(one["state"]) == DONE and inside(on(one["duty_day"]), span)]  # fmt: skip
        held = {one["id"] for one in done}
        people = sum(one["patrol_id"] in held and bool(one["signed_in_at"]) and not one["dropped"]
                     for one in self.raw["patrol_member"])  # fmt: skip
        people += sum(one["headcount"] or 0 for one in self.raw["patrol_unit"]
                      if one["patrol_id"] in held and not one["dropped"])  # fmt: skip
        by_vehicle = sum(
            self.raw.marks.get(("patrol_kind", one["kind"]), {}).get("vehicle") == "yes" for one in done
        )
        return len(done), people, by_vehicle

    def work(self, span: Span) -> dict[str, int]:
        """What R11 counts beside calls, hazards and disputes."""
        begin, end = midnight(span[0]), midnight(span[1] + DAY)

        def many(table: str, column: str, summed: str = "") -> int:
            rows = [one for one in self.raw.standing(table) if inside(on(one[column]), span)]
            return sum(one[summed] or 0 for one in rows) if summed else len(rows)

        def at(table: str, column: str) -> int:
            return sum(begin <= (one[column] or 0) < end for one in self.raw.standing(table))

        return {
            "inspected": many("inspection", "inspected_on", "checked_count"),
            "patrols": self.patrols(span)[0],
            "video_rounds": self.video(span)[0], "video_findings": self.video(span)[1],
            "camera_faults": at("camera_fault", "reported_at"),
            "village_work": many("work_log", "worked_on", "count"), "clues": many("clue", "received_on"),
            "publicity": many("notice", "published_on"), "tasks": many("task_item", "closed_on"),
        }  # fmt: skip
