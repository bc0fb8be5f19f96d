"""What the words that stand in other stations' sheets mean here, where no label of ours says so."""

from __future__ import annotations

from collections.abc import Mapping

SYNONYMS: Mapping[str, Mapping[str, str]] = {
    "incident_category": {
        "家暴": "PO.domestic",
        "打架": "PO.assault",
        "打架斗殴": "PO.assault",
        "噪音": "PO.noise",
        "噪音扰民": "PO.noise",
        "交通事故": "TR",
        "电诈": "CR.fraud.telecom",
    },
    "incident_result": {
        "无需出警": "recorded",
        "无须出警": "recorded",
        "不需出警": "recorded",
        "不需要出警": "recorded",
        "已处理": "settled",
        "已处置": "settled",
        "处理完毕": "settled",
        "处置完毕": "settled",
        "当场处理": "settled",
        "现场处理": "settled",
        "现场处置": "settled",
        "出警处理": "settled",
    },
    "incident_source": {
        "互联网": "network",
        "网上": "network",
        "微信": "network",
        "微信报警": "network",
        "上门": "visit.station",
        "来人": "visit.station",
        "来人报警": "visit.station",
        "来所报警": "visit.station",
    },
    "place_kind": {
        "居民区": "home",
        "居民小区": "home",
        "小区": "home",
        "民房": "home",
        "公路": "road",
        "街道": "road",
    },
}
