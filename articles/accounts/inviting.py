"""Inviting: a letter with a link by which somebody chooses a password and comes in."""

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings

from articles.models import User

LETTER = "account/email/invitation"


def invite(user: User, *, by: str) -> None:
    """Send the letter; its link ends when it is used, after a time, or with the next one."""
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    adapter = get_adapter()
    context = {
        "username": user.username,
        "by": by,
        "site_name": settings.SITE_NAME,
        "url": adapter.get_reset_password_from_key_url(key),
        "days": settings.PASSWORD_RESET_TIMEOUT // (24 * 3600),
    }
    adapter.send_mail(LETTER, user.email, context)
