"""Forms of moderators: a comment that is edited or answered, and what is blocked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.forms.comments import RemarkField
from articles.models import LONGEST_TEXT, Block, Comment


class ModerationForm(forms.ModelForm[Comment]):
    """The text of a comment, the version that was seen of it, and an answer to it."""

    text = RemarkField(
        label=_("コメント"),
        max_length=LONGEST_TEXT,
        help_text=_("直すと、読者のページに「編集部が手を入れました」と出ます。"),
    )
    answer = RemarkField(
        label=_("返信"),
        required=False,
        max_length=LONGEST_TEXT,
        help_text=_(
            "あなたの名前と編集部の印を付けて公開します。保留中のコメントも一緒に公開します。"
        ),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    class Meta:
        model = Comment
        fields = ["text"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version


class BlockForm(forms.ModelForm[Block]):
    """What is blocked from now on; whoever is blocked by their address is so from their comment."""

    KINDS = (Block.Kind.DOMAIN, Block.Kind.WORD, Block.Kind.FORBIDDEN, Block.Kind.PREFIX)

    class Meta:
        model = Block
        fields = ["kind", "value", "why", "expires_at"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "kind" in self.fields:
            kinds = [(kind.value, kind.label) for kind in self.KINDS]
            self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
