"""The public pages: each view fetches, asks and renders."""
