"""The formats that are taken and written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """A file format: what people, file names, HTTP and the codec library call it."""

    name: str
    extension: str
    media_type: str
    codec: str


JPEG = Format("JPEG", "jpg", "image/jpeg", "JPEG")
PNG = Format("PNG", "png", "image/png", "PNG")
WEBP = Format("WebP", "webp", "image/webp", "WEBP")
AVIF = Format("AVIF", "avif", "image/avif", "AVIF")
GIF = Format("GIF", "gif", "image/gif", "GIF")
