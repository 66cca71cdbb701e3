"""The reasons for which a file is not taken as a picture."""


class ImageRefused(Exception):
    """A file that is not taken as a picture; its text is one English sentence."""

    sentence = "The picture is refused."

    def __str__(self) -> str:
        return self.sentence


class NotAnImage(ImageRefused):
    """The file is no picture, or its header cannot be read as one."""

    sentence = "The file is not a picture that can be read."


class VectorImage(ImageRefused):
    """The file is an SVG drawing, which is a program rather than pixels."""

    sentence = "SVG drawings are not taken; save the drawing as PNG."


class Truncated(ImageRefused):
    """The file began as a picture but ends early, or is damaged on the way."""

    sentence = "The picture is incomplete or damaged."


class UnsupportedFormat(ImageRefused):
    """The file is a picture in a format that is not taken; `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"{self.name} pictures are not taken; use JPEG, PNG, WebP, AVIF or GIF."


class LimitExceeded(ImageRefused):
    """The file is more than the server takes; `limit` is the most that it takes."""

    unit = "units"

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit

    def __str__(self) -> str:
        return f"The picture has more than {self.limit:,} {self.unit}."


class TooManyBytes(LimitExceeded):
    """The file is longer than `limit` bytes."""

    unit = "bytes"


class TooManyPixels(LimitExceeded):
    """The picture, or all its frames together, has more than `limit` pixels."""

    unit = "pixels"


class TooManyFrames(LimitExceeded):
    """The animation has more than `limit` frames."""

    unit = "frames"
