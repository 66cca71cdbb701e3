"""Forms of moderators: a comment that is edited or answered, and what is blocked."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import guarding, web
from articles.forms.comments import RemarkField
from articles.models import LONGEST_TEXT, Block, Comment

ANSWERED = frozenset({Comment.State.HELD, Comment.State.APPROVED})
CHANGED = _(
    "そのあいだに、このコメントは変わりました。まだ保存していません。いまは「%(state)s」で、文は次のとおりです。"
    "確かめてから、もう一度保存してください。 — %(text)s"
)


class ModerationForm(forms.ModelForm[Comment]):
    """The text of a comment, an answer to it, and how the comment stood when the page was made."""

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
    stood = forms.CharField(widget=forms.HiddenInput, required=False)
    is_edited = False

    class Meta:
        model = Comment
        fields = ["text"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version
        self.initial["stood"] = self.instance.state

    def clean(self) -> None:
        """Refuse to act upon what the moderator has not seen, and keep what was typed."""
        super().clean()
        if self.errors:
            return
        # Locked until the end of the request, so that nobody acts between this look and ours.
        current = Comment.objects.select_for_update().get(pk=self.instance.pk)
        typed = self.cleaned_data
        self.is_edited = typed["text"] != _text_of(current, typed["seen"])
        if not (self.is_edited or typed["answer"]):
            return
        if (current.version, current.state) != (typed["seen"], typed["stood"]):
            self._begin_anew(current)
        elif current.state == Comment.State.WITHDRAWN:
            self.add_error(None, _("書き手が取り下げたので、直すことも返信もできません。"))
        elif typed["answer"] and current.state not in ANSWERED:
            words = _(
                "迷惑やゴミ箱のコメントには返信できません。先に、公開するか保留に戻してください。"
            )
            self.add_error("answer", words)

    def _begin_anew(self, current: Comment) -> None:
        """Let the next try be made upon what has become of the comment meanwhile, and show that."""
        typed = QueryDict(mutable=True)
        typed.update(self.data)
        typed["seen"], typed["stood"] = str(current.version), current.state
        if not self.is_edited:
            typed["text"] = current.text
        self.data = typed
        facts = {"state": current.get_state_display(), "text": current.text}
        self.add_error(None, CHANGED % facts)


def _text_of(current: Comment, version: int | None) -> str:
    """Return the text of a version, the present one's where there is no such."""
    older = current.versions.filter(number=-1 if version is None else version).first()
    return older.text if older else current.text


def _read_site(written: str) -> str:
    """Return the host of a site or of an address on it, as links are compared; empty where none is."""
    address = written if "://" in written else f"https://{written}"
    try:
        host = urlsplit(web.canonical(address)).hostname or ""
    except web.BadAddress:
        return ""
    return host if "." in host or ":" in host else ""


READ: Mapping[str, tuple[Callable[[str], str], str | Promise]] = {
    Block.Kind.DOMAIN: (
        _read_site,
        _("「spam.example」のように、サイトの名前を入れてください。"),
    ),
    Block.Kind.PREFIX: (
        guarding.read_prefix,
        _("コメントの「ネットワーク」にある形(192.0.2.0/24 や 2001:db8::/48)で入れてください。"),
    ),
}


class BlockForm(forms.ModelForm[Block]):
    """What is blocked from now on; whoever is blocked by their address is so from their comment."""

    KINDS = (Block.Kind.DOMAIN, Block.Kind.WORD, Block.Kind.FORBIDDEN, Block.Kind.PREFIX)

    class Meta:
        model = Block
        fields = ["kind", "value", "why", "expires_at"]
        help_texts = {
            "value": _(
                "サイトは「spam.example」、ネットワークは「192.0.2.0/24」の形で、言葉はそのまま入れます。"
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "kind" in self.fields:
            kinds = [(kind.value, kind.label) for kind in self.KINDS]
            self.fields["kind"].choices = kinds  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Write the value as comments are compared with it, and refuse what would match none."""
        super().clean()
        kind, value = self.cleaned_data.get("kind"), self.cleaned_data.get("value")
        if not (kind and value) or kind not in READ:
            return
        read, words = READ[kind]
        found = read(value)
        if found:
            self.cleaned_data["value"] = found
        else:
            self.add_error("value", str(words))
