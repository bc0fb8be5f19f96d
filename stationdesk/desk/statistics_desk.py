"""The pictures of a period, read as somebody: what one may not see is not counted for him."""

from __future__ import annotations

from dataclasses import replace

from stationdesk.core.comparison import Way as Against
from stationdesk.core.ledger import Request
from stationdesk.core.period import Period
from stationdesk.core.statistics import Picture, Statistics
from stationdesk.core.statistics_guard import guarded_picture, guarded_statistics
from stationdesk.desk.together import TogetherDesk
from stationdesk.ledgers.disputes.reports.statistics import disputes
from stationdesk.ledgers.incidents.reports.statistics.asked import Asked
from stationdesk.ledgers.incidents.reports.statistics.categories import categories
from stationdesk.ledgers.incidents.reports.statistics.read import context_of, read
from stationdesk.ledgers.rectifications.reports.statistics import hazards
from stationdesk.store.transaction import Transaction

INCIDENTS, VALID = "incidents", "valid"
_MORE = (("rectifications", hazards), ("disputes", disputes))


class StatisticsDesk(TogetherDesk):
    """What the desk shows of a period in pictures."""

    def statistics(
        self,
        period: Period,
        *,
        against: Against = Against.YEAR_ON_YEAR,
        group: str | None = VALID,
        path: tuple[str, ...] = (),
    ) -> Statistics:
        """Every picture; RuleBroken for a period that has not begun, NotAllowed without the incidents.

        `group` is None for all incidents, "valid", "invalid" or one group; `path` a place in the tree.
        """
        asked = Asked(period, against, group, path)
        with self._reading() as tx:
            self._readable(INCIDENTS)
            request = self._request(period)
            found = read(tx, request, asked)
            whole = replace(found, pictures=(*found.pictures, *self._further(tx, request, found)))
        return guarded_statistics(whole, self.say)

    def statistics_below(self, period: Period, *, against: Against, group: str | None,
                         path: tuple[str, ...]) -> Picture:  # fmt: skip
        """The categories alone, a step up or down."""
        with self._reading() as tx:
            self._readable(INCIDENTS)
            found = categories(context_of(tx, self._request(period), Asked(period, against, group, path)))
        return guarded_picture(found, self.say)

    def _request(self, period: Period) -> Request:
        language = self.language
        return Request(
            self.say, language, lambda dictionary, code: self.words.label(dictionary, code, language),
            self.words.name, period.first, period.last,
        )  # fmt: skip

    def _further(self, tx: Transaction, request: Request, found: Statistics) -> list[Picture]:
        seen = {one.name for one in self._shown()}
        return [make(tx, request, found.counted, found.against) for name, make in _MORE if name in seen]
