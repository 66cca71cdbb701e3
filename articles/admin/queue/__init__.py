"""The moderation queue: comments with all that is needed to judge them, and every act in one place."""

from articles.admin.queue.addresses import addresses

__all__ = ["addresses"]
