"""Workers on other machines: those of a Dask cluster, where one machine is not enough.

`distributed` is an extra; it has the same interface as the pools of this machine.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping
from concurrent.futures import Executor
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from typing import Any, final
from urllib.parse import urlsplit

import numpy as np

from dlgui.session.search.workers import SearchError, Workers
from dlgui.start.version import program_version
from engine.training.fields import quoted

CONNECT_S = 10.0
"""So long is a scheduler waited for, and a first worker."""
EXAMPLE = "tcp://192.168.0.2:8786"
EXTRA = 'pip install "dlgui[cluster]"'


def has_cluster() -> bool:
    """Whether `distributed` is installed."""
    return find_spec("distributed") is not None


def is_address(text: str) -> bool:
    """Whether a scheduler may be there: a host and a port, as in tcp://192.168.0.2:8786."""
    try:
        parts = urlsplit(text if "://" in text else f"tcp://{text}")
        return bool(parts.hostname and parts.port) and not any(map(str.isspace, text))
    except ValueError:  # the port is no number, or too large
        return False


def no_address(text: str) -> str:
    """Say what is wrong with a text that is none."""
    wrong = f"{quoted(text)} is no address of a scheduler" if text else "a scheduler has no address"
    return f"{wrong}; write it as in {EXAMPLE}"


def versions() -> dict[str, str]:
    """What has to be the same wherever trials are trained, or the last digits differ."""
    return {
        "Python": platform.python_version(),
        "NumPy": np.__version__,
        "dlgui": program_version(),
    }


@final
class ClusterWorkers(Workers):
    """All threads of a cluster's workers; `address` is the scheduler's, as in tcp://host:8786.

    A worker that dies has its trials repeated by the scheduler. Where that is gone, the search
    connects anew, and says so if it cannot.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._client: Any = None
        self.count = 1

    def open(self) -> Executor:
        if not has_cluster():
            raise SearchError(f"a cluster needs the extra cluster: {EXTRA}")
        if not is_address(self._address):
            raise SearchError(no_address(self._address))
        try:
            client_of = import_module("distributed").Client
        except ImportError as error:
            text = f"the extra cluster cannot be used ({error}); install it anew: {EXTRA}"
            raise SearchError(text) from error
        try:
            self._client = client_of(
                self._address, timeout=CONNECT_S, set_as_default=False, heartbeat_interval=1000
            )
            self._client.wait_for_workers(1, timeout=CONNECT_S)
            found = self._client.run(versions, on_error="return")
            self.count = sum(self._client.nthreads().values())
        except (OSError, TimeoutError, ValueError) as error:
            self.close()
            text = f"no cluster answers at {self._address} ({type(error).__name__}: {error})"
            raise SearchError(text) from error
        if fault := fault_of(found):
            self.close()
            raise SearchError(fault)
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(OSError, TimeoutError, RuntimeError):  # the scheduler is gone already
                client.close(timeout=CONNECT_S)

    def is_break(self, error: BaseException) -> bool:
        of_cluster = type(error).__module__.startswith("distributed.")
        return of_cluster or isinstance(error, OSError) or super().is_break(error)

    def fault(self, error: BaseException) -> str:
        kind = type(error).__name__
        return f"the cluster at {self._address} does not go on ({kind}: {error})"


def fault_of(found: Mapping[str, Any]) -> str:
    """Return what is wrong with the versions that workers have; "" if they are ours."""
    own = versions()
    for worker, theirs in found.items():
        if not isinstance(theirs, Mapping):
            return f"the worker {worker} cannot run dlgui ({theirs}): install it there"
        for name, version in own.items():
            if theirs.get(name) != version:
                return (
                    f"the worker {worker} has {name} {theirs.get(name)}, this program {version}:"
                    " results would differ in their last digits; install the same everywhere"
                )
    return ""
