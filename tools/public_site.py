"""The demonstration as a public site serves it: encrypted, its files collected and compressed; on this machine alone."""

import contextlib
import http.client
import os
import secrets
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import trustme
from cryptography.hazmat.primitives import serialization

from tools import ports
from tools.refusals import Refusal
from tools.run import MANAGE, web_server

PREPARATIONS: Sequence[Sequence[str]] = (
    (*MANAGE, "migrate", "--verbosity", "0"),
    (*MANAGE, "collectstatic", "--no-input", "--verbosity", "0"),
    (*MANAGE, "demo"),
    # The renditions of the pictures, and whatever else a worker would do.
    (*MANAGE, "db_worker", "--queue-name", "*", "--batch", "--no-startup-delay"),
)
AUTHORITY = "authority.pem"
PATIENCE = 60.0


@contextlib.contextmanager
def serving(folder: Path, *, preparations: Sequence[Sequence[str]] = PREPARATIONS) -> Iterator[str]:
    """Serve from a folder until left, and give the address; whom to trust stands in the folder."""
    port = ports.choose()
    environment = {**os.environ, **_settings(folder, port)}
    for command in preparations:
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise Refusal(f"{' '.join(command)} ができませんでした。\n{done.stderr}")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / AUTHORITY)
    # HTTP/2 where the browser wants it, as the proxy before a public site speaks it.
    command = web_server(port, *_certificate(authority, folder), "--http", "auto")
    server = subprocess.Popen(command, env=environment)
    try:
        _wait(server, port, authority)
        yield f"https://{ports.HOST}:{port}"
    finally:
        server.terminate()
        server.wait()


def _settings(folder: Path, port: int) -> Mapping[str, str]:
    return {
        "DATA_DIR": str(folder),
        "DATABASE_URL": "",
        "DEBUG": "off",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SITE_URL": f"https://{ports.HOST}:{port}",
        "ALLOWED_HOSTS": ports.HOST,
    }


def _certificate(authority: trustme.CA, folder: Path) -> Sequence[str]:
    """Write a certificate, and its key in the one notation that the server reads."""
    issued = authority.issue_cert(ports.HOST)
    chain, private = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(b"".join(part.bytes() for part in issued.cert_chain_pems))
    key = serialization.load_pem_private_key(issued.private_key_pem.bytes(), password=None)
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return ("--ssl-certificate", str(chain), "--ssl-keyfile", str(private))


def _wait(server: subprocess.Popen[bytes], port: int, authority: trustme.CA) -> None:
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    deadline = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        connection = http.client.HTTPSConnection(ports.HOST, port, context=trust, timeout=5)
        with (
            contextlib.suppress(OSError, http.client.HTTPException),
            contextlib.closing(connection),
        ):
            connection.request("HEAD", "/healthz")
            connection.getresponse().close()
            return
        time.sleep(0.1)
    raise Refusal("サイトが始まりませんでした。上の誤りを直してください。")
