"""Rows whose figure is a count of checks that other tests make one by one: how many ran, how many failed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from tests.faults.figures import Figure, Measure, Size, figure


def passing(*wanted: str, unit: str = "checks", least: int = 1) -> Measure:
    """A measure that runs these tests, as pytest names them; at least so many must be there."""

    def measure(_size: Size) -> Figure:
        with tempfile.TemporaryDirectory() as room:
            report = Path(room) / "report.xml"
            command = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "no:cacheprovider"]
            subprocess.run(
                [*command, f"--junitxml={report}", *wanted],
                check=False, capture_output=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            )  # fmt: skip
            return _figure(report, unit, least)

    return measure


def _figure(report: Path, unit: str, least: int) -> Figure:
    cases = list(ElementTree.parse(report).iter("testcase"))
    bad = [
        f"{one.get('name')}"
        for one in cases
        if one.find("failure") is not None or one.find("error") is not None
    ]
    skipped = sum(one.find("skipped") is not None for one in cases)
    told = f"{len(cases) - skipped} {unit}, {len(bad)} failed" + (f", {skipped} not here" if skipped else "")
    return figure(told, bad, good=len(cases) - skipped >= least)
