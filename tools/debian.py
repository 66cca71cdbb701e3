"""Debian's packages, installed where nobody has to be asked for a password."""

import os
import shutil
import subprocess
import sys

INSTALL = (
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "--option=DPkg::Lock::Timeout=300",
    "--quiet=2",
)


def install(*packages: str) -> bool:
    """Install the packages by apt-get, and tell whether that was possible and went well."""
    prefix = _privilege()
    if prefix is None:
        return False
    print(f"Debian のパッケージを入れています: {' '.join(packages)}", flush=True)
    # A list of a repository that is down must not stop what comes from another.
    subprocess.run([*prefix, *INSTALL, "update"], capture_output=True)
    done = subprocess.run(
        [*prefix, *INSTALL, "install", "--yes", "--no-install-recommends", *packages],
        capture_output=True,
        text=True,
    )
    if done.returncode:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
    return done.returncode == 0


def _privilege() -> list[str] | None:
    """Return what goes before a command to run it as root; None where that takes a password."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if (
        shutil.which("sudo")
        and subprocess.run([*sudo, "true"], capture_output=True).returncode == 0
    ):
        return sudo
    return None
