"""The public addresses."""

from django.urls import include, path, register_converter

from articles.views import (
    commenting,
    converters,
    editing,
    feeds,
    indexes,
    lists,
    machines,
    media,
    modes,
    own_comments,
    previews,
    reading,
    searching,
    site_maps,
)

register_converter(converters.WordsConverter, "words")
register_converter(converters.TrailConverter, "trail")
register_converter(converters.YearConverter, "year")
register_converter(converters.MonthConverter, "month")

urlpatterns = [
    path("", lists.home, name="home"),
    path("entry/<trail:path>/", reading.article, name="article"),
    path("reading/<str:mode>/", modes.choose, name="reading_mode"),
    path("comments/<trail:path>/", commenting.discussion, name="comments"),
    path("comment/<int:pk>/edit/", own_comments.edit, name="comment_edit"),
    path("comment/<int:pk>/withdraw/", own_comments.withdraw, name="comment_withdraw"),
    path("comment/confirm/<str:token>/", own_comments.confirm, name="comment_confirm"),
    path("comment/unsubscribe/<str:token>/", own_comments.unsubscribe, name="comment_unsubscribe"),
    path("comment/author/<str:token>/", own_comments.author, name="comment_author"),
    path("preview/<str:token>/", previews.preview, name="preview"),
    path("archive/", lists.archive, name="archive"),
    path("archive/<year:year>/", lists.year, name="year"),
    path("archive/<year:year>/<month:month>/", lists.month, name="month"),
    path("authors/", indexes.authors, name="authors"),
    path("sites/", indexes.sites, name="sites"),
    path("tags/", indexes.tags, name="tags"),
    path("authors/<words:slug>/", lists.author, name="author"),
    path("authors/<words:slug>/feed/", feeds.author, {"form": feeds.ATOM}, name="author_feed"),
    path(
        "authors/<words:slug>/feed.json",
        feeds.author,
        {"form": feeds.JSON},
        name="author_json_feed",
    ),
    path("sites/<words:host>/", lists.site, name="site"),
    path("tags/<words:slug>/", lists.tag, name="tag"),
    path("tags/<words:slug>/feed/", feeds.tag, {"form": feeds.ATOM}, name="tag_feed"),
    path("tags/<words:slug>/feed.json", feeds.tag, {"form": feeds.JSON}, name="tag_json_feed"),
    path("search/", searching.find, name="search"),
    path("editing/preview/", editing.preview, name="editing_preview"),
    path("editing/pictures/", editing.upload, name="editing_pictures"),
    path("editing/token/", editing.token, name="editing_token"),
    path("media/<path:name>", media.media, name="media"),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/second-factor/", include("allauth.mfa.urls")),
    path("accounts/sessions/", include("allauth.usersessions.urls")),
    path("feed/", feeds.home, {"form": feeds.ATOM}, name="feed"),
    path("feed.json", feeds.home, {"form": feeds.JSON}, name="json_feed"),
    path("sitemap.xml", site_maps.whole, name="sitemap"),
    path("sitemap-articles-<int:number>.xml", site_maps.articles, name="sitemap_of_articles"),
    path("sitemap-others-<int:number>.xml", site_maps.others, name="sitemap_of_others"),
    path("robots.txt", machines.robots, name="robots"),
    path("manifest.webmanifest", machines.manifest, name="manifest"),
    path("healthz", machines.healthz, name="healthz"),
]
