"""The form for taking an article back."""

from django import forms
from django.utils.translation import gettext_lazy as _


class WithdrawalForm(forms.Form):
    """Why an article is taken back, in words that readers will see."""

    reason = forms.CharField(
        label=_("理由"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"}),
        help_text=_(
            "記事のアドレスを開いた読者に見せます。空のままなら、取り下げたことだけを伝えます。"
        ),
    )
