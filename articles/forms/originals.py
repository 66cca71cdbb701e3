"""The form for an original."""

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import web
from articles.models import OriginalSource


class OriginalForm(forms.ModelForm[OriginalSource]):
    """An original, which exists once: a second claim leads to the first."""

    url = forms.CharField(
        label=gettext_lazy("原文のアドレス"),
        max_length=2000,
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text=gettext_lazy("追跡用の語(utm_ など)は取り除いて保存します。"),
    )

    class Meta:
        model = OriginalSource
        fields = (
            "url",
            "title",
            "authors",
            "site_name",
            "language",
            "published_on",
            "licence",
            "description",
        )

    def clean_url(self) -> str:
        """Return the canonical address, unless another record has it already."""
        try:
            url = web.canonical(self.cleaned_data["url"])
        except web.BadAddress:
            message = _("https:// で始まる、ページのアドレスを入れてください。")
            raise forms.ValidationError(message) from None
        twin = OriginalSource.objects.filter(url=url).exclude(pk=self.instance.pk).first()
        if twin:
            raise forms.ValidationError(already_claimed(twin))
        return url


def already_claimed(original: OriginalSource) -> str:
    """Return the sentence that leads to the record which exists, and says who translates it."""
    articles = original.articles.prefetch_related("translators")
    people = {str(person) for article in articles for person in article.translators.all()}
    return format_html(
        _('この原文はもう登録されています: <a href="{}">{}</a>({})。'),
        reverse("admin:articles_originalsource_change", args=[original.pk]),
        original.title,
        _("翻訳: {}").format("、".join(sorted(people))) if people else _("翻訳はまだありません"),
    )
