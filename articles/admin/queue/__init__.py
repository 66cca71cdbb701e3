"""The moderation queue: comments with all that is needed to judge them, and every act in one place."""

from articles.admin.queue.addresses import addresses
from articles.admin.queue.looking import moderator_of

__all__ = ["addresses", "moderator_of"]
