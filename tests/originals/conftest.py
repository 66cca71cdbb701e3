from tests.originals.sites import pages, site

__all__ = ["pages", "site"]
