"""How much of an original readers may see today."""

from django.utils import timezone

from articles import publishing
from articles.models import Article, Showing, rights_of


def showing_of(found: Article) -> Showing:
    """Return how much of the original readers may see: no more than a grant that lasts today says."""
    kept = Showing(found.showing)
    # The end of a grant takes what is public from its readers, unless the site has it only told.
    is_held_in_time = found.is_public and publishing.Reason("permission-expired", "").blocks
    if kept == Showing.LINK or found.original is None or is_held_in_time:
        return kept
    now = rights_of(found.original, on=timezone.localdate()).showing
    return min(kept, now, key=list(Showing).index)
