"""Permitting: what the rights ledger and the licence of the original say at the gate."""

from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import licences, web
from articles.models import Basis, Image
from articles.publishing.candidates import Candidate
from articles.publishing.reasons import Reason

REFUSALS: Mapping[Basis, tuple[str, str | Promise]] = {
    Basis.NONE: (
        "permission-missing",
        _("公開してよいという記録がありません。原文の画面で、許諾かライセンスを記録してください。"),
    ),
    Basis.ASKED: (
        "permission-asked",
        _("許諾を問い合わせたままです。返事が来たら、原文の画面で記録してください。"),
    ),
    Basis.REFUSED: (
        "permission-refused",
        _("権利者に断られています。この翻訳は公開できません。"),
    ),
    Basis.WITHDRAWN: (
        "permission-withdrawn",
        _("許諾が取り消されています。この翻訳は公開できません。"),
    ),
    Basis.EXPIRED: (
        "permission-expired",
        _("公開するときには、許諾の期限が切れています。延長してもらい、記録してください。"),
    ),
    Basis.NO_TEXT: (
        "permission-scope",
        _("許諾に、文章の翻訳と公開が含まれていません。あらためて許諾を得て、記録してください。"),
    ),
    Basis.UNKNOWN_LICENCE: (
        "licence-unknown",
        _(
            "許諾は不要と記録されていますが、原文のライセンスがわかりません。"
            "原文の画面で「CC BY 4.0」のように書くか、そのアドレスを入れてください。"
        ),
    ),
    Basis.NO_DERIVATIVES: (
        "licence-no-derivatives",
        _("原文のライセンスは改変(翻訳)を認めていません。権利者から許諾を得て、記録してください。"),
    ),
}


def demands_permission() -> bool:
    """Return whether nothing is published without a right; the site may have some of it only told."""
    return all(Reason(name, "").blocks for name, _sentence in REFUSALS.values())


def lacks_permission(candidate: Candidate) -> Iterator[Reason]:
    """Whoever wrote the original has a say."""
    rights = candidate.rights
    if rights and rights.basis in REFUSALS:
        yield Reason(*REFUSALS[rights.basis])


def rests_on_a_non_commercial_licence(candidate: Candidate) -> Iterator[Reason]:
    """Only the site knows whether it earns anything."""
    rights = candidate.rights
    if rights and rights.allows and rights.licence and rights.licence.non_commercial:
        yield Reason(
            "licence-non-commercial",
            _(
                "原文のライセンスは営利目的の利用を認めていません。広告や有料の企画に使わないでください。"
            ),
        )


def shows_pictures_of_the_original(candidate: Candidate) -> Iterator[Reason]:
    """A grant for the text is none for the pictures beside it."""
    rights, original = candidate.rights, candidate.article.original
    if original is None or rights is None or not rights.allows or rights.pictures:
        return
    taken = [image for image in candidate.pictures if _is_from(image, original.host)]
    if taken:
        sentence = _(
            "原文のサイトから取った画像「%(picture)s」があり、画像の使用は許諾に含まれていません。"
            "許諾を記録するか、画像の画面でそのライセンスを入れるか、別の画像にしてください。"
        )
        yield Reason("permission-pictures", sentence % {"picture": taken[0]})


def _is_from(image: Image, host: str) -> bool:
    """Whether the picture comes from the host and no licence of its own frees it."""
    free = licences.recognise(image.licence)
    return bool(image.source_url) and free is None and web.host_of(image.source_url) == host
