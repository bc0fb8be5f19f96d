"""Which post a heading or a mark in a cell means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stationdesk.jobs.roster_import.written import plain, tight
from stationdesk.ledgers.roster.rules.plan import PlanPost

_HEADINGS: Mapping[str, tuple[str, ...]] = {  # code of duty_post, and how sheets head its column
    "leader": ("带班领导", "值班领导", "带班所领导", "值班所领导", "所领导", "带班", "领导", "带班长"),
    "officer_main": ("主班民警", "主班", "主值班", "主值", "值班长", "主办民警"),
    "officer_second": ("副班民警", "副班", "副值班", "副值", "协办民警"),
    "auxiliary": ("值班辅警", "辅警", "协警", "值班协警", "辅警队员", "警务辅助人员", "值班辅警员"),
    "desk": ("接警", "接警员", "值班室", "接处警", "内勤", "接警(值班室)", "值班室接警", "110接警"),
    "video": ("视频巡查", "视频", "视频巡逻", "监控", "视频监控", "监控室", "视频巡查员"),
    "standby": ("备勤", "备勤民警", "备班", "备勤人员", "二线", "备勤警力"),
    "driver": ("驾驶", "驾驶员", "司机"),
}
_PAIRS = ("值班民警", "民警", "值班警察", "值班人员(民警)", "当班民警", "主副班", "主副班民警")
_OTHER = re.compile(
    r"备注|说明|电话|手机|联系|号码|签名|签字|序号|编号|班组|组别|职务|岗位|合计|小计|天数|次数|姓名|单位|车辆|部门|警号"
)
_PARTED = re.compile(r"[/、,，+&和及]")
RESTS = frozenset("休补假轮歇息－-—–/×x无空○〇")
_LEAVE = re.compile(
    r"^(?:.{0,2}(?:休|假)|病|事|产|婚|丧|探亲|学习|培训|训|公差|出差|差|抽调|借调|调出|会议)$"
)
GENERIC = frozenset("值班√✓✔vV●1上") | {"值班"}


@dataclass(frozen=True)
class Posts:
    """The station's posts in their order; `said` is what people decided of headings and marks."""

    posts: Sequence[PlanPost]
    said: Mapping[str, int]

    def named(self, text: str) -> tuple[PlanPost, ...]:
        """The posts a heading names; several names in its cells go to them in turn."""
        short = tight(text)
        if short in self.said:
            return tuple(one for one in self.posts if one.id == self.said[short])
        bare = tight(re.sub(r"[(\[（【].*?[)\]）】]", "", plain(text)))
        if found := self._one(short) or self._one(bare):
            return (found,)
        if short in _PAIRS or bare in _PAIRS:
            return self._of("officer_main") + self._of("officer_second")
        parts = [self._one(part) for part in _PARTED.split(bare)] if _PARTED.search(bare) else []
        return tuple(one for one in parts if one is not None) if all(parts) else ()

    def marked(self, text: str, person: int | None) -> tuple[PlanPost, ...]:
        """The posts of a mark in somebody's cell; a bare 值 is the one post the person may hold."""
        short = tight(text)
        if short in self.said:
            return tuple(one for one in self.posts if one.id == self.said[short])
        for one in self.posts:
            if short in (one.mark, one.letter, one.letter.lower()):
                return (one,)
        if found := self._one(short):
            return (found,)
        if short in GENERIC and person is not None:
            held = [one for one in self.posts if person in one.persons and one.need and not one.on_call]
            return tuple(held) if len(held) == 1 else ()
        return ()

    def is_silenced(self, text: str) -> bool:
        """Whether somebody said that this heading or mark is no post."""
        return self.said.get(tight(text)) == 0

    def _of(self, code: str) -> tuple[PlanPost, ...]:
        return tuple(one for one in self.posts if one.code == code)[:1]

    def _one(self, text: str) -> PlanPost | None:
        for one in self.posts:
            if tight(one.name) == text:
                return one
        for code, headings in _HEADINGS.items():
            if text in headings and (found := self._of(code)):
                return found[0]
        return None


def is_no_post(text: str) -> bool:
    """Whether a heading plainly heads something else: remarks, telephones, a count."""
    return _OTHER.search(tight(text)) is not None


def is_rest(text: str) -> bool:
    """Whether a cell says that somebody is simply not on duty."""
    return tight(text) in RESTS


def is_leave(text: str) -> bool:
    """Whether a cell says that somebody is away."""
    return _LEAVE.fullmatch(tight(text)) is not None
