"""What others have published on the instances, to stand beside our figures. The engine never sees it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Published:
    """The best cost known, and what an ejection chain and Gurobi found in ten minutes (None: unknown)."""

    best: int | None = None
    chain: int | None = None
    gurobi: int | None = None


PUBLISHED = {
    "Instance1": Published(607, 607, 607),
    "Instance2": Published(828, 923, 828),
    "Instance3": Published(1001, 1003, 1001),
    "Instance4": Published(1716, 1719, 1716),
    "Instance5": Published(1143, 1439, 1143),
    "Instance6": Published(1950, 2344, 1950),
    "Instance7": Published(1056, 1284, 1056),
    "Instance8": Published(1300, 2529, 8995),
    "Instance10": Published(4631, 4999, 4631),
    "Instance12": Published(4040, 5611, 4045),
} | {
    f"sprint{number:02}": Published(best)
    for number, best in enumerate((56, 58, 51, 59, 58, 54, 56, 56, 55, 52), start=1)
}


def published(name: str) -> Published:
    """Give what is known of an instance, by the name of its file."""
    return PUBLISHED.get(name, Published())
