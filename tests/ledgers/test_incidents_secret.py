"""A caller who asked not to be named stays unnamed in every list and sheet."""

from __future__ import annotations

from stationdesk.core.ledger import Query
from stationdesk.desk import Desk


def test_neither_name_nor_phone_of_a_secret_caller_is_listed(practice_copy: Desk) -> None:
    desk = practice_copy
    names = [column.name for column in desk.ledger("incidents").columns]
    told = {
        "place": "东市",
        "category": "DI",
        "content": "举报",
        "caller_name": "某甲",
        "caller_phone": "19900009999",
    }

    shown = {}
    for secret in (False, True):
        values = desk.defaults("incidents.register") | told | {"caller_secret": secret}
        made = desk.act("incidents.register", values)
        row = next(one for one in desk.rows(Query("incidents")).rows if one.id == made.record)
        listed = dict(zip(names, row.values, strict=True))
        shown[secret] = (listed["caller_name"], listed["caller_phone"])

    assert shown == {False: ("某甲", "19900009999"), True: (None, None)}
