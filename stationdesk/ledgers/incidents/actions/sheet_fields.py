"""The columns a foreign sheet of calls may carry, by the header texts they are known by.

The platform's 31-column export is mapped by these texts, whatever its order (domain.md §4.7). Phone
and identity columns stay unticked; columns on age or suicide are known to nobody here.
"""

from __future__ import annotations

from stationdesk.core.i18n import QT_TRANSLATE_NOOP
from stationdesk.core.ledger import Amount, Instant, Line, Prose, SheetField

_REPORTED = QT_TRANSLATE_NOOP("incidents", "As reported, level {level}")
_FOUND = QT_TRANSLATE_NOOP("incidents", "As found, level {level}")


def _levels(which: str) -> tuple[SheetField, ...]:
    """The four levels of one of the two categories: 接警报警类别 … 反馈报警子类."""
    stem, title = ("接警", _REPORTED) if which == "reported" else ("反馈", _FOUND)
    return tuple(
        SheetField(
            f"{which}_{level}",
            title.filled(level=level),
            Line(60),
            (f"{stem}报警{name}", f"{stem}警情{name}", f"{stem}{name}"),
        )
        for level, name in enumerate(("类别", "类型", "细类", "子类"), 1)
    )


FIELDS = (
    SheetField("platform_no", QT_TRANSLATE_NOOP("incidents", "110 platform no."), Line(60),
               ("警情编号", "接警单编号", "接警编号", "报警编号", "警单编号", "警单号", "处警编号",
                "平台编号", "event.no.", "event no", "event_no", "incident number", "case number",
                "platform no.")),
    SheetField("received_at", QT_TRANSLATE_NOOP("incidents", "Received at"), Instant(),
               ("接警时间", "报警时间", "接警日期", "报警日期时间", "受理时间", "received", "received at",
                "call time", "date/time", "datetime"), required=True),
    SheetField("reported_at", QT_TRANSLATE_NOOP("incidents", "Reported at"), Instant(),
               ("来电时间", "报警时间", "reported at")),
    SheetField("occurred_at", QT_TRANSLATE_NOOP("incidents", "Occurred at"), Instant(),
               ("发案时间", "案发时间", "事发时间", "发生时间", "occurred", "occurred at")),
    SheetField("place", QT_TRANSLATE_NOOP("incidents", "Place"), Line(200),
               ("警情地址", "案发地址", "事发地址", "报警地址", "事发地点", "案发地点", "地点", "地址",
                "place", "location", "address", "beat")),
    SheetField("village", QT_TRANSLATE_NOOP("incidents", "Village"), Line(60),
               ("村社", "村（社区）", "村(社区)", "所属村", "村居", "村/社区", "行政村", "village")),
    SheetField("place_kind", QT_TRANSLATE_NOOP("incidents", "Kind of place"), Line(60),
               ("地点类型", "场所类型", "地址类型", "kind of place")),
    SheetField("content", QT_TRANSLATE_NOOP("incidents", "Content"), Prose(2000),
               ("报警内容", "警情内容", "简要警情", "简要案情", "警情摘要", "内容", "content", "description",
                "narrative")),
    *_levels("reported"),
    *_levels("found"),
    SheetField("category", QT_TRANSLATE_NOOP("incidents", "Category"), Line(60),
               ("警情类别", "类别", "警情类型", "category")),
    SheetField("foreign_category", QT_TRANSLATE_NOOP("incidents", "Foreign type"), Line(120),
               ("type", "call type", "event type", "incident type", "nature")),
    SheetField("source", QT_TRANSLATE_NOOP("incidents", "Source"), Line(60),
               ("报警方式", "警情来源", "来源", "接警方式", "source")),
    SheetField("dispatched_at", QT_TRANSLATE_NOOP("incidents", "Dispatched at"), Instant(),
               ("派警时间", "出警时间", "派出时间", "dispatched", "dispatched at")),
    SheetField("arrived_at", QT_TRANSLATE_NOOP("incidents", "Arrived at"), Instant(),
               ("到场时间", "到达时间", "到达现场时间", "到达现场时刻", "arrived", "arrived at")),
    SheetField("finished_at", QT_TRANSLATE_NOOP("incidents", "Finished at"), Instant(),
               ("处置完毕时间", "处警结束时间", "处置结束时间", "finished at", "cleared")),
    SheetField("fed_back_at", QT_TRANSLATE_NOOP("incidents", "Fed back at"), Instant(),
               ("反馈时间", "反馈日期", "最终反馈时间", "fed back at")),
    SheetField("result", QT_TRANSLATE_NOOP("incidents", "Result"), Line(60),
               ("警情处理结果", "处理结果", "处置结果", "处警结果", "result", "disposition")),
    SheetField("outcome", QT_TRANSLATE_NOOP("incidents", "Outcome"), Prose(2000),
               ("最终反馈", "处警情况", "处置情况", "outcome")),
    SheetField("feedback", QT_TRANSLATE_NOOP("incidents", "Feedback"), Prose(2000), ("反馈信息", "反馈内容")),
    SheetField("loss_amount", QT_TRANSLATE_NOOP("incidents", "Loss, yuan"), Amount(2),
               ("被骗金额", "损失金额", "涉案金额", "loss")),
    SheetField("longitude", QT_TRANSLATE_NOOP("incidents", "Longitude"), Amount(6),
               ("经度", "longitude", "lon", "x坐标")),
    SheetField("latitude", QT_TRANSLATE_NOOP("incidents", "Latitude"), Amount(6),
               ("纬度", "latitude", "lat", "y坐标")),
    SheetField("caller_name", QT_TRANSLATE_NOOP("incidents", "Caller"), Line(40),
               ("报警人", "报警人姓名", "caller"), wanted=False),
    SheetField("caller_phone", QT_TRANSLATE_NOOP("incidents", "Caller's phone"), Line(40),
               ("报警电话", "联系电话", "报警人电话", "caller phone"), wanted=False),
)  # fmt: skip
