"""A power cut, as a sample; in full: `python -m tests.store.crash_images --images 800`, mode by mode."""

import shutil

import pytest

from tests.store.crash_images import run

pytestmark = [
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace makes the images"),
    pytest.mark.timeout(900),
]


@pytest.mark.parametrize("mode", ["chosen", "standard library"])
def test_no_image_of_a_power_cut_loses_a_save(mode: str, *, is_long: bool) -> None:
    outcome = run(mode, 800 if is_long else 60)

    assert outcome.good == outcome.images > 0, outcome


def test_the_control_loses_saves_so_the_images_bite() -> None:
    outcome = run("control", 60)

    assert outcome.lost > 0, outcome
