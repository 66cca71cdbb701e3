"""Pages that say in words what their status does not: not found, or not for us."""

import re
from urllib.parse import urlsplit

from articles.web.rotting.sights import Sight

WHAT = r"(?:the |this |that )?(?:page|post|article|entry|story|content|url|file|requested page)"
ABSENT = (
    rf"(?:error ?)?404(?: ?[-:!]? ?(?:error|page|file)?(?: ?(?:page )?not found)?)?|(?:error[: ]+)?{WHAT} not found"
    rf"|not found|(?:sorry,? |oops[!,.]* )*{WHAT} (?:you (?:requested|are looking for|were looking for) )?"
    r"(?:does ?n[o']?t exist|no longer exists|is no longer available|can ?not be found|can't be found"
    r"|could ?n[o']?t be found|was not found|has been (?:removed|deleted)|is (?:missing|gone))"
    r"|nothing (?:was )?found|(?:oops[!,.]* )(?:that page )?(?:can['’]t|can ?not) (?:be found|find)[^|]{0,30}"
    # Japanese, Chinese, Korean
    r"|[^|]{0,20}(?:ページ|記事|url|ファイル|コンテンツ)[^|]{0,12}"
    r"(?:見つかりません(?:でした)?|みつかりません(?:でした)?|存在しません|ありません(?:でした)?|削除されました)"
    r"|页面(?:不存在|未找到|没有找到)|找不到(?:页面|网页|頁面|網頁)|페이지를 찾을 수 없[^|]{0,10}"
    # German, Dutch, French, Spanish, Portuguese, Italian, Polish, Russian
    r"|(?:die )?seite (?:wurde )?nicht gefunden|pagina niet gevonden|page (?:non trouvée|introuvable)"
    r"|página no encontrada|página não encontrada|pagina non trovata|nie znaleziono strony"
    r"|strona nie (?:została znaleziona|istnieje)|страница не найдена"
)
# A page of an error puts it into a part of its title, between the marks that set off the site.
PARTS = re.compile(r" ?[|–—»«·:] ?| - |[。!?] ?")
NOT_FOUND = re.compile(rf"(?:{ABSENT})[ .!]*")
# Where sites send what they do not have.
PLACE = re.compile(r"(?:error[-_]?)?404(?:[-_]?error)?|(?:page[-_]?)?not[-_]?found")
CHALLENGE = re.compile(
    r"just a moment\.*|attention required! \| cloudflare|access denied|are you a robot\?*"
    r"|please verify you are a human|checking your browser.{0,40}|security check|robot check"
)
# An article's own title could read like an error; its page would be longer.
SHORT = 6_000


def says_absent(sight: Sight, url: str) -> bool:
    """Say whether a page says in its title or heading, or its address, that there is none."""
    if len(sight.text) > SHORT:
        return False
    is_said = any(
        NOT_FOUND.fullmatch(part)
        for title in sight.titles
        for part in (title, *PARTS.split(title))
        if len(title) <= 200
    )
    return is_said or _is_place_of_errors(url)


def says_refused(sight: Sight) -> bool:
    """Say whether a page only asks whether a person is reading."""
    return len(sight.text) <= SHORT and any(
        CHALLENGE.fullmatch(title) for title in sight.titles if len(title) <= 200
    )


def _is_place_of_errors(url: str) -> bool:
    try:
        last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    except ValueError:
        return False
    return PLACE.fullmatch(last.lower().partition(".")[0]) is not None
