"""A text such as editors write, of about six kilobytes."""

from articles.management import demonstration

SIX_KILOBYTES = demonstration.replace_pictures(
    next(entry.body for entry in demonstration.read_site().entries if entry.name == "tide"),
    {
        picture.name: f"/media/images/{picture.name}.jpg"
        for picture in demonstration.read_site().pictures
    },
)
