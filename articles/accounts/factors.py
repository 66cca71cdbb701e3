"""Second factors: who must have one, and whether somebody has."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from articles.models import Role, User

PROVES = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
GUARDED = {Role.EDITOR, Role.ADMINISTRATOR}


def has_second_factor(user: User) -> bool:
    """Return whether this person proves more than a password when logging in."""
    return bool(is_mfa_enabled(user, PROVES))


def lacks_second_factor(user: User | AnonymousUser) -> bool:
    """Return whether this person must set up a second factor before going on."""
    if not settings.SECOND_FACTOR_REQUIRED or not isinstance(user, User):
        return False
    return _is_guarded(user) and not has_second_factor(user)


def may_work(user: User | AnonymousUser) -> bool:
    """Return whether the editing room is open to this person as things stand."""
    return user.is_active and user.is_staff and not lacks_second_factor(user)


def _is_guarded(user: User) -> bool:
    return user.is_superuser or user.groups.filter(name__in=GUARDED).exists()
