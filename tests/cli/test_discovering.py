"""`stationdesk discover` prints what the named networks hold, sends nothing by itself, and writes nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stationdesk.cli import discovering
from stationdesk.cli.main import run
from stationdesk.jobs.discover import search
from stationdesk.ledgers import LEDGERS
from tests.conftest import StillClock
from tests.devices.ws_responder import Responders
from tests.jobs.network import HERE, SECONDS, camera, network, station

Said = tuple[int, str, str]
Typed = Callable[..., Said]


@pytest.fixture
def typed(
    tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Typed:
    """The command at a station with these networks, beside this network: (exit code, answer, other words)."""

    def say(made: Responders, networks: str, *words: str) -> Said:
        monkeypatch.setattr(
            discovering, "run", lambda *of, **how: search(*of, **how, seconds=SECONDS, port=made.port)
        )
        with station(tmp_path / "station", clock, networks):
            pass
        capsys.readouterr()
        code = run(["discover", *words, "--data", str(tmp_path / "station"), "--lang", "en"], LEDGERS, clock)
        told = capsys.readouterr()
        return code, told.out, told.err

    return say


def test_it_prints_a_line_for_each_device(typed: Typed) -> None:
    with network([camera("127.0.0.2", "SN0002"), camera("127.0.0.3", "SN0003", guarded=True)]) as made:
        code, out, _ = typed(made, HERE)

    head, new, closed = out.splitlines()
    assert code == 0
    assert head.startswith("Found")
    assert "127.0.0.2" in new
    assert "Hikvision  DS-2CD  5.7.1     1920×1080" in new
    assert "wants a login" in closed


def test_as_data_it_tells_the_values_in_the_inventorys_codes(typed: Typed) -> None:
    with network([camera("127.0.0.2", "SN0002")]) as made:
        code, out, _ = typed(made, HERE, "--json")

    (found,) = json.loads(out)["proposals"]
    assert code == 0
    assert (found["fate"], found["values"]["brand"], found["values"]["scheme"]) == (
        "new",
        "hikvision",
        "rtsp",
    )


def test_where_no_network_is_named_it_refuses_and_sends_nothing(typed: Typed) -> None:
    with network([camera("127.0.0.2", "SN0002")]) as made:
        code, out, err = typed(made, "")

    assert (code, out) == (1, "")
    assert "No network is named" in err
    assert made.asked == {}


def test_an_empty_network_is_said_in_a_sentence(typed: Typed) -> None:
    with network([camera("127.0.0.9", "SN0009")]) as made:
        code, out, _ = typed(made, "127.0.0.0/29")

    assert (code, out) == (0, "No camera answered.\n")
    assert made.asked == {}
