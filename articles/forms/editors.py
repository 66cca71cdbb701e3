"""The editor of the text: markdownx's widget with a guard around its script."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from markdownx.widgets import AdminMarkdownxWidget


class Editor(AdminMarkdownxWidget):  # type: ignore[misc]
    """Text on the left, live preview on the right; pictures may be dropped or pasted."""

    # What js/editor.js says, handed over as data attributes so that it can be translated.
    SENTENCES = {
        "sending": _("%s を送っています…"),
        "inserted": _("%s を挿入しました。[ ] の中に、何が写っているかを書いてください。"),
        "not-kept": _(
            "画像を保存できませんでした。ログインし直してから、もう一度貼り付けてください。"
        ),
        "unreachable": _("サーバーにつながりません。文章はこの画面に残っています。"),
        "no-preview": _(
            "プレビューを更新できません。文章は残っています。別のタブでログインし直してから、"
            "この画面に戻ってください。"
        ),
        "unsaved": _("保存されていない文章が、このブラウザーに残っています(%s)。"),
        "restore": _("文章を戻す"),
        "discard": _("捨てる"),
    }

    class Media:
        css = {"all": ["css/editor.css"]}
        js = ["js/editor.js"]

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the sentences and the way to a new token over to the script."""
        handed = {f"data-say-{key}": str(words) for key, words in self.SENTENCES.items()}
        handed["data-token-url"] = reverse("editing_token")
        context: dict[str, Any] = super().get_context(name, value, {**(attrs or {}), **handed})
        return context
