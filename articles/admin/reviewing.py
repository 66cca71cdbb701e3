"""Reviewing: the pages on which a report is judged, and a passage is written anew because of it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import moderation, publishing
from articles.admin.queue import CORRECT, REPORTS, SIFT, ReportWish
from articles.admin.taking_back import offer_undo
from articles.forms import AnswerForm, ReworkForm
from articles.models import Article, Report, User

# What was done, and the number by which it is undone.
Done = tuple[UUID, str]


def review(request: HttpRequest, report: Report, *, site: AdminSite) -> HttpResponse:
    """Show a report beside both passages, and do what was decided."""
    answer = AnswerForm(request.POST if request.POST.get("do") == "decline" else None)
    # An answer that is too long comes back to be shortened, and nothing is decided.
    if request.method == "POST" and (not answer.is_bound or answer.is_valid()):
        return _decide(request, report)
    article = report.segment.article
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("読者の知らせ"),
        "report": report,
        "segment": report.segment,
        "article": article,
        "can_apply": article.is_public and publishing.can_accept(report),
        "may_correct": _may_correct(request, report),
        "may_sift": request.user.has_perm(SIFT),
        "answer": answer,
        "opts": Report._meta,
    }
    return TemplateResponse(request, "admin/articles/report/review.html", context)


def _may_correct(request: HttpRequest, report: Report) -> bool:
    editable = Article.objects.editable_by(request.user).filter(pk=report.segment.article_id)
    return request.user.has_perm(CORRECT) and editable.exists()


def _decide(request: HttpRequest, report: Report) -> HttpResponse:
    acts: dict[str, tuple[bool, Callable[[HttpRequest, Report], Done]]] = {
        "apply": (_may_correct(request, report), _apply),
        "decline": (request.user.has_perm(CORRECT), _decline),
        "spam": (request.user.has_perm(SIFT), _reject),
        "reopen": (request.user.has_perm(SIFT), _reopen),
    }
    allowed, act = acts.get(request.POST.get("do", ""), (False, _reopen))
    if not allowed:
        raise PermissionDenied
    try:
        done = act(request, report)
    except publishing.NeedsAnEye:
        words = _(
            "直すところに書式があるか、知らせのあとで文が変わったので、そのままでは反映できません。"
            "ここで手を入れてください。"
        )
        messages.warning(request, words)
        return HttpResponseRedirect(reverse("admin:articles_report_rework", args=[report.pk]))
    except (moderation.Beaten, publishing.Conflict, publishing.WrongState):
        _tell_that_it_changed(request)
        return HttpResponseRedirect(_address(report))
    messages.success(request, offer_undo(*done))
    unsifted = reverse("admin:articles_report_changelist") + "?state__exact=new"
    return HttpResponseRedirect(REPORTS.address if request.user.has_perm(SIFT) else unsifted)


def _tell_that_it_changed(request: HttpRequest) -> None:
    words = _(
        "そのあいだに記事か知らせの状態が変わったので、何もしていません。いまの状態を確かめてください。"
    )
    messages.warning(request, words)


def _address(report: Report) -> str:
    return reverse("admin:articles_report_change", args=[report.pk])


def _user(request: HttpRequest) -> User:
    assert request.user.is_authenticated
    return request.user


def _apply(request: HttpRequest, report: Report) -> Done:
    based_on = request.POST.get("based_on", "")
    if not (based_on.isascii() and based_on.isdigit() and len(based_on) < 10):
        raise moderation.Beaten(report)
    act = moderation.apply_report(report, by=_user(request), based_on=int(based_on))
    return act, _("読者の訳を反映し、訂正として知らせました。")


def _decline(request: HttpRequest, report: Report) -> Done:
    answer = AnswerForm(request.POST)
    answer.full_clean()
    words = answer.cleaned_data["answer"]
    act = moderation.decide_report(
        report, Report.State.DECLINED, by=_user(request), seen="new", answer=words
    )
    return act, _("見送りました。")


def _reject(request: HttpRequest, report: Report) -> Done:
    act = moderation.decide_report(report, Report.State.SPAM, by=_user(request), seen="new")
    return act, _("迷惑な知らせとして片づけました。")


def _reopen(request: HttpRequest, report: Report) -> Done:
    act = moderation.decide_report(report, Report.State.NEW, by=_user(request))
    return act, _("未対応に戻しました。")


def rework(request: HttpRequest, report: Report | None, *, site: AdminSite) -> HttpResponse:
    """Show the passage as it is written, with what the reader said, and save what is made of it."""
    if report is None:
        raise Http404
    if not _may_correct(request, report):
        raise PermissionDenied
    article = report.segment.article
    passage = publishing.find_passage(article, report.segment)
    data = request.POST if request.method == "POST" else None
    form = ReworkForm(data, report=report, passage=passage)
    if data is not None and form.is_valid() and _is_reworked(request, report, form):
        return HttpResponseRedirect(_back(request) or _address(report))
    context: dict[str, Any] = {
        **site.each_context(request),
        "title": _("手を入れて反映する"),
        "report": report,
        "segment": report.segment,
        "article": article,
        "passage": passage,
        "form": form,
        "back": _back(request) or _address(report),
        "opts": Report._meta,
    }
    return TemplateResponse(request, "admin/articles/report/rework.html", context)


def _back(request: HttpRequest) -> str:
    """Return the page of the queue from which somebody came, if they did."""
    if "back" not in request.GET:
        return ""
    return ReportWish.read(QueryDict(request.GET["back"])).address


def _is_reworked(request: HttpRequest, report: Report, form: ReworkForm) -> bool:
    """Save what was written; where that cannot be, say why and keep it in the form."""
    typed = form.cleaned_data
    try:
        act = moderation.rework_report(
            report,
            by=_user(request),
            based_on=typed["based_on"],
            markdown=typed["markdown"],
            statement=form.statement,
        )
    except publishing.NothingCorrected:
        form.add_error("markdown", _("文が変わっていません。直すか、知らせを見送ってください。"))
    except publishing.NeedsAnEye:
        form.add_error(
            None, _("この段落は、いまの本文に見つかりません。記事の画面で直してください。")
        )
    except publishing.Conflict as conflict:
        words = _(
            "そのあいだに記事が保存されたので、まだ保存していません。「いまの段落」を見てから、"
            "もう一度保存してください。"
        )
        form.add_error(None, words)
        form.begin_anew(conflict.current.version)
    except (moderation.Beaten, publishing.WrongState):
        form.add_error(
            None,
            _("知らせがもう片づいているか、記事が公開されていないので、保存していません。"),
        )
    else:
        done = _("訳を直し、訂正として知らせました。")
        messages.success(request, offer_undo(act, done))
        return True
    return False
