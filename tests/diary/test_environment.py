import pytest
from django.core.exceptions import ImproperlyConfigured

from diary import environment


@pytest.fixture
def env(monkeypatch):
    return lambda value: monkeypatch.setenv("THING", value)


@pytest.mark.parametrize(("value", "expected"), [("on", True), ("True", True), ("0", False)])
def test_a_flag_is_yes_or_no(env, value, expected):
    env(value)

    assert environment.flag("THING", default=not expected) is expected


@pytest.mark.parametrize("value", ["", "  "])
def test_what_is_empty_is_unset(env, value):
    env(value)

    assert environment.flag("THING", default=True) is True
    assert environment.text("THING", "else") == "else"
    assert environment.words("THING", ["a"]) == ["a"]


def test_a_flag_of_another_kind_is_refused_with_the_cure(env):
    env("maybe")

    with pytest.raises(ImproperlyConfigured, match="THING=on か THING=off"):
        environment.flag("THING", default=True)


@pytest.mark.parametrize("value", ["x", "-1", "1.5", "０", "0"])
def test_a_number_of_another_kind_is_refused_with_the_cure(env, value):
    env(value)

    with pytest.raises(ImproperlyConfigured, match="THING=7"):
        environment.number("THING", 7, least=1)


def test_a_number_is_read(env):
    env("12")

    assert environment.number("THING", 7, least=1) == 12


def test_one_of_some_words_is_read_and_others_are_refused_with_the_cure(env):
    env("open")
    assert environment.choice("THING", "closed", among=["open", "closed"]) == "open"

    env("ajar")
    with pytest.raises(ImproperlyConfigured, match="open、closed"):
        environment.choice("THING", "closed", among=["open", "closed"])


def test_words_stand_between_commas(env):
    env("a.example, b.example,,")

    assert environment.words("THING") == ["a.example", "b.example"]


def test_a_secret_may_stand_in_a_file(monkeypatch, tmp_path):
    file = tmp_path / "secret"
    file.write_text("hidden\n")
    monkeypatch.setenv("THING_FILE", str(file))

    assert environment.secret("THING") == "hidden"


def test_a_secret_file_that_is_missing_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("THING_FILE", str(tmp_path / "none"))

    with pytest.raises(ImproperlyConfigured, match="開けません"):
        environment.secret("THING")


def test_a_site_url_loses_its_final_slash(env):
    env("https://diary.example/")

    assert environment.site_url("THING", "") == "https://diary.example"


@pytest.mark.parametrize(
    "value",
    [
        "diary.example",
        "ftp://a.example",
        "https://",
        "https://a/b",
        "http://[x",
        "https://a:xyz",
        "https://a:99999",
        "https://me@a.example",
    ],
)
def test_a_site_url_of_another_kind_is_refused_with_the_cure(env, value):
    env(value)

    with pytest.raises(ImproperlyConfigured, match=r"https://diary\.example"):
        environment.site_url("THING", "")


@pytest.mark.parametrize(
    "value",
    [
        "foo",
        "mongodb://a/b",
        "mysql://x",
        "oracle://x/y",
        "postgresql://[x/a",
        "postgresql://a:x/b",
    ],
)
def test_a_database_of_another_kind_is_refused_with_the_cure(env, value):
    env(value)

    with pytest.raises(ImproperlyConfigured, match="THING=postgresql://user:password@host/name"):
        environment.database("THING", "")


@pytest.mark.parametrize("value", ["nonsense", "../etc/passwd", "/etc/localtime"])
def test_a_zone_that_is_unknown_is_refused_with_the_cure(env, value):
    env(value)

    with pytest.raises(ImproperlyConfigured, match="THING=Asia/Tokyo"):
        environment.zone("THING", "")


def test_a_folder_that_cannot_be_made_is_told_with_the_cure(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(ImproperlyConfigured, match="THING に、書き込める場所を入れてください"):
        environment.make_folder(tmp_path / "file" / "folder", names="THING")


@pytest.mark.parametrize(
    ("value", "host", "port", "starttls", "tls"),
    [
        ("smtp://mori:pass%40word@mail.example", "mail.example", 587, True, False),
        ("smtps://mori:pass%40word@mail.example", "mail.example", 465, False, True),
        ("smtp://mori:pass%40word@localhost:25", "localhost", 25, False, False),
    ],
)
def test_a_mail_server_is_read(env, value, host, port, starttls, tls):
    env(value)

    post = environment.post("THING", otherwise="console")

    assert (post.host, post.port, post.starttls, post.tls) == (host, port, starttls, tls)
    assert (post.user, post.password) == ("mori", "pass@word")


@pytest.mark.parametrize(
    "value", ["mail.example", "http://mail.example", "smtp://mail.example:x", "smtp://h/path"]
)
def test_a_mail_server_of_another_kind_is_refused_with_the_cure(env, value):
    env(value)

    with pytest.raises(ImproperlyConfigured, match="smtps://"):
        environment.post("THING", otherwise="console")


def test_without_a_mail_server_letters_stay_here(env):
    env("")

    assert "filebased" in environment.post("THING", otherwise="filebased").backend
