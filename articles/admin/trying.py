"""Trying: what the rules against spam held lately, and what another list of words would have."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import comments, moderation, spam
from articles.forms import WordListForm
from articles.models import Block, User, kinds_in_words

MODERATE = ("articles.add_block", "articles.change_block")
Word = Block.Kind.WORD


def try_lists(request: HttpRequest, *, site: AdminSite) -> HttpResponse:
    """Show each rule's last weeks, try another list of words on them, and keep it when asked to."""
    user = request.user
    if not isinstance(user, User) or not user.has_perms(MODERATE):
        raise PermissionDenied
    listed = _standing().values_list("value", flat=True)
    form = WordListForm(request.POST or None, listed=listed)
    is_typed = request.method == "POST" and form.is_valid()
    if is_typed and request.POST.get("do") == "keep":
        _keep(request, form, user)
        return HttpResponseRedirect(request.path)
    until = timezone.now()
    days = int(form.cleaned_data["days"]) if is_typed else 30
    since = until - timedelta(days=days)
    words = dict(kinds_in_words())
    rules = comments.try_rules(spam.RULES, since=since, until=until)
    typed = sorted(form.cleaned_data["words"]) if is_typed else []
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("決まりの成績と試し"),
        "opts": Block._meta,
        "form": form,
        "days": days,
        "seen": next(iter(rules.values())).seen,
        "rules": [
            (words.get(name, name), trial)
            for name, trial in sorted(rules.items(), key=lambda rule: -rule[1].found)
        ],
        "now": rules["word"],
        "tried": comments.try_words(typed, since=since, until=until) if is_typed else None,
        "added": form.added if is_typed else [],
        "dropped": form.dropped if is_typed else [],
    }
    return TemplateResponse(request, "admin/articles/block/trials.html", context)


def _standing() -> Any:
    return Block.objects.standing(timezone.now()).filter(kind=Word)


def _keep(request: HttpRequest, form: WordListForm, user: User) -> None:
    """Change what was changed in the form; the rest of the list stays as others left it."""
    for word in form.added:
        moderation.block(Word, word, by=user, until=None)
    ended = list(_standing().filter(value__in=form.dropped))
    for block in ended:
        moderation.unblock(block, by=user)
    words = _("言葉の一覧を変えました(加えた%(added)d語、外した%(dropped)d語)。")
    facts = {"added": len(form.added), "dropped": len(ended)}
    messages.success(request, words % facts)
