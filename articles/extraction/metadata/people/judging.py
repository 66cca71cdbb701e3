"""Judging whether a text is the name of a person."""

import re

from articles.extraction.metadata.texts import phrases, squeeze, words

GENERIC = frozenset(
    map(
        squeeze,
        phrases("""
        admin | administrator | administrador | administrateur | adm | root | staff | staff writer
        | staff reporter | staff writers | editor | editors | the editors | editorial | editorial
        staff | editorial team | editorial board | editor in chief | web editor | online editor |
        web desk | webdesk | news desk | newsdesk | newsroom | news staff | digital team | web
        team | team | the team | our team | guest | guest author | guest writer | guest post |
        guest blogger | contributor | contributors | contributing writer | contributed | anonymous
        | anonym | anonyme | unknown | unknown author | user | username | webmaster | web master |
        author | the author | authors | writer | reporter | correspondent | by | default | test |
        none | null | undefined | n/a | na | nan | author name | your name | name | super user |
        superuser | system | site admin | siteadmin | press release | wire | wire reports | wire
        services | from wire reports | agencies | agency | redaktion | die redaktion | online
        redaktion | onlineredaktion | red | redaktionsteam | gastautor | la rédaction | rédaction
        | redaction | la redaction | la redacción | redacción | redaccion | redazione | la
        redazione | redação | da redação | redacao | redactie | de redactie | redactor | redakcja
        | redakce | редакция | администратор | админ | 編集部 | 記者 | 筆者 | 著者 | 管理者 | 管理人 | 広報 | 編輯部 |
        编辑部 | 小编 | 编辑 | 责任编辑 | 기자 | 관리자 | 편집부 | home | about | about the author | about me | read
        more | more | view all posts | share | follow | contact | profile | comments | comment |
        leave a comment | posted | written by | subscribe | email | twitter | facebook | google |
        blog | news | photo | photos | getty images | associated press | the associated press | ap
        | afp | reuters | reuters staff | dpa | ansa | efe | apa | sda | pa media | press
        association | bloomberg | bloomberg news | upi | ritzau | ntb | tt | xinhua | 共同通信 | 時事通信
        | 共同 | yonhap | tass | тасс | риа новости | interfax | agence france presse | 中央社 | 新华社 |
        wp | wordpress | blogger | medium | html | co | http | https | www | email protected | op
        | all | other | others | see all | expand | details | author archive | website | site |
        sponsored | advertorial | submitted
        """),
    )
)
GROUP = re.compile(
    r"\b(?:staff|editors?|editorial|desk|newsroom|team|magazine|news|newspaper|press|wires?|today|tonight|weekly|monthly|radio|tv|group|company|club|agenc(?:y|ies)|inc|llc|ltd|gmbh|corp|media|online|redaktion|r[ée]daction|redacci[óo]n"
    r"|redazione|redactie|bureau|institute|university|association|foundation|society|committee|department|ministry|council|network|studio|website|blog|daily|times"
    r"|post|herald|gazette|tribune|journal|guardian|admin|support|webmaster|correspondents?|reporters?|writers?|contributors?)\b|編集部|通信社|新聞社|株式会社|编辑部|通讯社|委員会|協会|取材班|기자단|\.(?:com|net|org|de|fr|co)\b",
    re.IGNORECASE,
)
# Words that make a sentence, and none of a name in the languages that have them.
SENTENCE = re.compile(
    r"\b(?:the|is|are|was|were|has|have|will|this|that|these|with|from|your|our|about|more|click|read|share|comment|comments|views?|ago|min|minutes|hours?|days?"
    r"|ist|sind|nicht|eine|est|dans|cette|pour|los|las|esta|para|questo|della|published|updated|posted|edited|subscribe|follow|tags?|categor\w+|filed|photos?|copyright"
    r"|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|pm|am)\b|[。！？!?:：;={}<>|/\\]|です|ます",
    re.IGNORECASE,
)
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
PARTICLES = frozenset(
    words("""
    van von de da di del della der den des du la le el al bin ibn ben dos das do e y zu zum
    ter ten af av of d' abu st mac mc jr sr ii iii phd md
""")
)
LONGEST = 60


def is_generic(name: str) -> bool:
    """Tell whether a name is a template's default, a post held or an agency: of no one in particular."""
    return squeeze(name) in GENERIC or not squeeze(name)


def is_group(name: str) -> bool:
    """Tell whether a name has a word that names of newspapers, offices and firms have."""
    return bool(GROUP.search(name))


def is_name(name: str) -> bool:
    """Tell whether a text that is stated to be an author's name can be one."""
    if is_generic(name) or len(name) > LONGEST or len(squeeze(name)) < 2:
        return False
    if name.isupper() and len(name) <= 4 and name.isascii():
        return False
    if sum(map(str.isdigit, name)) > 4 or SENTENCE.search(name):
        return False
    return len(name.split()) <= 7


def is_person(name: str) -> bool:
    """Tell whether a text looks like the name of a person even where nothing states that it is one."""
    if not is_name(name) or is_group(name) or any(map(str.isdigit, name)):
        return False
    if WIDE.search(name):
        return len(name.replace(" ", "")) <= 14 and not re.search(
            r"[のはがをにでと]$|から|まで", name
        )
    words = name.split()
    if not 2 <= len(words) <= 5:
        return False
    proper = [word for word in words if word.lower().strip(".'’") not in PARTICLES]
    return len(proper) >= 2 and all(not word[:1].islower() for word in proper)
