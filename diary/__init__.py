"""The project: settings, addresses and the door of the web server."""
