"""pip, as this project calls it: only what the lock file lists, and only with the digests it lists."""

import os
from pathlib import Path

from tools import children


def install(requirements: Path, *options: str, python: Path) -> bool:
    """Install the file into the environment of that Python, and tell whether it went well."""
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # The file is complete. Told to look for dependencies, the pip of Python 3.11 asks for the newest
    # `coverage[toml]` although `coverage` is pinned, and stops at the next release.
    command += ["--no-input", "--no-deps", "--require-hashes"]
    command += ["--requirement", str(requirements), *options]
    # Some people have pip install into their home by default, which it refuses in an environment.
    environment = {**os.environ, "PIP_USER": "0"}
    return children.finish(command, environment=environment) == 0
