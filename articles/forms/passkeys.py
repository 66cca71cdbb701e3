"""Passkeys: what they are called, whether they let in without a password, and what keys answer."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.exceptions import ValidationError
from django.forms.fields import InvalidJSONInput
from django.utils.translation import gettext as _
from fido2.webauthn import AuthenticationResponse, RegistrationResponse


class AnswerField(forms.JSONField):
    """What a key answers, or anything; Django falls on brackets and numbers without end."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput)

    def to_python(self, value: Any) -> Any:  # noqa: ANN401
        """Refuse what is no JSON, or none that can be read."""
        try:
            return super().to_python(value)
        except (RecursionError, ValueError) as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error

    def bound_data(self, data: Any, initial: Any) -> Any:  # noqa: ANN401
        """Send back as it came what cannot be read."""
        try:
            return super().bound_data(data, initial)
        except (RecursionError, ValueError):
            return InvalidJSONInput(data)


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]  # allauth is not typed
    """allauth's form in our words; a key that is made here lets in by itself, unless somebody objects."""

    credential = AnswerField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("名前(どの端末か分かるように)")
        field = self.fields["passwordless"]
        field.label, field.initial = _("パスワードを打たずにログインできるようにする"), True
        field.help_text = _("指紋、顔、PINなどで確かめられる端末に限ります。")

    def clean_credential(self) -> Any:  # noqa: ANN401
        """Refuse what no key can have answered; allauth takes 0 for a key that needs no proof."""
        _demand_readable(RegistrationResponse, self.cleaned_data["credential"])
        return self.cleaned_data["credential"]


class _Answered:
    """A form to which the answer of a key is posted, or anything; allauth falls on half an answer."""

    cleaned_data: dict[str, Any]

    def clean_credential(self) -> Any:  # noqa: ANN401
        """Refuse what no key can have answered."""
        _demand_readable(AuthenticationResponse, self.cleaned_data["credential"])
        return super().clean_credential()  # type: ignore[misc]  # it stands before a form


class PasskeyLogInForm(_Answered, LoginWebAuthnForm):  # type: ignore[misc]
    """allauth's form by which a passkey lets in by itself."""

    credential = AnswerField()


class PasskeySecondForm(_Answered, AuthenticateWebAuthnForm):  # type: ignore[misc]
    """allauth's form by which a key follows the password."""

    credential = AnswerField()


class PasskeyAgainForm(_Answered, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """allauth's form by which somebody who is inside proves it once more."""

    credential = AnswerField()


class PasskeyNameForm(EditWebAuthnForm):  # type: ignore[misc]  # nor is this
    """allauth's form in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("名前(どの端末か分かるように)")


def _demand_readable(
    kind: type[RegistrationResponse] | type[AuthenticationResponse],
    credential: Any,  # noqa: ANN401
) -> None:
    try:
        kind.from_dict(credential)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise get_adapter().validation_error("incorrect_code") from error
