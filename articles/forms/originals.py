"""The form for an original."""

from typing import Any

from django import forms
from django.contrib.admin.options import IS_POPUP_VAR
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import web
from articles.forms.captures import captured_with, where_found
from articles.languages import listed
from articles.models import OriginalSource, Snapshot


class CaptureInput(forms.URLInput):
    """An address with the button that reads its page."""

    template_name = "admin/articles/originalsource/_capture.html"


class OriginalForm(forms.ModelForm[OriginalSource]):
    """An original, which exists once: a second claim leads to the first.

    With `_capture` among what was sent, nothing is judged yet: the page was read, its words stand in
    the fields, and a person looks at them.
    """

    url = forms.CharField(
        label=gettext_lazy("原文のアドレス"),
        max_length=2000,
        widget=CaptureInput(attrs={"class": "vURLField"}),
        help_text=gettext_lazy("追跡用の語(utm_ など)は取り除いて保存します。"),
    )
    language = forms.CharField(
        label=gettext_lazy("言語"),
        max_length=35,
        widget=forms.TextInput(attrs={"list": "languages", "class": "vTextField"}),
        help_text=gettext_lazy("BCP 47 の符号: en、fr、zh-Hant など。"),
    )
    new_authors = forms.CharField(
        label=gettext_lazy("新しい著者"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy(
            "まだ登録していない著者の、原語での名前(一行に一人)。保存すると登録されます。"
        ),
    )
    pasted = forms.CharField(
        label=gettext_lazy("貼り付ける"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "サイトが読ませてくれないときに。ページのHTMLか、段落を空行で分けた本文を貼り付け、"
            "「取り込む」を押してください。"
        ),
    )
    captured = forms.IntegerField(
        label=gettext_lazy("取り込んだ本文"), required=False, widget=forms.HiddenInput
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
            "picture_url",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            # A language is found on the page or typed, never taken for granted.
            self.initial.setdefault("language", "")
        if "authors" in self.fields:
            self.fields["authors"].required = False
        for name, words in where_found(self.snapshot).items():
            if name in self.fields:
                field = self.fields[name]
                field.help_text = format_html(
                    '{} <span class="found">{}</span>', field.help_text, words
                )

    @property
    def is_capture(self) -> bool:
        """Whether the page was read just now, and nothing is saved."""
        return self.is_bound and "_capture" in self.data

    @property
    def snapshot(self) -> Snapshot | None:
        """The text that was captured with this form and belongs to no original yet."""
        return captured_with(self.data) if self.is_bound else None

    def is_valid(self) -> bool:
        """Say no while the editor only looks at what was found."""
        return not self.is_capture and super().is_valid()

    def full_clean(self) -> None:
        """Find no fault with what nobody has sent off yet."""
        super().full_clean()
        if self.is_capture:
            self._errors = forms.utils.ErrorDict()

    def clean_url(self) -> str:
        """Return the canonical address, unless another record has it already."""
        try:
            url = web.canonical(self.cleaned_data["url"])
        except web.BadAddress:
            message = _("https:// で始まる、ページのアドレスを入れてください。")
            raise forms.ValidationError(message) from None
        twin = OriginalSource.objects.filter(url=url).exclude(pk=self.instance.pk).first()
        if twin:
            in_popup = IS_POPUP_VAR in self.data
            raise forms.ValidationError(usable(twin) if in_popup else already_claimed(twin))
        return url

    def clean_new_authors(self) -> list[str]:
        """Return the names, each once."""
        lines = self.cleaned_data["new_authors"].splitlines()
        names = list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in lines))))
        if any(len(name) > 200 for name in names):
            raise forms.ValidationError(_("名前は一行に一人、200文字までにしてください。"))
        return names

    def clean(self) -> None:
        """Ask for somebody who wrote it."""
        super().clean()
        if "authors" not in self.fields or self.errors:
            return
        if not (self.cleaned_data.get("authors") or self.cleaned_data.get("new_authors")):
            self.add_error("authors", _("著者を選ぶか、「新しい著者」に名前を入れてください。"))


def already_claimed(original: OriginalSource) -> str:
    """Return the sentence that leads to the record which exists, and says who translates it."""
    return format_html(
        _('この原文はもう登録されています: <a href="{}">{}</a>({})。'),
        reverse("admin:articles_originalsource_change", args=[original.pk]),
        original.title,
        translators_of(original),
    )


def usable(original: OriginalSource) -> str:
    """Return the sentence for a small window: it leads back with the record into the article."""
    return format_html(
        _('この原文はもう登録されています: {}({})。<a class="button" href="{}">この原文を使う</a>'),
        original.title,
        translators_of(original),
        reverse("admin:articles_originalsource_take", args=[original.pk]),
    )


def translators_of(original: OriginalSource) -> str:
    """Return who translates the original, in words."""
    articles = original.articles.prefetch_related("translators")
    people = {str(person) for article in articles for person in article.translators.all()}
    return _("翻訳: {}").format(listed(sorted(people))) if people else _("翻訳はまだありません")
