"""Pages as readers get them."""


def page(client, of):
    """Return the markup at an address, or of a row that has a page."""
    address = of if isinstance(of, str) else of.get_absolute_url()
    return client.get(address).content.decode()
