"""A killed program: the sample of CI; the full run is `python -m tests.store.kill_loop --kills 200`."""

import json
import os
import subprocess
import sys

import pytest


@pytest.mark.timeout(600)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the writers are forked")
def test_kills_lose_and_double_nothing(*, is_long: bool) -> None:
    command = [sys.executable, "-m", "tests.store.kill_loop", "--kills", "200" if is_long else "40"]

    run = subprocess.run(command, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout + run.stderr
    outcome = json.loads(run.stdout)
    assert outcome["acknowledged"] > outcome["kills"]
    assert outcome["lost"] == outcome["doubled"] == outcome["gaps"] == outcome["unsound"] == 0
