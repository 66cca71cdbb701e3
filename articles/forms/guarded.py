"""Guarded forms: for anybody, without an account, and refused in sentences that lose nothing."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import guarding

SENTENCES: Mapping[guarding.Reason, str | Promise] = {
    guarding.Reason.TRAPPED: _(
        "人には見えない欄が埋まっていたので、まだ送っていません。その欄は空にしました。"
        "書いたものは下に残っています。もう一度、送ってください。"
    ),
    guarding.Reason.UNSIGNED: _(
        "ページが古くなっていたので、まだ送っていません。書いたものは下に残っています。"
        "もう一度、送ってください。"
    ),
    guarding.Reason.TOO_FAST: _(
        "開いてすぐに送られたので、まだ受けとっていません。書いたものは下に残っています。"
        "数秒待ってから、もう一度、送ってください。"
    ),
    guarding.Reason.TOO_OLD: _(
        "開いてから一日より長くたったので、まだ送っていません。書いたものは下に残っています。"
        "読み返してから、もう一度、送ってください。"
    ),
    guarding.Reason.TOO_MANY: _(
        "短いあいだにたくさん届いたので、いまは受けとれません。書いたものは下に残っています。"
        "しばらくしてから、もう一度、送ってください。"
    ),
}


class GuardedForm(forms.Form):
    """A form with a trap, a signed time, and limits for each sender, who is counted on `sent`."""

    purpose: ClassVar[str]
    limits: ClassVar[Sequence[guarding.Limit]]

    homepage = forms.CharField(
        label=_("ここには何も書かないでください"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: Mapping[str, str] | None = None, *, subject: str, sender: guarding.Sender
    ) -> None:
        super().__init__(data)
        self.subject = f"{self.purpose}:{subject}"
        self.sender = sender
        self.reason: guarding.Reason | None = None
        self.initial["stamp"] = guarding.stamp(self.subject)

    def clean(self) -> None:
        """Ask the guards, once everything else is as it should be, and make ready to be sent again."""
        super().clean()
        self.reason = self._reason()
        if self.reason:
            self.add_error(None, str(SENTENCES[self.reason]))
        self._renew()

    def _reason(self) -> guarding.Reason | None:
        reason = guarding.check_trap(self.cleaned_data.get("homepage", ""))
        reason = reason or guarding.check_stamp(
            self.cleaned_data.get("stamp", ""), subject=self.subject
        )
        if reason or self.errors:
            return reason
        return guarding.weigh(self.sender, purpose=self.purpose, limits=self.limits)

    def _renew(self) -> None:
        """Empty the trap, and hand out a new time where the old one will not do any more."""
        typed = dict(self.data.items())
        typed["homepage"] = ""
        if self.reason in {guarding.Reason.UNSIGNED, guarding.Reason.TOO_OLD}:
            typed["stamp"] = guarding.stamp(self.subject)
        self.data = typed

    def sent(self) -> None:
        """Count what was taken."""
        guarding.count(self.sender, purpose=self.purpose)
