from articles.admin_site import ORDER
from articles.models import Article


def test_what_is_worked_on_most_stands_first(as_editor):
    (ours, *_) = as_editor.get("/admin/").context["app_list"]
    names = [model["object_name"] for model in ours["models"]]

    assert names[0] == Article.__name__
    assert names == [name for name in ORDER if name in names]


def test_what_is_not_on_the_list_comes_last(admin_client):
    (ours, *_) = admin_client.get("/admin/articles/").context["app_list"]

    assert [model["object_name"] for model in ours["models"]] == [*ORDER, "User"]
