"""The public addresses."""

from django.urls import path, register_converter

from articles.views import converters, editing, lists, machines, media, previews, reading

register_converter(converters.WordsConverter, "words")
register_converter(converters.TrailConverter, "trail")
register_converter(converters.YearConverter, "year")

urlpatterns = [
    path("", lists.home, name="home"),
    path("entry/<trail:path>/", reading.article, name="article"),
    path("preview/<str:token>/", previews.preview, name="preview"),
    path("archive/", lists.archive, name="archive"),
    path("archive/<year:year>/<int:month>/", lists.month, name="month"),
    path("authors/<words:slug>/", lists.author, name="author"),
    path("sites/<words:host>/", lists.site, name="site"),
    path("tags/<words:slug>/", lists.tag, name="tag"),
    path("editing/preview/", editing.preview, name="editing_preview"),
    path("editing/pictures/", editing.upload, name="editing_pictures"),
    path("editing/token/", editing.token, name="editing_token"),
    path("media/<path:name>", media.media, name="media"),
    path("healthz", machines.healthz, name="healthz"),
]
