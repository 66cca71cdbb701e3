"""`make run`: the whole site on this machine, for its owner alone."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools import children, ports, secret_key
from tools.refusals import Refusal, exit_with
from tools.stop_signals import StopSignals

ROOT = Path(__file__).resolve().parent.parent
MANAGE = (sys.executable, str(ROOT / "manage.py"))
PREPARATIONS = {
    "migrate": (*MANAGE, "migrate", "--verbosity", "0"),
    "demo": (*MANAGE, "demo"),
}


def main() -> int:
    """Serve on the port that the command line names."""
    port = ports.read(sys.argv[1])
    ports.demand_free(port)
    # Every other setting of the environment is passed on: DATABASE_URL, SITE_NAME and so on.
    environment = {**os.environ, **_settings(port)}
    return serve(port, environment=environment, preparations=PREPARATIONS, servers=_servers(port))


def serve(
    port: int,
    *,
    environment: Mapping[str, str],
    preparations: Mapping[str, Sequence[str]],
    servers: Mapping[str, Sequence[str]],
) -> int:
    """Run the preparations in turn, then the servers until one dies or somebody stops us."""
    with StopSignals() as signals:
        for name, command in preparations.items():
            ending = children.run({name: command}, environment=environment, signals=signals)
            if ending is None or ending.code:
                return ending.code if ending else 0
        ending = children.run(
            servers, environment=environment, signals=signals, announce=lambda: _announce(port)
        )
    if ending is None:
        print("止めました。", flush=True)
        return 0
    print(f"{ending.name} が終わりました(終了コード {ending.code})。", file=sys.stderr)
    return ending.code or 1


def _settings(port: int) -> dict[str, str]:
    """Return the settings of a public site, but for the addresses of this machine alone."""
    data = Path(os.environ.get("DATA_DIR") or ROOT / "var").absolute()
    try:
        # Drafts and addresses of people lie there.
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = secret_key.keep(data / "secret-key")
    except OSError as error:
        raise Refusal(
            f"DATA_DIR={data} に書き込めません({error.strerror})。"
            "DATA_DIR に、書き込める場所を入れてください。"
        ) from error
    return {
        "DATA_DIR": str(data),
        "DEBUG": "off",
        "SECRET_KEY_FILE": str(key),
        "SITE_URL": f"http://{ports.HOST}:{port}",
        "ALLOWED_HOSTS": f"{ports.HOST},localhost",
    }


def web_server(port: int, *options: str) -> Sequence[str]:
    """Return the command of the web server for this machine's own address."""
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--http", "1"]
    granian += ["--workers", "1", "--blocking-threads", "4", "--workers-kill-timeout", "5"]
    granian += ["--log-level", "warning", "--working-dir", str(ROOT)]
    granian += ["--host", ports.HOST, "--port", str(port), *options]
    return [*granian, "diary.wsgi:application"]


def _servers(port: int) -> dict[str, Sequence[str]]:
    return {"Webサーバー": web_server(port), "背景の仕事": [*MANAGE, "work"]}


def _announce(port: int) -> bool:
    if not ports.answers(port):
        return False
    print(f"http://{ports.HOST}:{port}/ で開けます。Ctrl-C で止まります。", flush=True)
    return True


if __name__ == "__main__":
    exit_with(main)
