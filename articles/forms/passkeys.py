"""Passkeys: what they are called, and whether they let in without a password."""

from typing import Any

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.utils.translation import gettext as _


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth is not typed
    """allauth's form in our words; a key that is made here lets in by itself, unless somebody objects."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("名前(どの端末か分かるように)")
        field = self.fields["passwordless"]
        field.label, field.initial = _("パスワードを打たずにログインできるようにする"), True
        field.help_text = _("指紋、顔、PINなどで確かめられる端末に限ります。")


class PasskeyNameForm(EditWebAuthnForm):  # type: ignore[misc]  # nor is this
    """allauth's form in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("名前(どの端末か分かるように)")
