"""How long a device is waited for: only the time in which this PC paid attention is counted against it.

A PC that was asleep or out of breath for a while would else find every camera under way silent at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

_GLANCE = 0.05
_MOST_COUNTED = 0.1


class Patience:
    """Limits side by side in one loop; `async with Patience() as patience` counts while it is open."""

    def __init__(self) -> None:
        self._left: dict[asyncio.Timeout, float] = {}
        self._counting: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Patience:
        self._counting = asyncio.ensure_future(self._count())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._counting is not None:
            self._counting.cancel()
            await asyncio.gather(self._counting, return_exceptions=True)

    @asynccontextmanager
    async def limit(self, seconds: float) -> AsyncIterator[None]:
        """TimeoutError where the block takes longer than so many attentive seconds."""
        async with asyncio.timeout(None) as timeout:
            self._left[timeout] = seconds
            try:
                yield
            finally:
                self._left.pop(timeout, None)

    async def _count(self) -> None:
        loop = asyncio.get_running_loop()
        last = loop.time()
        while True:
            await asyncio.sleep(_GLANCE)  # time going by is itself what is counted here
            now = loop.time()
            passed, last = min(now - last, _MOST_COUNTED), now
            for timeout, left in list(self._left.items()):
                if left <= 0:  # what had come in by the last glance has been read since
                    del self._left[timeout]
                    timeout.reschedule(now)
                else:
                    self._left[timeout] = left - passed
