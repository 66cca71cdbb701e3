"""Pages that others wrote, read: what they are, who wrote them, and their main text."""
