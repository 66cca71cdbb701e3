"""Refusals of pictures, in sentences that tell what to do."""

from collections.abc import Callable

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from articles import imaging

SENTENCES: dict[type[imaging.ImageRefused], Callable[..., str]] = {
    imaging.TooManyBytes: lambda error: (
        _("ファイルが大きすぎます。%(limit)d MBまでの画像を選んでください。")
        % {"limit": error.limit // 1024 // 1024}
    ),
    imaging.TooManyPixels: lambda error: (
        _("画像の縦横が大きすぎます。%(limit)s画素までに縮めてください。")
        % {"limit": number_format(error.limit, force_grouping=True)}
    ),
    imaging.TooManyFrames: lambda error: (
        _("動く画像のコマが多すぎます。%(limit)dコマまでに減らしてください。")
        % {"limit": error.limit}
    ),
    imaging.VectorImage: lambda error: _(
        "SVGは受け付けません。PNGかWebPに書き出してから選んでください。"
    ),
    imaging.Truncated: lambda error: _(
        "ファイルが途中で切れているか、壊れています。元のファイルを確かめて、もう一度選んでください。"
    ),
    imaging.UnsupportedFormat: lambda error: (
        _("%(name)s形式は受け付けません。JPEG、PNG、WebP、AVIF、GIFのどれかに変えてください。")
        % {"name": error.name}
    ),
    imaging.NotAnImage: lambda error: _(
        "画像ではないようです。JPEG、PNG、WebP、AVIF、GIFのどれかを選んでください。"
    ),
}


def refusal(error: imaging.ImageRefused) -> str:
    """Return why the picture was not taken and what to do, in the language of the user."""
    return SENTENCES[type(error)](error)
