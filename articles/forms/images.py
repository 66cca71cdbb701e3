"""Forms for pictures: by the page of the picture, or dropped into the text."""

from typing import ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from articles import imaging, publishing
from articles.forms.refusals import refusal
from articles.models import Image, User

# What people say of a picture.
WORDS = ("alt", "caption", "credit", "source_url", "licence")


def keep(upload: UploadedFile[bytes], *, by: User) -> Image:
    """Keep an uploaded picture; raises ValidationError with the sentence for whoever sent it."""
    limit = imaging.Limits().bytes
    try:
        if (upload.size or 0) > limit:
            raise imaging.TooManyBytes(limit)
        return publishing.keep_picture(upload.read(), name=upload.name or "", by=by)
    except imaging.ImageRefused as error:
        raise forms.ValidationError(refusal(error)) from error


class UploadForm(forms.Form):
    """A picture that was dropped or pasted into the text; `image` is its record."""

    image = forms.FileField(allow_empty_file=True)

    def __init__(self, *args: object, by: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.by = by

    def clean_image(self) -> Image:
        """Take it in."""
        return keep(self.cleaned_data["image"], by=self.by)


class ImageForm(forms.ModelForm[Image]):
    """What is known of a picture; for a new one also the file."""

    by: ClassVar[User]  # whoever uploads, set by the admin

    upload = forms.FileField(
        label=_("画像"),
        allow_empty_file=True,
        help_text=_("JPEG、PNG、WebP、AVIF、GIF。位置情報などは取り除いて保存します。"),
        widget=forms.ClearableFileInput(
            attrs={"accept": "image/jpeg,image/png,image/webp,image/avif,image/gif"}
        ),
    )

    class Meta:
        model = Image
        fields = WORDS

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if self.instance.pk:
            del self.fields["upload"]

    def clean(self) -> None:
        """Take the file in once everything else is in order, so that nothing is left behind."""
        super().clean()
        if self.errors or "upload" not in self.fields:
            return
        try:
            self.instance = keep(self.cleaned_data["upload"], by=self.by)
        except forms.ValidationError as error:
            self.add_error("upload", error)
            return
        # The same picture may be known already: what is left empty here is kept from there.
        for name in WORDS:
            self.cleaned_data[name] = self.cleaned_data[name] or getattr(self.instance, name)
