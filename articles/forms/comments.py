"""Forms of comments: what readers type about an article, and what they change of it."""

from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _

from articles import guarding, text
from articles.forms.guarded import GuardedForm
from articles.models import LONGEST_NAME, LONGEST_TEXT, Article, Comment, Segment

SHOWN_OF_PASSAGE = 40


class RemarkField(forms.CharField):
    """A text of some lines, as it will be kept."""

    widget = forms.Textarea(attrs={"rows": 7})

    def to_python(self, value: str | None) -> str:
        """Take out what would harm the page around it; what nobody would see is nothing."""
        remark = text.tidy_remark(super().to_python(value) or "")
        return remark if text.can_be_seen(remark) else ""


class NameField(forms.CharField):
    """A name on one line."""

    def to_python(self, value: str | None) -> str:
        """Take out what would harm the page around it; what nobody would see is nothing."""
        name = " ".join(text.tidy_remark(super().to_python(value) or "").split())
        return name if text.can_be_seen(name) else ""


class CommentForm(GuardedForm):
    """A comment as a reader types it; of the staff it is known who they are."""

    parent = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1)
    segment = forms.ChoiceField(label=_("どの段落について"), required=False)
    text = RemarkField(
        label=_("コメント"),
        max_length=LONGEST_TEXT,
        help_text=_("行頭の「>」は引用になり、アドレスはリンクになります。"),
    )
    name = NameField(label=_("お名前"), max_length=LONGEST_NAME)
    email = forms.EmailField(
        label=_("メールアドレス(任意)"),
        required=False,
        help_text=_("ほかの人には見えません。"),
    )
    wants_mail = forms.BooleanField(label=_("公開や返信をメールで受け取る"), required=False)

    # A script finds it while people write; where there is none the comment waits.
    proof = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, article: Article, is_staff: bool, mail: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, subject=f"comment:{article.pk}", **kwargs)
        self.article = article
        if is_staff:
            del self.fields["name"]
        if is_staff or not mail:
            del self.fields["email"], self.fields["wants_mail"]
        # Most readers name no passage: the texts are fetched when they are wanted.
        self.fields["segment"].choices = self._passages  # type: ignore[attr-defined]

    @cached_property
    def segments(self) -> dict[str, Segment]:
        """The passages of the article by their ids."""
        standing = self.article.segments.standing().defer("source_texts")
        return {segment.public_id: segment for segment in standing if segment.target}

    def _passages(self) -> list[tuple[str, str | Promise]]:
        passages = [(key, _opening(segment)) for key, segment in self.segments.items()]
        return [("", _("記事の全体")), *passages]

    def arrival(self, address: str) -> guarding.Arrival:
        """Return how the form came, and whether its browser has worked for it."""
        proved = guarding.is_proved(self.cleaned_data["stamp"], self.cleaned_data["proof"])
        return replace(super().arrival(address), is_proved=proved)

    def clean_parent(self) -> Comment | None:
        """Take an answer to a comment that everybody can read on this article."""
        key = self.cleaned_data["parent"]
        if not key:
            return None
        found = Comment.objects.approved().filter(article=self.article, pk=key)
        parent = found.select_related("parent").first()
        if parent is None:
            message = _("返信しようとしたコメントは、もうありません。返信ではなく送れます。")
            raise ValidationError(message)
        return parent

    def clean_segment(self) -> Segment | None:
        """Take a passage of this article."""
        key = self.cleaned_data["segment"]
        return self.segments[key] if key else None

    def clean(self) -> dict[str, Any]:
        """Ask for the address where mail is wanted."""
        cleaned = super().clean() or {}
        if cleaned.get("wants_mail") and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("メールで受け取るには、メールアドレスを入れてください。"))
        return cleaned


class RevisionForm(forms.Form):
    """Another text for a comment, and the version that it replaces."""

    text = RemarkField(label=_("コメント"), max_length=LONGEST_TEXT)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    is_beaten = False

    def begin_anew(self, version: int) -> None:
        """Let the next try be made upon what the comment has become meanwhile."""
        self.is_beaten = True
        self.data = {"text": self["text"].value(), "version": version}


def _opening(segment: Segment) -> str:
    line = " ".join(segment.target.split())
    return line if len(line) <= SHOWN_OF_PASSAGE else f"{line[:SHOWN_OF_PASSAGE]}…"
