"""Every way in which an original can stay unread, as a sentence that tells an editor what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import web


class Unread(Exception):
    """The original could not be read; the message is fit to be shown."""


BY_HAND = _("ブラウザーで読めるなら、編集室の「貼り付ける」の欄に本文を入れて取り込めます。")

FAULTS: Mapping[web.TlsFault, Promise] = {
    web.TlsFault.EXPIRED: _("証明書の期限が切れています"),
    web.TlsFault.NOT_YET_VALID: _("証明書の期間がまだ始まっていません"),
    web.TlsFault.SELF_SIGNED: _("証明書がそのサイト自身の作ったものです"),
    web.TlsFault.UNKNOWN_AUTHORITY: _("証明書を出したところを確かめられません"),
    web.TlsFault.WRONG_HOST: _("証明書が別のサイトのものです"),
    web.TlsFault.OTHER: _("暗号化した通信を始められません"),
}
SENTENCES: Mapping[type[web.FetchError], Promise] = {
    web.BadUrl: _(
        "アドレスとして読めません。https:// から始まる、ページのアドレスを入れてください。"
    ),
    web.BadScheme: _("読めるのは http:// か https:// で始まるアドレスだけです。"),
    web.BadHost: _("「%(host)s」はサイトの名前として読めません。アドレスを確かめてください。"),
    web.BadPort: _("%(port)s 番のポートからは読みません。ふつうのアドレスを入れてください。"),
    web.CredentialsInUrl: _(
        "名前やパスワードの入ったアドレスは使えません。取り除いて入れ直してください。"
    ),
    web.AddressRefused: _(
        "「%(host)s」は公開されたサイトではないので読みません。アドレスを確かめてください。"
    ),
    web.RefusedByRobots: _("サイトの robots.txt が、プログラムに読まれることを断っています。"),
    web.NameNotFound: _("「%(host)s」というサイトは見つかりません。綴りを確かめてください。"),
    web.NameNotResolved: _(
        "「%(host)s」の場所を、いま調べられません。少し待って、もう一度試してください。"
    ),
    web.ConnectionRefused: _("サイトが接続を断りました。少し待って、もう一度試してください。"),
    web.Unreachable: _("サイトまでの道が通じません。少し待って、もう一度試してください。"),
    web.ConnectionLost: _("サイトからの返事が途中で切れました。もう一度試してください。"),
    web.TimedOut: _(
        "%(seconds)g 秒待ちましたが、サイトの返事が終わりません。もう一度試してください。"
    ),
    web.BadAnswer: _("サイトの返事が、ページとして読めないものでした。"),
    web.TooLarge: _("ページが大きすぎます(上限 %(limit)d バイト)。"),
    web.HeadersTooLarge: _("サイトの返事の前書きが大きすぎます。"),
    web.TooManyRedirects: _(
        "転送が %(limit)d 回を超えました。たどり着いた先のアドレスを入れてください。"
    ),
    web.RedirectLoop: _("転送が同じところを回っています。"),
    web.BadCompression: _("ページの圧縮が壊れているか、読めない方式です(%(encoding)s)。"),
    web.NotText: _(
        "文章のページではありません(%(content_type)s)。記事のページのアドレスを入れてください。"
    ),
    web.Undecodable: _("ページの文字を読めません(%(charset)s)。"),
}
# What an editor can still read in a browser, where the site turns programs away.
BY_HAND_AFTER: tuple[type[web.FetchError], ...] = (
    web.RefusedByRobots,
    web.AnswerError,
    web.TimedOut,
    web.ConnectionRefused,
    web.ConnectionLost,
)


REFUSED: Mapping[int, Promise] = {
    401: _("ログインした人だけのページです。"),
    403: _("サイトが読むことを断りました。"),
    404: _("そのアドレスにページはありません。アドレスを確かめてください。"),
    410: _("ページは消されています。"),
    429: _("サイトが、しばらく待つように言っています。"),
    451: _("法律上の理由で読めないページです。"),
}
GIVEN_BACK = _("サイトがページを返しませんでした(%(status)d)。")


def sentence_for(error: web.FetchError) -> str:
    """Return what an editor is told of a failed fetch."""
    return _explain(error) + (str(BY_HAND) if isinstance(error, BY_HAND_AFTER) else "")


def _explain(error: web.FetchError) -> str:
    if isinstance(error, web.TlsFailed):
        return str(_("サイトを信用できません: %(fault)s。")) % {"fault": FAULTS[error.fault]}
    known = next((SENTENCES[kind] for kind in type(error).__mro__ if kind in SENTENCES), None)
    return str(known) % vars(error) if known else str(_("ページを読めませんでした。"))


def sentence_for_status(status: int) -> str:
    """Return what an editor is told of a page that the site does not give."""
    if status in {404, 410}:
        return str(REFUSED[status])
    return str(REFUSED.get(status, GIVEN_BACK)) % {"status": status} + str(BY_HAND)
