"""Bringing every kind of pixel to sRGB or grey, eight bits a channel, alpha kept."""

from io import BytesIO

from PIL import Image, ImageCms

GREY_MODES = {"1", "L", "LA"}
OPAQUE = (255, 255)


def unfold(image: Image.Image) -> Image.Image:
    """Return the picture with a channel for each colour and for alpha: L, LA, RGB, RGBA or CMYK."""
    if image.mode == "I;16":
        # Pillow would clip at 255 instead of scaling.
        return image.point(lambda level: level * (1 / 257) + 0.5).convert("L")
    if image.has_transparency_data:
        mode = "LA" if image.mode in GREY_MODES else "RGBA"
    else:
        mode = {"1": "L", "P": "RGB"}.get(image.mode, image.mode)
    return image if image.mode == mode else image.convert(mode)


def convert_to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return an unfolded picture in sRGB, read by its colour profile where that is sound."""
    alpha = image.getchannel("A") if image.mode in ("LA", "RGBA") else None
    colours = image.convert(image.mode.removesuffix("A")) if alpha else image
    colours = apply_profile(colours, profile) if profile else colours
    if colours.mode == "CMYK":
        colours = colours.convert("RGB")
    if alpha and alpha.getextrema() != OPAQUE:
        colours.putalpha(alpha)
    return colours


def apply_profile(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture's colours as its profile means them; a broken one changes nothing."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if ImageCms.getProfileDescription(source).startswith("sRGB"):
            return image
        transform = ImageCms.buildTransform(
            source,
            ImageCms.createProfile("sRGB"),
            image.mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError):
        return image
    converted = transform.apply(image)
    converted.info.clear()  # a profile of sRGB, with the time of day in it
    return converted.convert("L") if image.mode == "L" else converted
