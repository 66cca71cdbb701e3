"""What pages say of their licence, and which one it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.licences import recognise
from tests.working import GROWTH, calls

CC = "https://creativecommons.org"
ADDRESSES = {
    f"{CC}/licenses/by/4.0/": "CC-BY-4.0",
    "http://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.ja": "CC-BY-NC-SA-3.0-DE",
    "//creativecommons.org/licenses/by-sa/2.5": "CC-BY-SA-2.5",
    "https://www.creativecommons.org/licenses/by-nd/2.0/legalcode": "CC-BY-ND-2.0",
    f"{CC}/licenses/by-nd-nc/1.0/": "CC-BY-NC-ND-1.0",
    f"{CC}/licenses/by/4.0/legalcode.ja": "CC-BY-4.0",
    f"{CC}/licenses/by/4.0/deed.zh-hans": "CC-BY-4.0",
    f"{CC}/licenses/by-nc/4.0/?ref=chooser-v1": "CC-BY-NC-4.0",
    f"{CC}/licenses/by-sa/2.1/jp/": "CC-BY-SA-2.1-JP",
    f"{CC}/licenses/by/3.0/scotland/": "CC-BY-3.0-SCOTLAND",
    f"{CC}/licenses/by/3.0/igo/": "CC-BY-3.0-IGO",
    f"{CC}/publicdomain/zero/1.0/deed.ja": "CC0-1.0",
    f"{CC}/publicdomain/mark/1.0/": "CC-PDM-1.0",
    "https://opensource.org/licenses/MIT": "MIT",
    "https://opensource.org/license/bsd-3-clause": "BSD-3-Clause",
    "https://www.apache.org/licenses/LICENSE-2.0.txt": "Apache-2.0",
    "https://www.gnu.org/licenses/fdl-1.3.html": "GFDL-1.3-only",
    "https://spdx.org/licenses/CC-BY-4.0.html": "CC-BY-4.0",
}
WORDS = {
    "CC BY-NC 4.0": "CC-BY-NC-4.0",
    "CC-BY-SA-4.0": "CC-BY-SA-4.0",
    "cc by 4": "CC-BY-4.0",
    "CC BY 4.0 DEED": "CC-BY-4.0",
    "CC−BY–ND 2.0": "CC-BY-ND-2.0",
    "ＣＣ　ＢＹ　４．０": "CC-BY-4.0",
    "CC BY-NC-ND 2.1 JP": "CC-BY-NC-ND-2.1-JP",
    "Attribution 4.0 International": "CC-BY-4.0",
    "Creative Commons Attribution 4.0 International": "CC-BY-4.0",
    "Attribution-NonCommercial-NoDerivatives 4.0": "CC-BY-NC-ND-4.0",
    "Attribution-NonCommercial-ShareAlike 4.0 International (CC BY-NC-SA 4.0)": "CC-BY-NC-SA-4.0",
    "Creative Commons Attribution-NoDerivs-NonCommercial 1.0": "CC-BY-NC-ND-1.0",
    "Creative Commons Attribution-Share Alike 3.0 United States": "CC-BY-SA-3.0-US",
    "クリエイティブ・コモンズ 表示 4.0 国際": "CC-BY-4.0",
    "クリエイティブ・コモンズ・ライセンス 表示 - 非営利 - 改変禁止 4.0 国際": "CC-BY-NC-ND-4.0",
    "表示-継承 2.1 日本": "CC-BY-SA-2.1-JP",
    "Namensnennung – Weitergabe unter gleichen Bedingungen 3.0 Deutschland": "CC-BY-SA-3.0-DE",
    "CC0": "CC0-1.0",
    "CC0 1.0 Universal (CC0 1.0) Public Domain Dedication": "CC0-1.0",
    "CC0, no rights reserved": "CC0-1.0",
    "Public Domain Mark 1.0": "CC-PDM-1.0",
    "Public Domain": "LicenseRef-Public-Domain",
    "パブリックドメイン": "LicenseRef-Public-Domain",
    "No rights reserved.": "LicenseRef-Public-Domain",
    "© Ann Reed. All rights reserved.": "LicenseRef-All-Rights-Reserved",
    "MIT": "MIT",
    "The MIT License": "MIT",
    "Apache-2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "BSD-2-Clause": "BSD-2-Clause",
    "GFDL-1.3": "GFDL-1.3-only",
    "GFDL": "GFDL-1.1-or-later",
    "GNU Free Documentation License, Version 1.2 or any later version": "GFDL-1.2-or-later",
}
SENTENCES = {
    "This work is licensed under a Creative Commons Attribution 4.0 International License.": (
        "CC-BY-4.0"
    ),
    "Except where otherwise noted, content is under CC BY-SA 3.0 Unported.": "CC-BY-SA-3.0",
    "この記事は CC BY-SA 4.0 で公開されています。": "CC-BY-SA-4.0",
    "Attribution: Ann Reed. You may use it under CC BY-SA 4.0, except the pictures.": (
        "CC-BY-SA-4.0"
    ),
    "Copying is not a crime. It is CC BY 4.0.": "CC-BY-4.0",
    "Shared under CC BY 3.0 in all countries": "CC-BY-3.0",
    f'See <a href="{CC}/licenses/by-nc/4.0/">CC BY-NC</a>.': "CC-BY-NC-4.0",
    "This text is in the public domain.": "LicenseRef-Public-Domain",
    "この文章はパブリックドメインです。": "LicenseRef-Public-Domain",
}
UNKNOWN = [
    "",
    "free to read",
    f"{CC}/",
    f"{CC}/licenses/by/",
    f"{CC}/licenses/by/5.0/",
    f"{CC}/licenses/by/2.1/",
    f"{CC}/licenses/by/4.0/de/",
    f"{CC}/licenses/by-sa-nd/4.0/",
    f"{CC}/licenses/sampling+/1.0/",
    f"{CC}/publicdomain/zero/2.0/",
    "https://notcreativecommons.org/licenses/by/4.0/",
    "https://blog.example/creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org.blog.example/licenses/by/4.0/",
    "https://www.gnu.org/copyleft/fdl.html",
    "CC BY",
    "Creative Commons Attribution",
    "Creative Commons",
    "CC BY-SA-ND 4.0",
    "CC BY 4.0 DE",
    "BSD",
    "GFDL-2.0",
    "Some rights reserved",
    "The study was made at MIT in 1998.",
    "An MIT-style licence",
    "She writes about the public domain.",
]
SEVERAL = [
    "MIT or Apache-2.0",
    "Text: CC BY 4.0. Code: MIT License.",
    "CC BY-SA 4.0, 3.0 and CC BY-SA 2.5",
    "CC BY-SA 4.0 and GPL",
    "CC BY 4.0. All rights reserved.",
    f"CC BY-SA {CC}/licenses/by/4.0/",
    f"{CC}/licenses/by/4.0/ {CC}/licenses/by/3.0/",
]
DENIED = [
    "This is not licensed under CC BY 4.0.",
    "The book isn't in the public domain: it is not in the public domain.",
    "この記事はCC BY 4.0ではありません。",
    "CC BY 4.0 does not apply here.",
    "Not all rights reserved",
    "CC BY 4.0 NC",
    "CC BY 4.0, non-commercial use only",
    "CC BY 4.0(改変禁止)",
]
HOSTILE = [
    "attribution-",
    "cc by-nc-",
    "cc by 4.0 ",
    "creative commons licence ",
    "creativecommons.org/licenses/",
    "gnu fdl version ",
    "not ",
    "//www.",
    "spdx.org/licenses/a.-",
    " ",
]


@pytest.mark.parametrize(("words", "expected"), (ADDRESSES | WORDS | SENTENCES).items())
def test_a_licence_is_known_by_what_pages_call_it(words, expected):
    found = recognise(words)

    assert found is not None
    assert found.id == expected


@pytest.mark.parametrize("words", UNKNOWN)
def test_what_is_not_certain_is_not_guessed(words):
    assert recognise(words) is None


@pytest.mark.parametrize("words", SEVERAL)
def test_a_text_that_names_two_licences_names_none(words):
    assert recognise(words) is None


@pytest.mark.parametrize("words", DENIED)
def test_a_licence_that_is_denied_or_narrowed_is_none(words):
    assert recognise(words) is None


@pytest.mark.parametrize("words", ADDRESSES | WORDS)
def test_a_licence_is_known_by_its_own_identifier_and_name(words):
    licence = recognise(words)

    assert licence is not None
    assert recognise(licence.name) == licence
    assert recognise(licence.id) == licence


@pytest.mark.parametrize("words", [*ADDRESSES, "MIT", "BSD-2-Clause", "CC BY-SA 3.0 US"])
def test_a_licence_is_known_by_its_own_address(words):
    licence = recognise(words)

    assert licence is not None
    assert recognise(licence.url) == licence


@given(st.lists(st.sampled_from([*WORDS, *UNKNOWN, *HOSTILE, ".", "\0", "\ud800"]) | st.text()))
def test_any_text_is_survived(parts):
    licence = recognise(" ".join(parts))

    assert licence is None or licence.id


@given(st.sampled_from(list(WORDS)), st.sampled_from([" ", "  ", "\n", "\u00a0", "\t\u200b"]))
def test_layout_and_case_do_not_count(words, space):
    written = words.replace(" ", space).upper()

    assert recognise(f"{space}{written}{space}") == recognise(words)


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_a_hostile_text_and_no_faster(unit):
    recognise(unit)

    small, large = (calls(recognise, unit * times) for times in (2_000, 4_000))

    assert large <= small * GROWTH
