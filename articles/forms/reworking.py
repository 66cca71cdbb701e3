"""Forms by which an editor makes something of what a reader reported."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles import publishing
from articles.models import Fault, Report


class AnswerForm(forms.Form):
    """Why a passage stays as it is."""

    answer = forms.CharField(
        label=_("返事"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("書けば、この段落について知らせようとする次の読者に見えます。"),
    )


class ReworkForm(forms.Form):
    """The passage in Markdown as an editor would have it, and what readers are told of it."""

    markdown = forms.CharField(
        label=_("訳文(Markdown)"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "vLargeTextField"}),
    )
    kind = forms.ChoiceField(label=_("種類"), choices=Fault.choices)
    note = forms.CharField(
        label=_("訂正の説明"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        help_text=_("なぜ直したか。読者に見えます。"),
    )
    credit = forms.CharField(
        label=_("お礼を伝える人"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("読者に見えます。空なら「読者のご指摘」とだけ書きます。"),
    )
    based_on = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(
        self, data: QueryDict | None = None, *, report: Report, passage: publishing.Passage | None
    ) -> None:
        words = passage.lines.text if passage else ""
        # Where nothing is lost by it, the reader's words are there to begin with.
        if passage and report.wording and report.is_current:
            plain = report.wording if passage.is_plain else words
            words = passage.reworded(report.wording) or plain
        initial = {
            "markdown": words,
            "kind": report.kind,
            "credit": report.name,
            "based_on": report.segment.article.version,
        }
        super().__init__(data, initial=initial)

    def clean_markdown(self) -> str:
        """Return the text with line ends as writers know them, not browsers."""
        markdown: str = self.cleaned_data["markdown"]
        return markdown.replace("\r\n", "\n").strip("\n")

    @property
    def statement(self) -> publishing.Statement:
        """What readers are told."""
        typed = self.cleaned_data
        return publishing.Statement(
            typed["kind"], note=typed["note"], credit=typed["credit"], is_from_reader=True
        )

    def begin_anew(self, version: int) -> None:
        """Let the next try be made on top of what somebody else has saved meanwhile."""
        self.data = {**{name: self[name].value() for name in self.fields}, "based_on": version}
