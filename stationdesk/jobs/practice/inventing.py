"""One invented call from first ring to closing, as the plain values the ledger keeps."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from stationdesk.core.duty_day import instant
from stationdesk.jobs.practice.call import Call, Values
from stationdesk.jobs.practice.habits import call_kind, earlier, handling_minutes, usual, zone
from stationdesk.jobs.practice.land import Home, Spot, Town, phone
from stationdesk.jobs.practice.rhythm import hour_of, season_weight
from stationdesk.jobs.practice.words import Template, Words
from stationdesk.ledgers.incidents.records import SupplementKind
from stationdesk.ledgers.incidents.rules.counting import Level, second_level
from stationdesk.ledgers.incidents.rules.limits import CaseKind
from stationdesk.ledgers.incidents.rules.states import State

_SOURCES = ("phone.110", "order", "phone.duty", "visit.station", "found.patrol", "found.video",
            "found.auxiliary", "handed.12345")  # fmt: skip
_SOURCE_WEIGHTS = (58, 14, 10, 9, 3, 2, 3, 1)
_VEHICLES = ("青坪01警车", "青坪02警车", "青坪03警用摩托", "青坪05巡逻车")
_ORDERS = ("请立即出警，到场后反馈。", "注意安全，带好记录仪。", "先期处置，控制现场。", "")
_TRAVEL = {"town": (4.0, 1.4), "near": (11.0, 3.2), "far": (22.0, 6.0)}


class Inventor:
    """Invents the calls of one day, always the same for the same seed."""

    def __init__(self, town: Town, words: Words, seed: int) -> None:
        self._town = town
        self._words = words
        self._seed = seed
        self._home_weights = [home.weight for home in town.homes]
        self._month_moods: dict[tuple[int, int], list[float]] = {}
        self._spots: dict[str, list[Spot]] = {}
        for spot in town.spots:
            self._spots.setdefault(spot.kind, []).append(spot)

    def random(self, *of: object) -> Random:
        """A generator that depends on the seed and on what it is for, on nothing drawn before."""
        return Random(":".join(str(one) for one in (self._seed, *of)))

    def call(self, day: date, index: int, rng: Random) -> Call:
        """The day's call of this index."""
        template = rng.choices(self._words.templates, self._weights(day))[0]
        hour = hour_of(template.hours, rng)
        received = instant(day, time(hour, rng.randrange(60)))
        return self.at(template, received, f"110{day:%Y%m%d}{index:03}", rng)

    def _weights(self, day: date) -> list[float]:
        moods = self._moods(day.year, day.month)
        return [
            one.weight * season_weight(one.season, day) * mood
            for one, mood in zip(self._words.templates, moods, strict=True)
        ]

    def _moods(self, year: int, month: int) -> list[float]:
        """Kinds of call come and go with the months, so that reports have something to say."""
        if (year, month) not in self._month_moods:
            kinds = [second_level(one.category) for one in self._words.templates]
            self._month_moods[year, month] = [
                self.random("mood", year, month, kind).uniform(0.6, 1.5) for kind in kinds
            ]
        return self._month_moods[year, month]

    def at(self, template: Template, received: datetime, platform_no: str, rng: Random) -> Call:
        """A call of this kind received at this time, with everything that followed."""
        where = rng.choice(template.where)
        source = "phone.duty" if where == "desk" else rng.choices(_SOURCES, _SOURCE_WEIGHTS)[0]
        call = Call(self._receipt(template, received, where, source, rng))
        if source in {"phone.110", "order"}:
            call.values["platform_no"] = platform_no
        self._follow(call, template, rng, at_desk=where == "desk")
        return call

    # --- the receipt ---

    def _receipt(
        self, template: Template, received: datetime, where: str, source: str, rng: Random
    ) -> Values:
        text, place, spot, home = self._place(template, where, rng)
        entered = received + timedelta(minutes=rng.randint(0, 2), seconds=rng.randint(20, 59))
        if rng.random() < 0.006:
            entered += timedelta(hours=rng.randint(25, 60))
        named = rng.random() < 0.72 and not source.startswith("found")
        by = rng.choice(self._town.desk)
        return {
            "created_at": entered,
            "created_by": by,
            "received_at": received,
            "reported_at": received,
            "occurred_at": earlier(template, received, rng),
            "receipt_done_at": entered if entered - received < timedelta(minutes=30) else None,
            "received_by": by,
            "source": source,
            "call_kind": call_kind(template.category),
            "caller_name": self._name(rng) if named else None,
            "caller_phone": phone(rng.randint(4000, 9999)) if named else None,
            "caller_secret": template.category.startswith(("RE", "PO.gambling")) and rng.random() < 0.5,
            "place_text": text,
            "place_id": place,
            "place_kind": spot.kind if spot else None,
            "village_id": home.id,
            "area_id": home.area,
            "target_minutes": home.minutes,
            "content": self._filled(template.text, rng),
            "level": template.level,
            "category_reported": template.category,
            "tags": ("night",) if received.hour in range(14, 22) and rng.random() < 0.1 else (),
            "state": State.RECEIVED,
        }

    def _place(
        self, template: Template, where: str, rng: Random
    ) -> tuple[str, int | None, Spot | None, Home]:
        if where in self._spots and where != "home":
            spot = rng.choices(self._spots[where], [one.home.weight for one in self._spots[where]])[0]
            return spot.name, spot.id, spot, spot.home
        home = rng.choices(self._town.homes, self._home_weights)[0]
        if where == "desk":
            return home.name, None, None, home
        return f"{home.name}{rng.randint(1, 12)}组", None, None, home

    def _name(self, rng: Random) -> str:
        fillings = self._words.fillings
        return rng.choice(fillings["某"])[0] + rng.choice(fillings["名"])

    def _filled(self, text: str, rng: Random) -> str:
        for name, words in self._words.fillings.items():
            mark = "{" + name + "}"
            while mark in text:
                text = text.replace(mark, rng.choice(words), 1)
        return text

    # --- what followed ---

    def _follow(self, call: Call, template: Template, rng: Random, *, at_desk: bool) -> None:
        values = call.values
        at: datetime = values["received_at"]
        if at_desk:
            values["finished_at"] = at + timedelta(minutes=rng.randint(3, 25))
        else:
            at = self._turn_out(call, rng)
            at += timedelta(minutes=handling_minutes(template.category, rng))
            values["finished_at"] = at
        self._found(call, template, rng)
        if template.result == "mediation_failed":
            self._mediate(values, rng)
        if template.leads == "transfer" and values["result"] == template.result:
            self._transfer(values, rng)
        elif template.leads and rng.random() < (0.55 if template.leads == "case2" else 0.12):
            self._accept(values, rng)
        self._forces(call, template, rng)
        self._finish(call, template, rng)

    def _turn_out(self, call: Call, rng: Random) -> datetime:
        values = call.values
        received: datetime = values["received_at"]
        crew = self._crew(received, rng)
        dispatched = received + timedelta(minutes=min(int(rng.expovariate(0.9)), 9))
        mean, spread = _TRAVEL[zone(values["target_minutes"])]
        took = max(2, round(rng.gauss(mean, spread) * (values["target_minutes"] / usual(mean))))
        departed = dispatched + timedelta(minutes=rng.randint(0, 2))
        arrived = dispatched + timedelta(minutes=max(took, 3))
        values |= {"dispatched_at": dispatched, "arrived_at": arrived, "handler_id": crew[0]}
        call.dispatches.append(
            {
                "people": crew,
                "vehicle": rng.choice(_VEHICLES),
                "order_text": rng.choice(_ORDERS) or None,
                "dispatched_at": dispatched,
                "signed_at": dispatched,
                "departed_at": departed,
                "arrived_at": arrived,
                "created_at": dispatched,
                "created_by": values["received_by"],
            }
        )
        return arrived

    def _crew(self, at: datetime, rng: Random) -> tuple[int, ...]:
        """The officer whose turn it is, with one or two auxiliaries."""
        turn = at.toordinal()
        officer = self._town.officers[turn % len(self._town.officers)]
        count = rng.choices((1, 2), (55, 45))[0]
        start = turn * 2 % len(self._town.auxiliaries)
        ring = self._town.auxiliaries[start:] + self._town.auxiliaries[:start]
        return (officer, *ring[:count])

    def _found(self, call: Call, template: Template, rng: Random) -> None:
        values = call.values
        values |= {
            "category_found": template.category,
            "result": template.result,
            "outcome": template.outcome,
        }
        if template.found and rng.random() < 0.22:
            values["category_found"] = template.found
            if template.leads == "transfer":
                values["result"] = "settled"
        elif not template.category.startswith("NU") and rng.random() < 0.02:
            values |= {
                "category_found": "NU.mistake",
                "result": "nothing_found",
                "outcome": "到场核实，无警情。",
            }
        if "fraud" in template.category and "NU" not in values["category_found"]:
            values["loss_amount"] = Decimal(rng.choice((500, 1200, 3000, 4800, 8600, 18000, 49800)))

    def _mediate(self, values: Values, rng: Random) -> None:
        values["mediating_at"] = values["finished_at"]
        values["finished_at"] += timedelta(hours=rng.randint(3, 90))

    def _transfer(self, values: Values, rng: Random) -> None:
        kind = "traffic_police" if values["result"] == "to_traffic" else "government"
        values |= {
            "transferred_at": values["finished_at"],
            "transferred_to": self._town.units[kind][1],
            "transfer_reason": "属对方职责范围，现场已先期处置。",
        }

    def _accept(self, values: Values, rng: Random) -> None:
        criminal = values["category_found"].startswith("CR")
        values["accepted_at"] = values["finished_at"] + timedelta(minutes=rng.randint(20, 240))
        values |= {
            "case_kind": CaseKind.CRIMINAL if criminal else CaseKind.ADMINISTRATIVE,
            "result": "case_criminal" if criminal else "case_administrative",
            "receipt_issued": rng.random() < 0.95,
        }
        values["receipt_note"] = None if values["receipt_issued"] else "报案人外出，电话告知"

    def _forces(self, call: Call, template: Template, rng: Random) -> None:
        values = call.values
        if values.get("arrived_at") is None:
            return
        if template.result == "joint" or rng.random() < 0.03:
            for kind in rng.sample(("fire", "forest_brigade", "government", "hospital", "enforcement"), 2):
                self._participant(call, kind, rng)
        if rng.random() < (0.12 if template.level is not Level.ORDINARY else 0.008):
            requested = values["arrived_at"] + timedelta(minutes=rng.randint(2, 10))
            unit = self._town.units[rng.choice(("neighbour_station", "traffic_police"))]
            arrived = requested + timedelta(minutes=rng.randint(9, 34))
            values["finished_at"] = max(values["finished_at"], arrived + timedelta(minutes=5))
            call.reinforcements.append(
                {"unit_id": unit[0], "unit_text": unit[1], "requested_at": requested, "arrived_at": arrived,
                 "headcount": rng.randint(2, 6), "target_minutes": 20, "created_at": requested,
                 "created_by": values["received_by"]}
            )  # fmt: skip

    def _participant(self, call: Call, kind: str, rng: Random) -> None:
        unit, name, force = self._town.units[kind]
        arrived = call.values["arrived_at"] + timedelta(minutes=rng.randint(1, 12))
        call.participants.append(
            {"unit_id": unit, "unit_text": name, "force_kind": force, "headcount": rng.randint(2, 8),
             "arrived_at": arrived, "linkage_kind": "emergency", "created_at": arrived,
             "created_by": call.values["received_by"]}
        )  # fmt: skip

    def _finish(self, call: Call, template: Template, rng: Random) -> None:
        values = call.values
        finished = max(values["finished_at"], values.get("accepted_at") or values["finished_at"])
        fed_back = finished + timedelta(minutes=min(4 + int(rng.expovariate(1 / 11)), 95))
        days = rng.randint(4, 26) if values.get("accepted_at") else 0
        closed = fed_back + timedelta(days=days, minutes=rng.randint(30, 60 * 30))
        values |= {"fed_back_at": fed_back, "closed_at": closed}
        call.feedbacks.append(
            {"arrived_at": values.get("arrived_at"), "finished_at": values["finished_at"],
             "fed_back_at": fed_back, "fed_back_by": values["received_by"],
             "category_found": values["category_found"], "result": values["result"],
             "narrative": values["outcome"], "loss_amount": values.get("loss_amount"),
             "evidence": template.category.startswith(("CR", "PO")),
             "camera_no": f"QP-{rng.randint(1, 16):02}",
             "created_at": fed_back, "created_by": values["received_by"]}
        )  # fmt: skip
        if rng.random() < 0.05:
            self._visit(call, closed + timedelta(days=rng.randint(1, 12)), rng)

    def _visit(self, call: Call, at: datetime, rng: Random) -> None:
        call.supplements.append(
            {"kind": SupplementKind.VISIT, "at": at, "content": "电话回访，报警人对处理结果表示认可。",
             "satisfied": rng.choices((3, 4, 5), (1, 3, 6))[0], "created_at": at,
             "created_by": call.values["received_by"]}
        )  # fmt: skip
