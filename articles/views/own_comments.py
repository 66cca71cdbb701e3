"""What writers do with their own comments: change, take back, confirm an address, end mail."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles import comments, guarding, moderation
from articles.forms import RevisionForm
from articles.models import Comment, Writer
from articles.views.refusing import words_of
from articles.views.telling import tell
from articles.views.visitors import remember_author, remember_writer, visitor_of

FORMS = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@FORMS
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the writer change the text for some minutes."""
    comment, writer = _own(request, pk)
    if not comment.may_be_revised(timezone.now()):
        return tell(request, "late", {"comment": comment}, status=410)
    initial = {"text": comment.text, "version": comment.version}
    data = request.POST if request.method == "POST" else None
    form = RevisionForm(data, initial=initial, label_suffix="")
    if form.is_valid() and _revise(form, comment, writer):
        return HttpResponseRedirect(_page_of(comment))
    return tell(
        request, "edit", {"comment": comment, "form": form}, status=422 if form.errors else 200
    )


def _revise(form: RevisionForm, comment: Comment, writer: Writer) -> bool:
    seen = form.cleaned_data["version"]
    try:
        moderation.revise(comment, form.cleaned_data["text"], writer=writer, seen=seen)
    except guarding.Refused as refused:
        form.add_error(None, words_of(refused))
    except moderation.TooLate:
        form.add_error(None, _("書き直せる時間が過ぎました。"))
    except moderation.Beaten:
        comment.refresh_from_db()
        form.begin_anew(comment.version)
        words = _(
            "そのあいだに、別のところで書き直されました。いまの文は下にあります。"
            "このまま「書き直す」を押すと、その文に代えて、ここに書いた文になります。"
        )
        form.add_error(None, words)
    else:
        return True
    return False


@never_cache
@FORMS
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then take the comment back."""
    comment, writer = _own(request, pk)
    if request.method == "POST":
        try:
            moderation.withdraw(comment, writer=writer)
        except moderation.TooLate:
            return tell(request, "late", {"comment": comment}, status=410)
        return HttpResponseRedirect(_page_of(comment))
    return tell(request, "withdraw", {"comment": comment})


@never_cache
@FORMS
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once, since programs open every link of a mail; then believe that the address is theirs."""
    comment = comments.read_confirmation(token)
    if comment is None:
        return tell(request, "expired", {}, status=410)
    if request.method != "POST":
        return tell(request, "confirm", {"comment": comment})
    writer = moderation.confirm(comment, writer=visitor_of(request).writer)
    response = tell(request, "confirmed", {"comment": comment})
    remember_writer(response, writer)
    return response


@csrf_exempt
@never_cache
@FORMS
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once, then send nothing any more; programs that show mail send the answer by themselves.

    They have no cookie of ours; the signed address is what they prove themselves by.
    """
    writer = comments.read_unsubscription(token)
    if writer is None:
        return tell(request, "expired", {}, status=410)
    if request.method != "POST":
        return tell(request, "unsubscribe", {})
    moderation.unsubscribe(writer)
    return tell(request, "unsubscribed", {})


@never_cache
def author(request: HttpRequest, token: str) -> HttpResponse:
    """Know the author of the original by the link that an editor sent them."""
    found = comments.read_author(token)
    if found is None:
        return tell(request, "expired", {}, status=410)
    article, _author = found
    response = HttpResponseRedirect(reverse("comments", args=[article.path]))
    response["Referrer-Policy"] = "no-referrer"
    remember_author(response, token)
    return response


def _own(request: HttpRequest, pk: int) -> tuple[Comment, Writer]:
    """Return a comment of whoever asks; to others there is none."""
    writer = visitor_of(request).writer
    mine = Comment.objects.of_writer(writer) if writer else Comment.objects.none()
    comment = mine.select_related("article", "writer").filter(pk=pk).first()
    if comment is None or writer is None:
        raise Http404
    return comment, writer


def _page_of(comment: Comment) -> str:
    return f"{reverse('comments', args=[comment.article.path])}#comment-own"
