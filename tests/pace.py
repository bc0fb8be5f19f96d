"""Limits of time that mean the same on a slow or busy machine, by processor time and a piece of work."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

REFERENCE = 0.1
"""Processor seconds of `_work` on the computer on which the limits were measured."""


def _work() -> int:
    return sum(number * number % 7 for number in range(1_500_000))


def processor_seconds() -> float:
    """Spent by this process and by those it has waited for."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def slowness() -> float:
    """How many times slower this machine works now than the one of the limits; at least 1."""
    began = time.process_time()
    _work()
    return max(1.0, (time.process_time() - began) / REFERENCE)


def load() -> float:
    """How many programs want a processor at once; at least 1, and 1 where the system does not say."""
    return max(1.0, os.getloadavg()[0]) if hasattr(os, "getloadavg") else 1.0


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is done inside may take so much processor time on the computer of the limits."""
    began = processor_seconds()
    yield
    spent = processor_seconds() - began
    if spent >= seconds:  # as slowness is at least 1, what is below needs no measuring of the machine
        assert spent < seconds * slowness(), f"{spent:.2f} s"
