"""Requests to stop, noted instead of obeyed at once."""

import signal
from types import FrameType, TracebackType
from typing import Self

NAMES = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class StopSignals:
    """Counts how often this program was asked to stop while it is entered: by Ctrl-C, kill or a closed window."""

    def __init__(self) -> None:
        self.count = 0
        self._previous: dict[signal.Signals, signal._HANDLER] = {}

    def __enter__(self) -> Self:
        for name in NAMES:
            self._previous[name] = signal.signal(name, self._note)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for name, handler in self._previous.items():
            signal.signal(name, handler)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.count += 1
