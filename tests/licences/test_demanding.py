"""What must be done for a translation under a licence."""

import pytest

from articles.licences import Demand, demands, recognise

CREDIT = (Demand.AUTHOR, Demand.TITLE, Demand.SOURCE, Demand.LICENCE, Demand.CHANGES)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("CC0", ()),
        ("Public Domain", ()),
        ("CC BY 4.0", CREDIT),
        ("CC BY-SA 4.0", (*CREDIT, Demand.SHARE_ALIKE)),
        ("CC BY-NC 4.0", (*CREDIT, Demand.NON_COMMERCIAL)),
        ("CC BY-NC-SA 4.0", (*CREDIT, Demand.SHARE_ALIKE, Demand.NON_COMMERCIAL)),
        ("CC BY-ND 4.0", (Demand.PERMISSION, *CREDIT)),
        ("CC BY-NC-ND 4.0", (Demand.PERMISSION, *CREDIT, Demand.NON_COMMERCIAL)),
        ("GFDL", (*CREDIT, Demand.SHARE_ALIKE)),
        ("MIT", (Demand.AUTHOR, Demand.LICENCE)),
        ("Apache-2.0", (Demand.AUTHOR, Demand.LICENCE, Demand.CHANGES)),
        ("All rights reserved", (Demand.PERMISSION,)),
    ],
)
def test_each_licence_demands_its_own(words, expected):
    assert demands(recognise(words)) == expected
