"""The form for an article."""

from datetime import datetime
from typing import ClassVar

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from markdownx.fields import MarkdownxFormField

from articles import publishing
from articles.forms.conflicts import Difference, differences
from articles.models import Article, Fault

# Those in which an article may come before its readers; what lies beyond is a slip of the finger.
YEARS = range(1970, 2101)


class TextField(MarkdownxFormField):  # type: ignore[misc]
    """A text that is kept to the character, spaces at its ends included."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **{**kwargs, "strip": False})


class MomentWidget(AdminSplitDateTime):
    """A date and a time, each under a name of its own for those who hear the form."""

    def __init__(self) -> None:
        super().__init__()
        names = (gettext_lazy("公開する日付"), gettext_lazy("公開する時刻"))
        for widget, name in zip(self.widgets, names, strict=True):
            widget.attrs["aria-label"] = name


class ArticleForm(forms.ModelForm[Article]):
    """An article with the version that it was written on top of, and when to publish it."""

    # What was typed earlier and could not be used yet, set by the admin.
    wished_at: ClassVar[datetime | None] = None

    based_on = forms.IntegerField(
        label=gettext_lazy("版"), widget=forms.HiddenInput, min_value=0, initial=0
    )
    publish_at = forms.SplitDateTimeField(
        label=gettext_lazy("公開日時"),
        required=False,
        widget=MomentWidget,
        help_text=gettext_lazy(
            "空のまま「公開する」を押すと、すぐに公開します。先の日時なら、その秒に公開します。"
        ),
    )

    fault = forms.ChoiceField(
        label=gettext_lazy("訂正として知らせる"),
        required=False,
        choices=[("", gettext_lazy("知らせない")), *Fault.choices],
        help_text=gettext_lazy(
            "種類を選んで保存すると、直す前と後の文を、記事の下と「訂正」のページに載せます。"
        ),
    )
    fault_note = forms.CharField(
        label=gettext_lazy("訂正の説明"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=gettext_lazy("なぜ直したか。読者に見えます。"),
    )
    fault_credit = forms.CharField(
        label=gettext_lazy("お礼を伝える人"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("誤りを知らせてくれた人の名前。読者に見えます。"),
    )

    class Meta:
        model = Article
        field_classes = {"body": TextField}
        fields = (
            "title",
            "original",
            "body",
            "translators",
            "lead_image",
            "tags",
            "path",
            "language",
        )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.conflict: Article | None = None
        self.differences: list[Difference] = []
        article = self.instance
        self.initial["based_on"] = article.version
        self.initial["publish_at"] = (
            article.published_at if article.is_scheduled else self.wished_at
        )
        # Whoever may only read gets a form without fields.
        if article.published_at and "path" in self.fields:
            self.fields["path"].disabled = True
            self.fields["path"].help_text = _(
                "公開したあとは、リンクが切れないように変えられません。"
            )

    def clean_body(self) -> str:
        """Return the text to the character, with line ends as writers know them, not browsers."""
        body: str = self.cleaned_data["body"]
        return body.replace("\r\n", "\n")

    def clean_publish_at(self) -> datetime | None:
        """Return the time, if it is one that somebody may have meant."""
        at: datetime | None = self.cleaned_data["publish_at"]
        if at and at.year not in YEARS:
            words = _("公開日時は%(first)d年から%(last)d年までにしてください。")
            raise forms.ValidationError(words % {"first": YEARS[0], "last": YEARS[-1]})
        return at

    def clean(self) -> None:
        """Refuse to overwrite what another editor has saved in between, and show both."""
        super().clean()
        if not self.instance.pk or "based_on" not in self.cleaned_data:
            return
        # Locked until the end of the request, so that nobody saves between this look and ours.
        current = self._lock()
        if current.version == self.cleaned_data["based_on"]:
            self._clean_correction(current)
            return
        self.conflict = current
        self.differences = differences(current, self.cleaned_data)
        # Both have been shown: the next save is made on top of what is kept now.
        typed = QueryDict(mutable=True)
        typed.update(self.data)
        typed[self.add_prefix("based_on")] = str(current.version)
        self.data = typed
        self.add_error(
            None,
            _(
                "%(name)sさんが先に保存したので、まだ保存していません。下で二つの版を見比べ、"
                "必要なところを書き写してから、もう一度保存してください。"
            )
            % {"name": current.updated_by or _("ほかの人")},
        )

    def _lock(self) -> Article:
        """Return the article as it is kept; the original that was chosen is read anew."""
        article, typed = self.instance, self.cleaned_data
        if "original" in typed:
            article.original = typed["original"]
        current = article.lock()
        if "original" in typed:
            typed["original"] = article.original
        return current

    def _clean_correction(self, current: Article) -> None:
        """Tell readers of what they saw and see another way now, and of nothing else."""
        typed = self.cleaned_data
        if not typed.get("fault"):
            if typed.get("fault_note") or typed.get("fault_credit"):
                self.add_error("fault", _("訂正として知らせるなら、種類を選んでください。"))
            return
        if not current.is_public:
            self.add_error("fault", _("訂正として知らせられるのは、公開している記事だけです。"))
        elif "title" in typed and "body" in typed:
            try:
                texts = (current.title, current.body), (typed["title"], typed["body"])
                publishing.tell_apart(*texts)
            except publishing.NothingCorrected:
                words = _(
                    "題名も本文も変わっていません。文を直すか、「知らせない」を選んでください。"
                )
                self.add_error("fault", words)

    @property
    def statement(self) -> publishing.Statement | None:
        """What readers are to be told of the change; nothing where it is to be a silent one."""
        typed = self.cleaned_data
        if not typed.get("fault"):
            return None
        return publishing.Statement(
            typed["fault"], note=typed["fault_note"], credit=typed["fault_credit"]
        )

    def full_clean(self) -> None:
        """Let no save of what was published get past the gate."""
        super().full_clean()
        if not self.is_bound or self.errors or self.instance.is_draft:
            return
        article, translators = self.instance, self.cleaned_data.get("translators")
        for reason in publishing.obstacles(article, translators=translators):
            # What no reader sees waits for its rights; its text may be written meanwhile.
            if not (reason.about_original and (article.is_held or article.is_withdrawn)):
                self.add_error(None, str(reason.sentence))
