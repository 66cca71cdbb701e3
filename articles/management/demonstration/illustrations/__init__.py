"""The illustrations of the demonstration site, a module each, all with `PAPER` and `draw`."""
