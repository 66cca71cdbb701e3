"""The form for an entry of the rights ledger."""

from pathlib import PurePath

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Permission

LARGEST_EVIDENCE = 10 * 1024 * 1024
# What a mail, its printed page or its picture is kept as; nothing that a browser would run.
EVIDENCE = {".pdf", ".eml", ".txt", ".png", ".jpg", ".jpeg", ".webp", ".msg", ".docx", ".odt"}


class PermissionForm(forms.ModelForm[Permission]):
    """An answer, or a question, of today unless said otherwise."""

    class Meta:
        model = Permission
        fields = (
            "original",
            "author",
            "state",
            "covers_text",
            "covers_pictures",
            "showing",
            "expires_on",
            "credit",
            "conditions",
            "asked_by",
            "asked_on",
            "answered_on",
            "evidence",
            "evidence_file",
        )
        widgets = {
            "conditions": forms.Textarea(attrs={"rows": 2}),
            "evidence": forms.Textarea(attrs={"rows": 4}),
        }

    def clean_evidence_file(self) -> UploadedFile[bytes] | None:
        """Take documents and pictures of a sensible size."""
        file: UploadedFile[bytes] | None = self.cleaned_data.get("evidence_file")
        if not file:
            return file
        if PurePath(str(file.name)).suffix.lower() not in EVIDENCE:
            raise forms.ValidationError(
                _(
                    "受け付けるのは PDF、メール(.eml、.msg)、文書、画像です。PDFにして入れ直してください。"
                )
            )
        if file.size is not None and file.size > LARGEST_EVIDENCE:
            raise forms.ValidationError(_("10MBまでのファイルにしてください。"))
        return file

    def clean(self) -> None:
        """Refuse days that contradict each other."""
        super().clean()
        state, expires = self.cleaned_data.get("state"), self.cleaned_data.get("expires_on")
        if expires and state and state != Permission.State.GRANTED:
            self.add_error("expires_on", _("期限は、許諾されたときだけ入れられます。"))
        elif expires and expires < timezone.localdate():
            self.add_error("expires_on", _("期限がもう過ぎています。日付を確かめてください。"))
