"""Second factors, set up and used with real keys before a real browser."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

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
    page.get_by_role("button", name="ログアウト").click()
    log_in("editor")
    next_code = format_hotp_value(hotp_value(secret, int(time.time()) // 30 + 1))
    page.locator("#id_code").fill(next_code)
    page.locator("#id_code").press("Enter")

    expect(page).to_have_url(at("/admin/"))


def test_a_passkey_lets_in_without_a_password(page: Page, at, editor, log_in, complaints):
    protocol = page.context.new_cdp_session(page)
    protocol.send("WebAuthn.enable")
    protocol.send("WebAuthn.addVirtualAuthenticator", {"options": PASSKEY})
    log_in("editor")
    open_settings(page, at, "/accounts/second-factor/webauthn/add/")

    page.get_by_label("パスワードレス").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/recovery-codes/**")
    page.get_by_role("button", name="ログアウト").click()
    page.goto(at("/admin/"))
    page.get_by_role("button", name="パスキーでログイン").click()

    expect(page).to_have_url(at("/admin/"))
