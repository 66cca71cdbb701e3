"""The form in which an editor amends what readers are told of a correction."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from articles.models import Correction


class CorrectionForm(forms.ModelForm[Correction]):
    """Kind, note and credit, with the version that they were written on top of."""

    based_on = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    class Meta:
        model = Correction
        fields = ("kind", "note", "credit")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["based_on"] = self.instance.version

    def clean(self) -> None:
        """Refuse to overwrite what another editor has saved in between, and show it."""
        super().clean()
        based_on = self.cleaned_data.get("based_on")
        # Locked until the end of the request, so that nobody saves between this look and ours.
        current = self.instance.lock()
        if current is None:
            self.add_error(None, _("この訂正は、そのあいだに取り消されました。"))
            return
        if based_on in {None, current.version}:
            return
        typed = QueryDict(mutable=True)
        typed.update(self.data)
        typed["based_on"] = str(current.version)
        self.data = typed
        words = _(
            "ほかの人が先に保存したので、まだ保存していません。いまの種類は「%(kind)s」、説明は「%(note)s」、"
            "お礼を伝える人は「%(credit)s」です。確かめてから、もう一度保存してください。"
        )
        facts = {"note": current.note, "credit": current.credit}
        self.add_error(None, words % {"kind": current.get_kind_display(), **facts})
