"""A county's preset: out of one station, into another; looked at first; what is hostile is refused."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import func, select

from stationdesk.core.actor import SYSTEM, Actor, Role
from stationdesk.core.errors import FileRefused, NotAllowed, RuleBroken
from stationdesk.core.i18n import CHINESE
from stationdesk.desk import Desk
from stationdesk.desk.added_columns_desk import ColumnDefinition
from stationdesk.desk.opening import open_desk
from stationdesk.desk.preset import NEVER, Preset, PresetWord
from stationdesk.jobs.preset_file import MOST_BYTES, file_of, packed, preset_of, save_preset
from stationdesk.jobs.preset_opening import open_preset
from stationdesk.ledgers import LEDGERS
from stationdesk.ledgers.station.rules.columns import OwnKind
from stationdesk.store.audit import AuditEntry
from stationdesk.store.store import Store
from tests.conftest import StillClock, let_go

FORM = Path(__file__).parent.parent / "forms" / "monthly.xlsx"
MARKS = {"Sheet1!B2": "station", "Sheet1!B4": "count/incidents"}
COLUMN = ColumnDefinition("incidents", "报备单位", "choice", ("县局", "乡镇"))
WORD = PresetWord("incident_category", "DI.noise", "DI", "噪音纠纷", "Noise", "N7", 77, True, "")


@pytest.fixture(scope="module")
def county(practice_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preset]:
    """What a station that was set up for the county hands on."""
    with_desk = _opened(Path(shutil.copytree(practice_folder, tmp_path_factory.mktemp("county") / "station")))
    desk = next(with_desk)
    desk.set_setting("response.town", 7)
    desk.take_columns((COLUMN,))
    form = desk.keep_bureau_form("县局月报", FORM.name, FORM.read_bytes())
    person = desk.actor.name
    desk.mark_bureau_form(form, MARKS | {"Sheet1!C4": f"figure/roster.duty_sheet/人员/{person}/天数"})
    desk.take_preset(Preset({}, (WORD,), (), ()))
    yield desk.preset()
    with_desk.close()


@pytest.fixture
def station(practice_folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """Another station, and its chief."""
    yield from _opened(Path(shutil.copytree(practice_folder, tmp_path / "station")))


def _opened(folder: Path) -> Iterator[Desk]:
    store = Store.open(folder, clock=StillClock())
    desk = open_desk(store, LEDGERS, None, CHINESE)
    desk.act_as(next(one.person for one in desk.people_who_may_act() if one.role is Role.CHIEF))
    yield desk
    let_go(store)


def entries(desk: Desk) -> int:
    with desk.store.reading(SYSTEM) as tx:
        return int(tx.session.scalar(select(func.count()).select_from(AuditEntry)) or 0)


def test_what_one_station_hands_on_another_has_after_taking_it(
    county: Preset, station: Desk, tmp_path: Path
) -> None:
    name = station.setting("station.name")
    file = tmp_path / "county.zip"
    file.write_bytes(packed(county))
    read = open_preset(file)
    before = entries(station)

    taken = station.take_preset(read)

    assert read == county
    assert station.preset() == county
    assert taken.entries >= 4
    assert taken.left == ()
    assert entries(station) == before + 1
    assert station.setting("response.town") == 7
    assert station.setting("station.name") == name
    assert station.label("incident_category", "DI.noise") == "噪音纠纷"
    assert station.bureau_form("县局月报").marks == MARKS
    assert station.store.attachments.get(station.bureau_form("县局月报").sha256) == FORM.read_bytes()
    assert station.verify().ok


def test_the_preview_says_old_and_new_and_changes_nothing(county: Preset, station: Desk) -> None:
    before = station.store.anchor()
    ledger = station.say(station.ledger("incidents").title)

    changes = {(one.part, one.name): (one.before, one.after) for one in station.preset_changes(county)}

    assert [one for (part, _), one in changes.items() if part == "settings"] == [("5分钟", "7分钟")]
    assert changes["words", "警情类别 DI.noise"] == ("—", "噪音纠纷 · Noise · N7")
    assert changes["columns", f"{ledger} · 报备单位"] == ("—", "县局 / 乡镇")
    assert changes["forms", "县局月报"] == ("—", "monthly.xlsx (2)")
    assert len(changes) == 4
    assert station.store.anchor() == before


def test_taken_twice_it_changes_nothing_the_second_time(county: Preset, station: Desk) -> None:
    station.take_preset(county)

    assert station.preset_changes(county) == ()
    assert station.take_preset(county).entries == 0
    assert station.preset() == county


def test_nothing_of_persons_and_nothing_of_the_station_alone_is_in_it(county: Preset, station: Desk) -> None:
    names = [one.name for one in station.people_who_may_act()]
    with zipfile.ZipFile(io.BytesIO(packed(county))) as archive:
        words = "".join(archive.read(one).decode() for one in archive.namelist() if one.endswith(".json"))

    assert not NEVER & county.settings.keys()
    assert station.setting("station.name") not in words
    assert [one for one in names if one in words] == []
    assert packed(county) == packed(county)


def test_a_file_cannot_bring_what_a_preset_never_carries(station: Desk) -> None:
    kept = {name: station.setting(name) for name in NEVER}

    station.take_preset(Preset(dict.fromkeys(NEVER, "别处") | {"pc.theme": "dark", "no.such": 1}, (), (), ()))

    assert {name: station.setting(name) for name in NEVER} == kept


@pytest.mark.parametrize(
    "wrong",
    [
        Preset({"response.town": 9, "response.near": "nonsense"}, (), (), ()),
        Preset({"response.town": 9}, (WORD, WORD), (), ()),
        Preset({"response.town": 9}, (replace(WORD, code="../x", parent=None),), (), ()),
        Preset({"response.town": 9}, (), (replace(COLUMN, ledger="moon"),), ()),
    ],
    ids=["setting", "twice", "code", "ledger"],
)
def test_what_cannot_be_taken_leaves_everything_as_it_was(station: Desk, wrong: Preset) -> None:
    before = station.store.anchor()

    with pytest.raises(RuleBroken):
        station.take_preset(wrong)

    assert station.setting("response.town") == 5
    assert station.store.anchor() == before


def test_a_column_that_holds_something_else_stays_and_is_told(station: Desk) -> None:
    station.take_columns((ColumnDefinition("incidents", "报备单位", "text"),))

    (seen,) = station.preset_changes(Preset({}, (), (COLUMN,), ()))
    taken = station.take_preset(Preset({}, (), (COLUMN,), ()))

    assert seen.stays
    assert seen.before == station.say(OwnKind.TEXT.label)
    assert COLUMN.title in seen.name
    assert taken.entries == 0
    assert len(taken.left) == 1
    kept = [one.kind for one in station.column_definitions() if one.title == COLUMN.title]
    assert kept == ["text"]


def test_an_officer_neither_hands_on_nor_takes(station: Desk, tmp_path: Path) -> None:
    station.actor = Actor(station.actor.person, "民警", Role.OFFICER)

    with pytest.raises(NotAllowed):
        save_preset(station, tmp_path / "county.zip")
    with pytest.raises(NotAllowed):
        station.take_preset(Preset({}, (), (), ()))

    assert list(tmp_path.glob("county*")) == []


# --- hostile files ---


def _rebuilt(change: Callable[[dict[str, bytes]], None], *, signed: bool = True) -> bytes:
    """The smallest preset with other parts; `signed` makes the digests anew."""
    with zipfile.ZipFile(io.BytesIO(packed(Preset({"response.town": 7}, (WORD,), (), ())))) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    change(parts)
    if signed:
        told = json.loads(parts["manifest.json"])
        told["parts"] = {
            one: sha256(each).hexdigest() for one, each in parts.items() if one != "manifest.json"
        }
        parts["manifest.json"] = json.dumps(told).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, each in parts.items():
            archive.writestr(one, each)
    return made.getvalue()


def _part(name: str, content: bytes) -> bytes:
    return _rebuilt(lambda parts: parts.update({name: content}))


def _manifest(**facts: object) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        parts["manifest.json"] = json.dumps(json.loads(parts["manifest.json"]) | facts).encode()

    return _rebuilt(change)


def _word(**facts: object) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        parts["words.json"] = json.dumps([json.loads(parts["words.json"])[0] | facts]).encode()

    return _rebuilt(change)


def _form(content: bytes, name: str = "表") -> bytes:
    told = [{"name": name, "file_name": "a.xlsx", "marks": {}, "part": "forms/1.bin"}]
    return _rebuilt(
        lambda parts: parts.update({"forms.json": json.dumps(told).encode(), "forms/1.bin": content})
    )


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "no zip": lambda: b"GIF89a" * 20,
    "cut off": lambda: _rebuilt(lambda _: None)[:-30],
    "another zip": lambda: FORM.read_bytes(),
    "newer": lambda: _manifest(version=2),
    "another format": lambda: _manifest(format="x"),
    "version of truth": lambda: _manifest(version=True),
    "wrong digest": lambda: _rebuilt(lambda parts: parts.update({"settings.json": b"{}"}), signed=False),
    "traversal": lambda: _part("../evil.txt", b"x"),
    "unknown part": lambda: _part("extra.json", b"[]"),
    "missing part": lambda: _rebuilt(lambda parts: parts.pop("columns.json") and None),
    "bomb": lambda: _part("words.json", b"[" + b" " * 60_000_000 + b"]"),
    "deep": lambda: _part("words.json", b"[" * 100_000 + b"]" * 100_000),
    "no json": lambda: _part("settings.json", b"\xff\xfe{"),
    "settings of lists": lambda: _part("settings.json", b'{"response.town": [7]}'),
    "endless number": lambda: _part("settings.json", b'{"response.town": Infinity}'),
    "half a character": lambda: _part("settings.json", b'{"station.bureau": "\\ud800"}'),
    "long label": lambda: _word(label_zh="长" * 4000),
    "position": lambda: _word(position=2**70),
    "no label": lambda: _word(label_zh="  "),
    "word of numbers": lambda: _word(code=7),
    "form of nonsense": lambda: _form(b"MZ" * 100),
    "form with two lines": lambda: _form(FORM.read_bytes(), name="表\n二"),
    "too many words": lambda: _part("words.json", json.dumps([{}] * 20_001).encode()),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    file = tmp_path / "county.zip"
    file.write_bytes(HOSTILE[name]())

    with pytest.raises(FileRefused) as refused:
        preset_of(file_of(file), file.name)

    assert "\n" not in str(refused.value)
    assert str(refused.value).strip().endswith(".")
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.zip"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    for path in (tmp_path / "none.zip", large):
        with pytest.raises(FileRefused):
            open_preset(path)
