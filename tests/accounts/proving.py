"""An authenticator app, as somebody has it in a pocket."""

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value

SECRET = "JBSWY3DPEHPK3PXP"


def give_app(user):
    """Let the person prove more than a password; return codes for a lost device."""
    TOTP.activate(user, SECRET)
    return RecoveryCodes.activate(user).get_unused_codes()


def code(*, later=0):
    """Return what the app shows now."""
    return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + later))
