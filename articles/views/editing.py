"""What the editor of the text calls: the live preview, and the place for dropped pictures.

django-markdownx opens both to strangers and trusts what they send; these two take their place
and answer its script in its own terms.
"""

from django.contrib.admin.models import ADDITION
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from articles import accounts
from articles.forms import UploadForm
from articles.models import Article

LONGEST_PREVIEW = 200_000


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """Answer the text as a reader would get it, by the very renderer of the public page."""
    if not _may_write(request):
        return HttpResponse(_("ログインし直してください。"), status=403, content_type="text/plain")
    if "content" not in request.POST:
        return HttpResponse(_("本文がありません。"), status=400, content_type="text/plain")
    body = request.POST["content"]
    if len(body) > LONGEST_PREVIEW:
        message = _("長すぎるので、プレビューは出しません。保存はできます。")
        return HttpResponse(message, status=413, content_type="text/plain")
    article = Article(body=body)
    article.derive()
    # The mark tells our script that this is a preview and not, say, a page of a proxy.
    return HttpResponse(f'<div class="preview-text body" data-preview>{article.html}</div>')


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    """Keep a picture and answer what to write into the text, or a sentence that says why not."""
    if not (_may_write(request) and request.user.has_perm("articles.add_image")):
        return JsonResponse({"error": _("ログインし直してください。")}, status=403)
    assert request.user.is_authenticated
    form = UploadForm(request.POST, request.FILES, by=request.user)
    if not form.is_valid():
        return JsonResponse({"error": " ".join(map(str, form.errors["image"]))}, status=400)
    image = form.cleaned_data["image"]
    accounts.note(image, _("本文に加えた"), by=request.user, kind=ADDITION)
    return JsonResponse({"image_code": image.markdown, "id": image.pk})


@never_cache
@require_GET
def token(request: HttpRequest) -> JsonResponse:
    """Answer the token that forms of this login carry; a login in another tab has changed it."""
    if not _may_write(request):
        return JsonResponse({"error": _("ログインし直してください。")}, status=403)
    return JsonResponse({"token": get_token(request)})


def _may_write(request: HttpRequest) -> bool:
    user = request.user
    return accounts.may_work(user) and user.has_perm("articles.change_article")
