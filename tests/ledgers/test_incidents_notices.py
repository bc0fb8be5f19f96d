"""What the desk is told while it types."""

from __future__ import annotations

from stationdesk.core.i18n import CHINESE, speaker
from tests.ledgers.incident_desk import Calls


def test_a_notice_ends_with_one_full_stop(calls: Calls) -> None:
    calls.register(content="两家争吵，请求处理。")
    values = {"place": calls.market, "received_at": calls.now}

    notices = calls.desk.advise("incidents.register", values).notices

    said = [speaker(CHINESE)(one.phrase) for one in notices]
    assert said
    assert all(words.endswith("请求处理。") and not words.endswith("。。") for words in said)
