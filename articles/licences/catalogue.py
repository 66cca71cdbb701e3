"""The licences that are known, in the spelling of the SPDX list."""

from collections.abc import Set as AbstractSet

from articles.licences.grants import CREATIVE_COMMONS, Licence
from articles.licences.jurisdictions import JURISDICTIONS

ELEMENTS = {
    "by": "Attribution",
    "nc": "NonCommercial",
    "nd": "NoDerivatives",
    "sa": "ShareAlike",
}
# What the makers call a licence that is not made for one country.
REACHES = {
    "1.0": "Generic",
    "2.0": "Generic",
    "2.5": "Generic",
    "3.0": "Unported",
    "4.0": "International",
}
# 2.1 mended 2.0 in some countries and was never published for all.
PORTED = {"1.0", "2.0", "2.1", "2.5", "3.0"}


def creative_commons(
    elements: AbstractSet[str], *, version: str, jurisdiction: str = ""
) -> Licence | None:
    """Return the licence with these elements, or None where there is no such licence."""
    if "by" not in elements or not elements <= ELEMENTS.keys() or {"nd", "sa"} <= elements:
        return None
    is_known = jurisdiction in JURISDICTIONS and version in PORTED
    if not is_known and (jurisdiction or version not in REACHES):
        return None
    ordered = [element for element in ELEMENTS if element in elements]
    reach = JURISDICTIONS[jurisdiction][0] if jurisdiction else REACHES[version]
    titles = "-".join(ELEMENTS[element] for element in ordered)
    country = f"-{jurisdiction.upper()}" if jurisdiction else ""
    return Licence(
        id=f"CC-{'-'.join(ordered).upper()}-{version}{country}",
        name=f"Creative Commons {titles} {version} {reach}",
        url=_address(ordered, version, jurisdiction),
        attribution=True,
        share_alike="sa" in elements,
        non_commercial="nc" in elements,
        no_derivatives="nd" in elements,
    )


def _address(ordered: list[str], version: str, jurisdiction: str) -> str:
    code = "-".join(ordered)
    # Only the first version has the two in this order.
    if version == "1.0" and code == "by-nc-nd":
        code = "by-nd-nc"
    return f"{CREATIVE_COMMONS}licenses/{code}/{version}/" + (jurisdiction and f"{jurisdiction}/")


def elements_of(licence: Licence) -> frozenset[str]:
    """Return the elements of a licence as Creative Commons abbreviates them."""
    flags = {
        "by": licence.attribution,
        "nc": licence.non_commercial,
        "nd": licence.no_derivatives,
        "sa": licence.share_alike,
    }
    return frozenset(element for element, is_set in flags.items() if is_set)


def _free(licence_id: str, name: str, url: str = "") -> Licence:
    return Licence(
        id=licence_id,
        name=name,
        url=url,
        attribution=False,
        share_alike=False,
        non_commercial=False,
        no_derivatives=False,
    )


def _permissive(licence_id: str, name: str, url: str) -> Licence:
    return Licence(
        id=licence_id,
        name=name,
        url=url,
        attribution=True,
        share_alike=False,
        non_commercial=False,
        no_derivatives=False,
    )


CC0 = _free(
    "CC0-1.0",
    "Creative Commons Zero 1.0 Universal",
    f"{CREATIVE_COMMONS}publicdomain/zero/1.0/",
)
MARK = _free("CC-PDM-1.0", "Public Domain Mark 1.0", f"{CREATIVE_COMMONS}publicdomain/mark/1.0/")
PUBLIC_DOMAIN = _free("LicenseRef-Public-Domain", "Public Domain")
ALL_RIGHTS_RESERVED = Licence(
    id="LicenseRef-All-Rights-Reserved",
    name="All Rights Reserved",
    url="",
    attribution=False,
    share_alike=False,
    non_commercial=False,
    no_derivatives=True,
)
OTHERS = {
    licence.id.casefold(): licence
    for licence in (
        CC0,
        MARK,
        _permissive("MIT", "MIT License", "https://opensource.org/license/mit"),
        _permissive(
            "Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"
        ),
        _permissive(
            "BSD-2-Clause",
            'BSD 2-Clause "Simplified" License',
            "https://opensource.org/license/bsd-2-clause",
        ),
        _permissive(
            "BSD-3-Clause",
            'BSD 3-Clause "New" or "Revised" License',
            "https://opensource.org/license/bsd-3-clause",
        ),
    )
}


def free_documentation(version: str, *, later: bool) -> Licence | None:
    """Return GNU's licence for manuals, in one version or in that and all later ones.

    Without a version it is every version there has been, as its section 10 says.
    """
    if version not in {"", "1.1", "1.2", "1.3"}:
        return None
    is_open = later or not version
    number = version or "1.1"
    return Licence(
        id=f"GFDL-{number}-{'or-later' if is_open else 'only'}",
        name=f"GNU Free Documentation License v{number} {'or later' if is_open else 'only'}",
        url=f"https://www.gnu.org/licenses/old-licenses/fdl-{number}.html"
        if number != "1.3"
        else "https://www.gnu.org/licenses/fdl-1.3.html",
        attribution=True,
        share_alike=True,
        non_commercial=False,
        no_derivatives=False,
    )
