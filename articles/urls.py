"""The public addresses."""

from django.urls import path

from articles.views import editing, lists, machines, media, previews, reading

urlpatterns = [
    path("", lists.home, name="home"),
    path("entry/<path:path>/", reading.article, name="article"),
    path("preview/<str:token>/", previews.preview, name="preview"),
    path("archive/", lists.archive, name="archive"),
    path("archive/<int:year>/<int:month>/", lists.month, name="month"),
    path("authors/<str:slug>/", lists.author, name="author"),
    path("sites/<str:host>/", lists.site, name="site"),
    path("tags/<str:slug>/", lists.tag, name="tag"),
    path("editing/preview/", editing.preview, name="editing_preview"),
    path("editing/pictures/", editing.upload, name="editing_pictures"),
    path("media/<path:name>", media.media, name="media"),
    path("healthz", machines.healthz, name="healthz"),
]
