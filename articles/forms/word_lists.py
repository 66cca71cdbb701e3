"""The form in which moderators try another list of words, before they keep it."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

MOST, LONGEST = 200, 200
DAYS = ((7, _("7日")), (30, _("30日")), (90, _("90日")))


class LinesField(forms.CharField):
    """Words, one a line; the same word twice is one."""

    def clean(self, value: object) -> frozenset[str]:
        """Return the words, each short enough to be listed."""
        lines = (" ".join(line.split()) for line in super().clean(value).splitlines())
        words = frozenset(line for line in lines if line)
        if len(words) > MOST:
            raise forms.ValidationError(_("%(most)d語までです。") % {"most": MOST})
        if any(len(word) > LONGEST for word in words):
            raise forms.ValidationError(_("一語は%(longest)d字までです。") % {"longest": LONGEST})
        return words


class WordListForm(forms.Form):
    """The words that hold a comment, as they stand and as they might, and the days to try them on."""

    words = LinesField(
        label=_("保留にする言葉(一行に一つ)"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "vLargeTextField"}),
        help_text=_("全角と半角、大文字と小文字は区別しません。文と名前から探します。"),
    )
    # What the page showed: what others list or end meanwhile stays as they left it.
    shown = LinesField(required=False, widget=forms.HiddenInput)
    days = forms.TypedChoiceField(
        label=_("試す期間"), choices=DAYS, coerce=int, initial=30, empty_value="30", required=False
    )

    def __init__(self, *args: Any, listed: Collection[str], **kwargs: Any) -> None:
        lines = "\n".join(sorted(listed))
        super().__init__(*args, **kwargs)
        self.initial["words"] = self.initial["shown"] = lines

    @property
    def added(self) -> list[str]:
        """The words that were not on the list."""
        return sorted(self.cleaned_data["words"] - self.cleaned_data["shown"])

    @property
    def dropped(self) -> list[str]:
        """The words that shall not be on it any more."""
        return sorted(self.cleaned_data["shown"] - self.cleaned_data["words"])
