"""The form for the watch over an original."""

from django import forms

from articles.models import Watch


class WatchForm(forms.ModelForm[Watch]):
    """What an editor says about a watch, and nothing of what a visit may be finding meanwhile."""

    class Meta:
        model = Watch
        fields = ("is_on", "archive_url")

    def save(self, commit: bool = True) -> Watch:  # noqa: FBT001, FBT002
        """Write only what was changed here."""
        if not (commit and self.instance.pk):
            return super().save(commit)
        self.instance.save(update_fields=self.changed_data)
        return self.instance
