"""How a value is written as a mark."""

LONGEST = 15


def mark(value: float) -> str:
    """Return the mark of a value, the same however the value was computed."""
    rounded = round(value, 3)
    return f"n{int(rounded)}" if rounded == int(rounded) else f"n{rounded}"


def mark_decade(value: float) -> set[str]:
    """Return the marks of a decade that may lack its century."""
    return {mark(value), mark(1900 + value)} if value < 100 else {mark(value)}


def parse(digits: str) -> float:
    """Return the value of plain digits with an optional fraction; more digits than any count has are 0."""
    return float(digits) if len(digits) <= LONGEST else 0.0
