"""Catalogues: our words in each language, and how each writes dates; `make words` keeps them complete."""
