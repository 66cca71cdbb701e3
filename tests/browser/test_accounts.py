"""Second factors, set up and used with real keys before a real browser."""

import re
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from playwright.sync_api import Page, expect

from articles.models import User

pytestmark = pytest.mark.django_db(transaction=True)
PASSKEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def open_settings(page: Page, at, path: str) -> None:
    """Open a page of the second factors, which asks for the password once more."""
    page.goto(at(path))
    if "reauthenticate" in page.url:
        page.get_by_label("パスワード").fill("correct horse")
        page.get_by_role("button", name="確認する").click()


def test_an_app_is_set_up_and_asked_for(page: Page, at, editor, log_in, complaints):
    log_in("editor")
    open_settings(page, at, "/accounts/second-factor/totp/activate/")
    expect(page.locator(".account-code svg path")).to_be_visible()
    secret = page.locator("code").inner_text()

    page.locator("#id_code").fill(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))
    page.get_by_role("button", name="有効にする").click()
    expect(page.get_by_role("heading", name="リカバリーコード")).to_be_visible()
    code = page.locator("#recovery_codes").input_value().split()[0]
    page.get_by_label("安全なところに控えました").check()
    page.get_by_role("link", name="二段階認証の設定へ").click()
    expect(page.get_by_text("残り10個です。")).to_be_visible()
    next_code = format_hotp_value(hotp_value(secret, int(time.time()) // 30 + 1))
    for proof in (next_code, code):
        page.goto(at("/accounts/second-factor/"))
        page.get_by_role("button", name="ログアウト").click()
        log_in("editor")
        page.get_by_label("コード").fill(proof)
        page.get_by_label("コード").press("Enter")
        expect(page).to_have_url(at("/admin/"))
    page.goto(at("/accounts/second-factor/"))
    expect(page.get_by_text("残り9個です。")).to_be_visible()


def test_a_passkey_lets_in_without_a_password(page: Page, at, editor, log_in, complaints):
    protocol = page.context.new_cdp_session(page)
    protocol.send("WebAuthn.enable")
    protocol.send("WebAuthn.addVirtualAuthenticator", {"options": PASSKEY})
    log_in("editor")
    open_settings(page, at, "/accounts/second-factor/webauthn/add/")

    expect(page.get_by_label("パスワードを打たずにログインできるようにする")).to_be_checked()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/recovery-codes/**")
    page.get_by_label("安全なところに控えました").check()
    page.get_by_role("button", name="ログアウト").click()
    page.goto(at("/admin/"))
    page.get_by_role("button", name="パスキーでログイン").click()

    expect(page).to_have_url(at("/admin/"))


def test_whoever_is_invited_chooses_a_password_and_comes_in(
    page: Page, at, administrator, enter, complaints, mailoutbox
):
    enter(administrator)
    page.goto(at("/admin/articles/user/add/"))
    page.locator("#id_username").fill("nami")
    page.get_by_label("メールアドレス").fill("nami@diary.example")
    page.get_by_label("翻訳者", exact=True).check()
    page.get_by_role("button", name="保存", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("招待のメールを")
    page.context.clear_cookies()

    choose(page, at, mailoutbox[-1].body, password="umi no soko 42")
    page.get_by_role("link", name="ログインする").click()
    page.get_by_label("ユーザー名").fill("nami")
    page.get_by_label("パスワード").fill("umi no soko 42")
    page.get_by_role("button", name="ログイン", exact=True).click()

    expect(page).to_have_url(at("/admin/"))


def choose(page: Page, at, letter: str, *, password: str) -> None:
    """Follow the link of a letter, and type a password twice."""
    page.goto(at(re.search(r"/accounts/password/reset/key/\S+", letter)[0]))
    page.locator("#id_password1").fill(password)
    page.locator("#id_password2").fill(password)
    page.get_by_role("button", name="このパスワードにする").click()
    expect(page.get_by_role("heading", name="パスワードを決めました")).to_be_visible()


def test_a_link_of_a_letter_serves_once_and_leads_on(page: Page, at, translator, mailoutbox):
    User.objects.update(email="nami@diary.example")
    send_reset(page, at, "nami@diary.example")
    letter = mailoutbox[-1].body
    choose(page, at, letter, password="umi no soko 42")

    page.goto(at(re.search(r"/accounts/password/reset/key/\S+", letter)[0]))

    expect(page.get_by_role("heading", name="このリンクは使えません")).to_be_visible()
    page.get_by_role("link", name="新しいリンクを受け取る").click()
    expect(page).to_have_url(at("/accounts/password/reset/"))


def send_reset(page: Page, at, address: str) -> None:
    """Ask for a letter, as whoever has forgotten their password."""
    page.goto(at("/accounts/password/reset/"))
    page.get_by_label("メールアドレス").fill(address)
    page.get_by_role("button", name="パスワードを再設定する").click()
    page.wait_for_url("**/reset/done/")


def test_other_sessions_are_ended(page: Page, at, translator, log_in, complaints):
    client = Client()
    client.post("/accounts/login/", {"login": "translator", "password": "correct horse"})
    assert client.get("/admin/").status_code == 200
    log_in("translator")

    page.goto(at("/accounts/sessions/"))
    page.get_by_role("button", name="この端末のほかを終わらせる").click()

    expect(page.get_by_text("ほかの端末ではログインしていません。")).to_be_visible()
    assert client.get("/admin/").status_code == 302
