"""The web as others made it: addresses of pages."""

from articles.web.addresses import BadAddress, canonical, host_of

__all__ = ["BadAddress", "canonical", "host_of"]
