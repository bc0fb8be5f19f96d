"""How the sheets people keep say what kind of camera it is, beside the dictionaries' own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import normalize

CLASSES = {"一": "class1", "二": "class2", "三": "class3", "四": "police"}
_STRUCTURES = (
    ("遥控半球", "remote_half_dome"), ("遥控枪", "remote_bullet"), ("半球", "half_dome"), ("球", "dome"),
    ("全景", "panorama"), ("拼接", "panorama"), ("枪", "bullet"), ("筒", "bullet"), ("分割", "split"),
)  # fmt: skip
_LIVES = (
    ("停用", "4"), ("拆", "3"), ("报废", "3"), ("维修", "2"), ("故障", "2"), ("在建", "0"), ("未启用", "0"),
    ("在用", "1"), ("正常", "1"), ("使用", "1"), ("在线", "1"), ("离线", "1"),
)  # fmt: skip

_NOTHING = frozenset(
    {"", "/", "\\", "-", "--", "—", "——", "无", "暂无", "没有", "待定", "未知", "na", "n/a", "null"}
)
_SUMS = frozenset({"合计", "总计", "小计", "共计"})


def plain(text: str) -> str:
    """Full-width and half-width alike, without blanks and brackets."""
    return re.sub(r"[\s()（）【】\[\]]", "", normalize("NFKC", text)).casefold()


def says_nothing(text: str) -> bool:
    """无, /, —: what people write into a cell that has to be filled."""
    return plain(text) in _NOTHING


def is_sum(text: str) -> bool:
    """小计, 合计: a line of figures between the cameras."""
    return plain(text) in _SUMS


def entry_in(words: Mapping[str, str], text: str) -> str | None:
    """The code of the dictionary entry a cell means: the same word, else one that begins with it."""
    wanted = plain(text)
    if wanted in words:
        return words[wanted]
    return next((code for word, code in words.items() if word.startswith(wanted)), None)


def class_of(text: str) -> str | None:
    """一类点, 一类视频监控点位, 1类, 第二类; None where the cell says something else."""
    found = re.match(r"第?([一二三四1234])类?", plain(text).removeprefix("公安").removeprefix("视频"))
    if found is None:
        return None
    return CLASSES["一二三四"[int(found[1]) - 1]] if found[1].isdigit() else CLASSES[found[1]]


def structure_of(text: str) -> str | None:
    """400万红外网络球机, 枪型摄像机; None where the cell names no type."""
    return next((code for word, code in _STRUCTURES if word in plain(text)), None)


def lifecycle_of(text: str) -> str | None:
    """The code of the device's state; whether it is online is not taken from a sheet."""
    return next((code for word, code in _LIVES if word in plain(text)), None)
