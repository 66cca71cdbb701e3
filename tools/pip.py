"""pip, as this project calls it: only what the lock file lists, and only with the digests it lists."""

import os
from pathlib import Path

from tools import children


def install(requirements: Path, *options: str, python: Path) -> bool:
    """Install the file into the environment of that Python, and tell whether it went well."""
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--no-input", "--require-hashes", "--requirement", str(requirements), *options]
    # Some people have pip install into their home by default, which it refuses in an environment.
    environment = {**os.environ, "PIP_USER": "0"}
    return children.finish(command, environment=environment) == 0
