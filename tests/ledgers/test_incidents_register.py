"""The register's cover."""

from stationdesk.ledgers.incidents.reports.register import year_and_count


def test_numbers_are_ordered_byyear_and_count_not_by_their_letters() -> None:
    given = ["青坪所警〔2026〕10000号", "青坪所警〔2027〕0001号", "青坪所警〔2026〕9999号"]

    assert sorted(given, key=year_and_count) == [given[2], given[0], given[1]]
