"""Guarded forms: for anybody, without an account, and refused without losing a word."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles import guarding


class GuardedForm(forms.Form):
    """A form with a trap and a signed time, which is good for one subject."""

    homepage = forms.CharField(
        label=_("この欄は空のままにしてください"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, str] | None = None, *, subject: str, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.subject = subject
        self.initial["stamp"] = partial(guarding.new_stamp, subject)

    def arrival(self, address: str) -> guarding.Arrival:
        """Return how the form came, from this address."""
        stamp = guarding.read_stamp(self.cleaned_data["stamp"], subject=self.subject)
        return guarding.Arrival(self.cleaned_data[guarding.TRAP], stamp, address)

    def begin_anew(self, words: str) -> None:
        """Say why the form was not taken; what was typed stays, and can be sent once more."""
        self.add_error(None, words)
        self.change(**{guarding.TRAP: "", "stamp": guarding.new_stamp(self.subject)})

    def change(self, **fields: str) -> None:
        """Show something else in these fields than what was sent."""
        self.data = {**dict(self.data.items()), **fields}
