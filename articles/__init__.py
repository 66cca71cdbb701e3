"""The articles app: everything that Diary is."""
