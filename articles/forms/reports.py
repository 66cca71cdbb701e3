"""The form by which a reader tells that a passage looks mistranslated."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from articles import text
from articles.forms.comments import NameField, RemarkField
from articles.forms.guarded import GuardedForm
from articles.models import Fault, Report, Segment, digest_of

LONGEST = 5000


class ReportForm(GuardedForm):
    """What is wrong, and how it might be said better; the passage itself is offered to begin with."""

    kind = forms.ChoiceField(
        label=_("どこが気になりますか"),
        choices=Fault.choices,
        initial=Fault.MISTRANSLATION,
        widget=forms.RadioSelect,
    )
    wording = RemarkField(
        label=_("よりよい訳"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("いまの訳が入っています。直したいところだけ書き換えてください。"),
    )
    note = RemarkField(
        label=_("気づいたこと"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("どこがどう違うのか、手がかりになることがあれば。"),
    )
    name = NameField(
        label=_("お名前"),
        required=False,
        max_length=Report._meta.get_field("name").max_length,
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
        help_text=_("書いてくだされば、訂正したときにお礼とともに載せます。"),
    )

    def __init__(self, data: Mapping[str, str] | None = None, *, segment: Segment) -> None:
        super().__init__(data, subject=subject_of(segment))
        self.segment = segment
        self.initial["wording"] = segment.target

    def clean_wording(self) -> str:
        """Return the words line by line without spaces around; none where nothing was changed."""
        wording = _trim(self.cleaned_data["wording"])
        longest = max(LONGEST, 2 * len(self.segment.target))
        if len(wording) > longest:
            words = _("%(longest)d字までで書いてください。いまは%(length)d字です。")
            raise forms.ValidationError(words % {"longest": longest, "length": len(wording)})
        return "" if wording == _trim(text.tidy_remark(self.segment.target)) else wording


def subject_of(segment: Segment) -> str:
    """Return what a form is about: a passage as its reader sees it, and no longer once it has changed."""
    return f"report:{segment.public_id}:{digest_of(segment.target_texts)[:16]}"


def _trim(words: str) -> str:
    return "\n".join(line.strip() for line in words.splitlines()).strip()
