"""A limit on the time of the whole, which no slow dripping stretches."""

import time


class Deadline:
    """The moment at which everything must be done, `seconds` from now."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._ends = time.monotonic() + seconds

    def remaining(self) -> float:
        """Return the seconds that are left. Raises TimeoutError when none are."""
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TimeoutError(self.seconds)
        return left
