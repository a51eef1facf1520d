"""What every test stands on: no screen, no network, no home of the developer, the same words everywhere."""

import atexit
import os
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# ---- before Qt is loaded: no screen, a fixed language and time zone, a home of our own -----------

_SESSION_HOME = tempfile.TemporaryDirectory(prefix="reisbord-tests-")
atexit.register(_SESSION_HOME.cleanup)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()
for _variable, _folder in {
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}.items():
    _path = Path(_SESSION_HOME.name, _folder)
    _path.mkdir(mode=0o700)
    os.environ[_variable] = str(_path)
os.environ["REISBORD_HOME"] = str(Path(_SESSION_HOME.name, "reisbord"))

# ---- Hypothesis: the same examples on every run, unless a campaign is asked for ------------------

_slow_machines = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    print_blob=True,
    deadline=None,
    suppress_health_check=_slow_machines,
)
settings.register_profile(
    "torture", max_examples=10_000, print_blob=True, deadline=None, suppress_health_check=_slow_machines
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_unconfigure() -> None:
    """The offscreen platform keeps what was copied for ever; what is of Python must not outlive it."""
    if "PySide6.QtGui" in sys.modules:
        gui = sys.modules["PySide6.QtGui"].QGuiApplication
        if gui.instance() is not None:
            gui.clipboard().clear()


@pytest.fixture(autouse=True)
def reisbord_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty application-data folder for each test; started processes inherit it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("REISBORD_HOME", str(home))
    return home


class NetworkUsed(AssertionError):
    """Something reached for the network; the program promises never to."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse to look a name up or to reach another machine; loopback and local sockets stay free.

    An attempt fails the test also where the code under test swallows the error.
    """
    attempts: list[object] = []

    def refuse(address: object) -> None:
        attempts.append(address)
        raise NetworkUsed(f"a test reached for the network: {address!r}")

    def guarded(name: str) -> Any:
        original = getattr(socket.socket, name)

        def call(self: socket.socket, *args: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(args[-1]):
                refuse(args[-1])
            return original(self, *args)

        return call

    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, *args: Any, **more: Any) -> Any:
        if not _is_loopback((host,)):
            refuse(host)
        return look_up(host, *args, **more)

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
    yield
    if attempts:
        raise NetworkUsed(f"a test reached for the network: {attempts}")


def _is_loopback(address: object) -> bool:
    if not isinstance(address, tuple) or not address:
        return False
    host = address[0].decode() if isinstance(address[0], bytes) else address[0]
    return host in (None, "", "localhost", "::1") or str(host).startswith("127.")
