"""The form by which an editor says who may comment on one article, and for how long."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import CommentMode

A_CENTURY = 36_500


class CommentSettingsForm(forms.Form):
    """What an article says of comments, where the site's own words do not suit it."""

    comment_mode = forms.ChoiceField(
        label=pgettext_lazy("見出し", "コメント"),
        choices=CommentMode,
        required=False,
        widget=forms.RadioSelect,
    )
    comment_days = forms.IntegerField(
        label=_("受け付ける日数"),
        required=False,
        min_value=0,
        max_value=A_CENTURY,
        help_text=_("公開してから何日まで受け付けるか。空ならサイトの設定どおり、0なら期限なし。"),
    )
