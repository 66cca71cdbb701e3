"""The environment is made once, mended when broken, and filled only when its list changed."""

import hashlib
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools import debian, install
from tools.refusals import Refusal


def wheel(folder: Path, *, version: str) -> str:
    """Put a package of one line into the folder and return the line of a lock file that asks for it."""
    path = folder / f"pebble-{version}-py3-none-any.whl"
    info = f"pebble-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pebble.py", f"VERSION = {version!r}\n")
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: pebble\nVersion: {version}\n"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(
            f"{info}/RECORD", f"pebble.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n"
        )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"pebble=={version} --hash=sha256:{digest}\n"


def says(venv: Path, code: str) -> str:
    asked = subprocess.run([venv / "bin/python", "-c", code], capture_output=True, text=True)
    return asked.stdout.strip()


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.txt"
    path.write_text(wheel(tmp_path, version="1.0"))
    return path


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    return tmp_path / "with a space" / ".venv"


@pytest.fixture
def offline(tmp_path: Path) -> list[str]:
    return ["--no-index", "--find-links", str(tmp_path)]


@pytest.fixture
def calls(monkeypatch) -> list[str]:
    """Replace what takes long, and note what would have been done."""
    made: list[str] = []

    def make(venv: Path) -> None:
        made.append("make")
        (venv / "bin").mkdir(parents=True, exist_ok=True)
        (venv / "unfinished").unlink(missing_ok=True)
        python = venv / "bin" / "python"
        python.unlink(missing_ok=True)
        # A link would lose the packages beside sys.executable, pip among them.
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        python.chmod(0o755)

    def pip_install(requirements: Path, *options: str, python: Path) -> bool:
        made.append("pip")
        return "fail" not in options

    monkeypatch.setattr(install, "_make", make)
    monkeypatch.setattr(install.pip, "install", pip_install)
    return made


def test_a_real_environment_is_made_and_follows_its_list(requirements, venv, offline, tmp_path):
    install.install(requirements, venv=venv, options=offline)
    first = says(venv, "import pebble; print(pebble.VERSION)")
    requirements.write_text(wheel(tmp_path, version="2.0"))
    install.install(requirements, venv=venv, options=offline)
    second = says(venv, "import pebble; print(pebble.VERSION)")
    requirements.write_text(f"pebble==1.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(Refusal):
        install.install(requirements, venv=venv, options=offline)

    assert (first, second) == ("1.0", "2.0")


def test_what_is_there_is_not_installed_again(requirements, venv, calls):
    install.install(requirements, venv=venv)
    install.install(requirements, venv=venv)

    assert calls == ["make", "pip"]


def test_a_changed_list_is_installed_into_the_same_environment(requirements, venv, calls):
    install.install(requirements, venv=venv)
    requirements.write_text(requirements.read_text() + "# changed\n")
    install.install(requirements, venv=venv)

    assert calls == ["make", "pip", "pip"]


def test_two_lists_have_a_stamp_each(requirements, venv, calls, tmp_path):
    other = tmp_path / "requirements-dev.txt"
    other.write_text("")
    for path in (requirements, other, requirements, other):
        install.install(path, venv=venv)

    assert calls == ["make", "pip", "pip"]


def test_a_failed_installation_is_refused_and_begun_anew(requirements, venv, calls):
    with pytest.raises(Refusal, match=r"requirements.txt .*ネットワーク"):
        install.install(requirements, venv=venv, options=["fail"])
    install.install(requirements, venv=venv)

    assert calls == ["make", "pip", "make", "pip"]


def test_an_interrupted_installation_is_begun_anew(requirements, venv, calls):
    install.install(requirements, venv=venv)
    (venv / "unfinished").touch()
    (venv / "installed" / "requirements.txt").unlink()
    install.install(requirements, venv=venv)

    assert calls == ["make", "pip", "make", "pip"]


def test_an_environment_whose_python_is_gone_is_made_anew(requirements, venv, calls):
    install.install(requirements, venv=venv)
    (venv / "bin" / "python").unlink()
    (venv / "bin" / "python").symlink_to("/nowhere/python3")
    (venv / "installed" / "requirements.txt").unlink()
    install.install(requirements, venv=venv)

    assert calls == ["make", "pip", "make", "pip"]


@pytest.fixture
def quick(monkeypatch) -> None:
    """Make environments without pip, which takes most of the time."""
    monkeypatch.setattr(install, "MAKE_VENV", (*install.MAKE_VENV, "--without-pip"))


@pytest.mark.usefixtures("quick")
def test_without_ensurepip_debian_is_asked_for_it(monkeypatch, venv):
    asked: list[str] = []
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(debian, "install", lambda *names: not asked.extend(names))

    install._make(venv)

    assert asked == [f"python3.{sys.version_info.minor}-venv"]
    assert says(venv, "print('runs')") == "runs"


def test_a_command_that_fails_to_make_it_is_refused(monkeypatch, venv):
    monkeypatch.setattr(install, "MAKE_VENV", (sys.executable, "-c", "raise SystemExit(1)"))

    with pytest.raises(Refusal, match="作れませんでした"):
        install._make(venv)


def test_without_ensurepip_and_without_the_right_to_install_the_cure_is_told(monkeypatch, venv):
    monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(debian, "install", lambda *names: False)

    with pytest.raises(Refusal, match=r"apt-get install python3\.\d+-venv"):
        install._make(venv)


@pytest.mark.usefixtures("quick")
def test_a_half_made_environment_is_replaced(venv):
    (venv / "lib").mkdir(parents=True)
    (venv / "lib" / "rubbish").touch()

    install._make(venv)

    assert not (venv / "lib" / "rubbish").exists()


@pytest.mark.usefixtures("quick")
def test_a_broken_link_in_its_place_is_replaced(venv):
    venv.parent.mkdir()
    venv.symlink_to("/nowhere")

    install._make(venv)

    assert says(venv, "print('runs')") == "runs"


def test_ctrl_c_ends_the_installation_without_a_traceback(tmp_path):
    code = (
        "import sys; from pathlib import Path; from tools import install, refusals\n"
        "install.MAKE_VENV = (sys.executable, '-c', 'print(1, flush=True); import time; time.sleep(60)')\n"
        "refusals.exit_with(lambda: install.install(Path('requirements.txt'), venv=Path(sys.argv[1])))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "venv")],
        cwd=install.ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        process_group=0,
    )
    process.stdout.read(1)

    os.killpg(process.pid, signal.SIGINT)

    assert process.communicate(timeout=10)[1] == "中断しました。\n"
    assert process.returncode == 130
