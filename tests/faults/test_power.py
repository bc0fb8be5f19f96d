"""Rows 1, 2 of the table, as a sample; `--long` runs them in full."""

import pytest

from tests.faults.checking import Case, check, rows
from tests.faults.figures import Size

pytestmark = pytest.mark.first


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("case", rows(1, 2), ids=str)
def test_the_figure_is_as_asked(case: Case, size: Size) -> None:
    check(case, size)
