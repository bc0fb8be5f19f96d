"""Cameras out of a foreign 一机一档 sheet: judged first, then stored; known again by their device id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stationdesk.core.errors import RuleBroken
from stationdesk.core.geo.datum import Datum
from stationdesk.core.i18n import QT_TRANSLATE_NOOP, Phrase
from stationdesk.core.ledger import (
    Amount,
    Day,
    Flag,
    Import,
    Kind,
    Line,
    Number,
    OneOf,
    Prose,
    RowFate,
    SheetField,
    Verdict,
    differing,
    still,
    to_write,
)  # fmt: skip
from stationdesk.ledgers.cameras.actions import keeping, logins
from stationdesk.ledgers.cameras.actions.sheet_values import Hung, Row, Words, read_row, told
from stationdesk.ledgers.cameras.records import Camera
from stationdesk.ledgers.cameras.rules.place import Direction, Indoors
from stationdesk.ledgers.cameras.rules.watched import Level
from stationdesk.store.batches import stored
from stationdesk.store.transaction import Transaction

_TWICE = QT_TRANSLATE_NOOP("cameras", "The same camera stands in an earlier row of the sheet.")
_DRAGGED = QT_TRANSLATE_NOOP(
    "cameras", "An earlier row gives this device id to another point, {name}; one of the two is wrong."
)
_SAME_STREAM = QT_TRANSLATE_NOOP("cameras", "{camera} has the same stream address.")
_KNOWN = QT_TRANSLATE_NOOP("cameras", "Already in the ledger as {number}, unchanged.")
_OURS = QT_TRANSLATE_NOOP("cameras", "Entered here as {number}; the sheet does not overwrite it.")
_VOIDED = QT_TRANSLATE_NOOP("cameras", "Was voided here as {number}; it is not taken over again.")
_PURGED = QT_TRANSLATE_NOOP(
    "cameras", "Personal data was removed from {number}; the sheet does not bring it back."
)
# A point and an address are taken as one, and what lies in a village lies in its area.
FOLLOWING = {"area_id": "village_id", "lat": "lon", "port": "host"}
_OWN_LIFE = ("lifecycle", "required_days", "point_class", "structure_type", "has_ptz", "has_audio")


def _field(
    name: str, title: Phrase, kind: Kind, *headers: str, required: bool = False, wanted: bool = True
) -> SheetField:
    return SheetField(name, title, kind, headers, required=required, wanted=wanted)


FIELDS = (
    _field("name", QT_TRANSLATE_NOOP("cameras", "Camera point"), Line(500), "点位名称", "监控点位名称",
           "设备名称", "摄像机名称", "监控点名称", "点位", "通道名称", "name", required=True),
    _field("device_no", QT_TRANSLATE_NOOP("cameras", "Device id"), Line(500), "设备编码", "国标编码",
           "设备国标编码", "国标ID", "通道编码", "摄像机编码", "GB28181编码", "device id"),
    _field("common_name", QT_TRANSLATE_NOOP("cameras", "Known as"), Line(500), "点位俗称", "俗称", "别名"),
    _field("osd_text", QT_TRANSLATE_NOOP("cameras", "Caption in the picture"), Line(500), "字幕标注",
           "OSD", "OSD字幕", "画面字幕"),
    _field("point_class", QT_TRANSLATE_NOOP("cameras", "Class of point"), Line(500), "监控点位类型",
           "点位类型", "点位分类", "类别"),
    _field("structure_type", QT_TRANSLATE_NOOP("cameras", "Type of camera"), Line(500), "摄像机类型",
           "设备类型", "摄像机形态", "类型"),
    _field("function_types", QT_TRANSLATE_NOOP("cameras", "Functions"), Line(500), "摄像机功能类型",
           "功能类型"),
    _field("place_types", QT_TRANSLATE_NOOP("cameras", "Kinds of place"), Line(500), "摄像机位置类型",
           "位置类型"),
    _field("purpose", QT_TRANSLATE_NOOP("cameras", "Purpose"), Line(500), "安装用途", "用途"),
    _field("village", QT_TRANSLATE_NOOP("cameras", "Village"), Line(500), "村（社区）", "村社区", "所属村",
           "所在村", "村居", "村", "社区"),
    _field("address", QT_TRANSLATE_NOOP("cameras", "Address"), Line(500), "安装地址", "安装位置", "详细地址",
           "地址", "address"),
    _field("road_position", QT_TRANSLATE_NOOP("cameras", "Side of the road"), Line(500), "道路方位"),
    _field("lon", QT_TRANSLATE_NOOP("cameras", "Longitude"), Line(500), "经度", "longitude"),
    _field("lat", QT_TRANSLATE_NOOP("cameras", "Latitude"), Line(500), "纬度", "latitude"),
    _field("datum", QT_TRANSLATE_NOOP("cameras", "Datum"), OneOf(Datum), "坐标系"),
    _field("indoor", QT_TRANSLATE_NOOP("cameras", "Indoors or outdoors"), OneOf(Indoors), "室内外",
           "安装位置室外室内", "室内室外"),
    _field("direction", QT_TRANSLATE_NOOP("cameras", "Looks to the"), OneOf(Direction), "监视方位",
           "监控方位", "朝向"),
    _field("mount", QT_TRANSLATE_NOOP("cameras", "Mounted on"), Line(500), "安装方式"),
    _field("height_m", QT_TRANSLATE_NOOP("cameras", "Height"), Amount(1), "架设高度", "安装高度"),
    _field("brand", QT_TRANSLATE_NOOP("cameras", "Maker"), Line(500), "设备厂商", "生产厂商", "厂商", "品牌"),
    _field("model", QT_TRANSLATE_NOOP("cameras", "Model"), Line(500), "设备型号", "型号"),
    _field("serial", QT_TRANSLATE_NOOP("cameras", "Serial no."), Line(500), "序列号", "设备序列号", "SN"),
    _field("mac", QT_TRANSLATE_NOOP("cameras", "MAC address"), Line(500), "MAC地址", "MAC"),
    _field("firmware", QT_TRANSLATE_NOOP("cameras", "Firmware"), Line(500), "固件版本"),
    _field("resolution", QT_TRANSLATE_NOOP("cameras", "Resolution"), Line(500), "分辨率", "支持分辨率"),
    _field("codec", QT_TRANSLATE_NOOP("cameras", "Codec"), Line(500), "编码格式", "视频编码格式"),
    _field("fill_light", QT_TRANSLATE_NOOP("cameras", "Fill light"), Line(500), "补光属性", "补光"),
    _field("has_ptz", QT_TRANSLATE_NOOP("cameras", "Turns"), Flag(), "云台", "是否云台"),
    _field("has_audio", QT_TRANSLATE_NOOP("cameras", "Records sound"), Flag(), "拾音器", "拾音",
           "是否有拾音器"),
    _field("network", QT_TRANSLATE_NOOP("cameras", "Network"), Line(500), "接入网络", "网络类型"),
    _field("stream", QT_TRANSLATE_NOOP("cameras", "Stream address"), Line(500), "取流地址", "RTSP地址",
           "视频流地址", "主码流地址", "rtsp"),
    _field("host", QT_TRANSLATE_NOOP("cameras", "IP address"), Line(500), "IPV4地址", "IP地址", "设备IP",
           "IP", "IPv4"),
    _field("port", QT_TRANSLATE_NOOP("cameras", "Port"), Number(1, 65535), "端口", "端口号"),
    _field("carrier", QT_TRANSLATE_NOOP("cameras", "Carrier"), Line(500), "运营商", "网络运营商"),
    _field("power_from", QT_TRANSLATE_NOOP("cameras", "Power from"), Line(500), "取电方式", "取电"),
    _field("channel", QT_TRANSLATE_NOOP("cameras", "Channel"), Number(1, 4096), "通道号"),
    _field("required_days", QT_TRANSLATE_NOOP("cameras", "Days footage has to be kept"), Number(1, 3650),
           "录像保存天数", "保存天数", "存储天数"),
    _field("measured_days", QT_TRANSLATE_NOOP("cameras", "Days footage is kept"), Number(0, 3650),
           "实际保存天数", "实测天数"),
    _field("build_unit", QT_TRANSLATE_NOOP("cameras", "Built by"), Line(500), "建设单位"),
    _field("manage_unit", QT_TRANSLATE_NOOP("cameras", "Looked after by"), Line(500), "管理单位",
           "所属单位", "所属部门", "管理责任单位"),
    _field("contact", QT_TRANSLATE_NOOP("cameras", "Contact"), Line(500), "管理联系人", "联系人", "责任人",
           wanted=False),
    _field("contact_phone", QT_TRANSLATE_NOOP("cameras", "Telephone"), Line(500), "管理单位联系方式",
           "联系方式", "联系电话", wanted=False),
    _field("maintain_unit", QT_TRANSLATE_NOOP("cameras", "Repaired by"), Line(500), "维护单位", "运维单位",
           "承建维护单位"),
    _field("maintain_phone", QT_TRANSLATE_NOOP("cameras", "Telephone for repairs"), Line(500), "维护电话",
           "运维电话", "维护单位联系方式", wanted=False),
    _field("project", QT_TRANSLATE_NOOP("cameras", "Project"), Line(500), "项目名称", "建设项目", "所属项目"),
    _field("phase", QT_TRANSLATE_NOOP("cameras", "Phase"), Line(500), "建设期数", "期数"),
    _field("installed_on", QT_TRANSLATE_NOOP("cameras", "Installed on"), Day(), "安装时间", "安装日期"),
    _field("accepted_on", QT_TRANSLATE_NOOP("cameras", "Taken over on"), Day(), "验收时间", "验收日期"),
    _field("used_since", QT_TRANSLATE_NOOP("cameras", "In use since"), Day(), "启用时间", "启用日期",
           "投入使用时间"),
    _field("warranty_until", QT_TRANSLATE_NOOP("cameras", "Warranty until"), Day(), "质保到期", "质保期至",
           "质保到期日期", "质保截止"),
    _field("cost", QT_TRANSLATE_NOOP("cameras", "Cost"), Amount(2), "造价", "金额"),
    _field("filing_no", QT_TRANSLATE_NOOP("cameras", "Filing no."), Line(500), "备案号", "备案编号"),
    _field("filed_on", QT_TRANSLATE_NOOP("cameras", "Filed on"), Day(), "备案日期", "备案时间"),
    _field("notice_sign", QT_TRANSLATE_NOOP("cameras", "A sign tells of the camera"), Flag(), "提示标识",
           "是否有提示标识"),
    _field("lifecycle", QT_TRANSLATE_NOOP("cameras", "State of the device"), Line(500), "设备状态", "状态",
           "使用状态"),
    _field("linked", QT_TRANSLATE_NOOP("cameras", "Connected to the platform"), Flag(), "联网属性",
           "是否联网"),
    _field("note", QT_TRANSLATE_NOOP("cameras", "Note"), Prose(20_000), "备注", "note"),
)  # fmt: skip


def judge(tx: Transaction, rows: tuple[Row, ...]) -> tuple[Verdict, ...]:
    """What would become of each row; nothing is written."""
    return _judged(tx, _read(tx, rows))


def _read(tx: Transaction, rows: tuple[Row, ...]) -> list[Hung | Phrase]:
    words = Words.read(tx)
    return [_tried(row, words) for row in rows]


def _tried(row: Row, words: Words) -> Hung | Phrase:
    try:
        return read_row(row, words)
    except RuleBroken as refused:
        return refused.phrase


def _judged(tx: Transaction, read: list[Hung | Phrase]) -> tuple[Verdict, ...]:
    known = _Known.read(tx, [one for one in read if isinstance(one, Hung)])
    seen: dict[Any, Hung] = {}
    return tuple(_verdict(one, known, seen) for one in read)


def _verdict(one: Hung | Phrase, known: _Known, seen: dict[Any, Hung]) -> Verdict:
    if isinstance(one, Phrase):
        return Verdict(RowFate.ERROR, one)
    earlier = seen.setdefault(one.key, one)
    if earlier is not one:
        same = any(earlier.values[name] == one.values[name] for name in ("name", "address"))
        wrong = _DRAGGED.filled(name=earlier.values["name"])
        return Verdict(RowFate.DUPLICATE, _TWICE) if same else Verdict(RowFate.ERROR, wrong)
    record = known.find(one)
    shared = known.stream_shared(one, record)
    return Verdict(RowFate.NEW, told(one.doubt, shared)) if record is None else _beside(record, one, shared)


def _beside(record: Camera, one: Hung, shared: Phrase | None) -> Verdict:
    """A row beside the camera that is kept already."""
    number = record.number or f"#{record.id}"
    if record.voided_at is not None:
        return Verdict(RowFate.DUPLICATE, _VOIDED.filled(number=number), record.id)
    if record.purged_at is not None:
        return Verdict(RowFate.DUPLICATE, _PURGED.filled(number=number), record.id)
    found = differences(record, one)
    if not found:
        return Verdict(RowFate.DUPLICATE, _KNOWN.filled(number=number), record.id)
    if record.batch_id is None:
        return Verdict(RowFate.DUPLICATE, _OURS.filled(number=number), record.id)
    return Verdict(RowFate.CHANGED, told(one.doubt, shared), record.id, differing(record, found, FOLLOWING))


def differences(record: Camera, one: Hung) -> dict[str, Any]:
    """What the sheet says and the record does not; an empty cell, or what it leaves to us, says nothing."""
    return {
        name: value
        for name, value in one.values.items()
        if value not in (None, (), "") and name not in _OWN_LIFE and getattr(record, name) != value
    }


_Stream = tuple[str, int | None, str | None, int | None]


@dataclass
class _Known:
    """The stored cameras a chunk's rows may be, by device id, by name and address, by stream."""

    by_id: Mapping[str, Camera]
    by_name: Mapping[tuple[str, str], Camera]
    streams: dict[_Stream, tuple[int, str]]

    @classmethod
    def read(cls, tx: Transaction, rows: list[Hung]) -> _Known:
        """Read by the chunk's ids and names, a few hundred at once; those in force go before others."""
        by_id = stored(tx, Camera, Camera.device_no, {one.values["device_no"] for one in rows} - {None})
        by_name = stored(tx, Camera, Camera.name, {one.values["name"] for one in rows})
        reached = stored(tx, Camera, Camera.host, {one.values["host"] for one in rows} - {None})
        return cls(
            {str(one.device_no): one for one in sorted(by_id, key=_in_force)},
            {(one.name, one.address): one for one in sorted(by_name, key=_in_force)},
            {_stream_of(vars(one)): (one.id, f"{one.number} {one.name}")
             for one in reached if one.voided_at is None},
        )  # fmt: skip

    def find(self, one: Hung) -> Camera | None:
        """The camera of the row's id; else the one of its name and address, unless that has another id."""
        device_no = one.values["device_no"]
        if device_no and device_no in self.by_id:
            return self.by_id[device_no]
        named = self.by_name.get((one.values["name"], one.values["address"]))
        return None if named is not None and device_no and named.device_no else named

    def stream_shared(self, one: Hung, record: Camera | None) -> Phrase | None:
        """A remark where another camera, stored or earlier in the sheet, has the row's stream address."""
        if one.values["host"] is None:
            return None
        own = record.id if record is not None else 0
        first, camera = self.streams.setdefault(_stream_of(one.values), (own, one.values["name"]))
        is_itself = first == own and (own != 0 or camera == one.values["name"])
        return None if is_itself else _SAME_STREAM.filled(camera=camera)


def _stream_of(values: Mapping[str, Any]) -> _Stream:
    return values["host"], values["port"], values["main_path"], values["channel"]


def _in_force(one: Camera) -> bool:
    return one.voided_at is None


def write(
    tx: Transaction, rows: tuple[Row, ...], verdicts: tuple[Verdict, ...], batch: int
) -> tuple[Verdict, ...]:
    """Store the new and changed rows of a chunk, judged once more; what became of each."""
    read = _read(tx, rows)
    new: list[dict[str, Any]] = []
    done = tuple(map(still, verdicts, _judged(tx, read)))
    for one, verdict in zip(read, done, strict=True):
        if isinstance(one, Phrase):
            continue
        if verdict.fate is RowFate.NEW:
            new.append(one.values | {"level": Level.USUAL})
        elif verdict.fate is RowFate.CHANGED and verdict.record is not None:
            known = tx.get(Camera, verdict.record)
            changed_to = to_write(verdict, differences(known, one), FOLLOWING)
            at = (changed_to.get(name, getattr(known, name)) for name in ("scheme", "host"))
            logins.forget_if_moved(known, *at)
            keeping.take_over(known, **changed_to, changed_batch_id=batch)
    if new:
        _number(tx, new)
        tx.add_many(Camera, new, batch=batch)
    return done


def _number(tx: Transaction, new: list[dict[str, Any]]) -> None:
    """Give the new rows of each area its next labels, in the sheet's order."""
    for area in {one["area_id"] for one in new}:
        own = [one for one in new if one["area_id"] == area]
        for one, number in zip(own, keeping.numbers_for(tx, area, len(own)), strict=True):
            one["number"] = number


IMPORT = Import(FIELDS, judge, write)
