"""What stations call a column in their own sheets, by what a form asks: beside the form's own words."""

from __future__ import annotations

from collections.abc import Mapping

HEADERS: Mapping[str, tuple[str, ...]] = {
    "number": ("编号", "所内编号", "台账编号", "登记编号", "number", "no."),
    "name": ("名称", "name"),
    "content": ("内容", "主要内容", "具体内容", "工作内容", "content"),
    "summary": ("简要情况", "纠纷简要情况", "基本情况", "情况说明", "主要情况", "summary"),
    "matter": ("来访事由", "来访内容", "反映事项", "事由"),
    "note": ("备注", "说明", "note", "remarks"),
    "village": ("村（社区）", "村(社区)", "村社区", "村居", "所属村", "所在村", "village"),
    "village_id": ("村（社区）", "村(社区)", "村社区", "村居", "所属村", "所在村", "village"),
    "address": ("地址", "详细地址", "address"),
    "place": ("地点", "发生地点", "place"),
    "place_text": ("地点", "活动地点", "place"),
    "phone": ("电话", "联系电话", "手机", "手机号码", "phone"),
    "contact_phone": ("联系电话", "电话", "手机号码", "phone"),
    "contact": ("联系人", "负责人", "contact"),
    "kind": ("类型", "类别", "种类", "kind", "type"),
    "source": ("来源", "线索来源", "数据来源", "source"),
    "amount": ("金额", "涉及金额", "涉案金额", "amount"),
    "registered_on": ("登记日期", "登记时间", "受理日期", "受理时间"),
    "held_on": ("日期", "活动日期", "活动时间", "开展时间"),
    "worked_on": ("日期", "工作日期", "走访日期", "时间"),
    "received_on": ("收到日期", "接收日期", "上报日期"),
    "came_at": ("来访时间", "来所时间", "时间"),
    "received_at": ("接收时间", "收到时间", "来文时间"),
    "published_on": ("日期", "宣传日期", "发布日期"),
    "inspected_on": ("检查日期", "检查时间", "日期"),
    "measured_on": ("日期", "统计日期"),
    "achieved_on": ("日期", "完成日期"),
    "starts_at": ("开始时间", "出发时间", "起始时间"),
    "ends_at": ("结束时间", "返回时间", "终止时间"),
    "leader": ("带队人", "带队民警", "带班民警", "负责人"),
    "person": ("姓名", "人员", "person"),
    "position": ("排序", "顺序"),
}
