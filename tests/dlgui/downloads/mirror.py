"""A mirror on this machine that gives files whole, in parts, wrong, or not at all."""

import gzip
import hashlib
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from dlgui.downloads.data_sets import DataSet, RemoteFile


def _idx(shape: tuple[int, ...], values: bytes) -> bytes:
    header = bytes((0, 0, 8, len(shape))) + struct.pack(f">{len(shape)}I", *shape)
    return gzip.compress(header + values, mtime=0)


FILES = {
    "train-images-idx3-ubyte.gz": _idx((1000, 28, 28), bytes(1000 * 784)),
    "train-labels-idx1-ubyte.gz": _idx((1000,), bytes(range(10)) * 100),
    "t10k-images-idx3-ubyte.gz": _idx((10, 28, 28), bytes(10 * 784)),
    "t10k-labels-idx1-ubyte.gz": _idx((10,), bytes(range(10))),
}
TINY = DataSet(
    "mnist",
    "MNIST",
    tuple(RemoteFile(n, len(c), hashlib.sha256(c).hexdigest()) for n, c in FILES.items()),
    (),
)
"""A thousand blank images under the names of MNIST."""


@dataclass
class Mirror:
    """`files` by name; `cut` breaks every answer off after so many bytes, `ranges` allows parts."""

    files: dict[str, bytes]
    cut: int | None = None
    ranges: bool = True
    status: int = 200
    address: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        name, wanted = handler.path.rpartition("/")[2], handler.headers.get("Range", "")
        self.asked.append((name, wanted))
        content = self.files.get(name)
        if content is None or self.status != 200:
            handler.send_error(404 if content is None else self.status)
            return
        start = int(wanted[6:-1]) if wanted and self.ranges else 0
        if start > len(content):
            handler.send_error(416)
            return
        handler.send_response(206 if start else 200)
        if start:
            handler.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/*")
        handler.send_header("Content-Length", str(len(content) - start))
        handler.end_headers()
        end = None if self.cut is None else start + self.cut
        handler.wfile.write(content[start:end])


@contextmanager
def serving(mirror: Mirror) -> Iterator[Mirror]:
    """Let a mirror answer on the loopback for a while."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            mirror.answer(self)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    mirror.address = f"http://127.0.0.1:{server.server_address[1]}/"
    try:
        yield mirror
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def at(data_set: DataSet, *mirrors: Mirror) -> DataSet:
    """The same data set on other mirrors."""
    return DataSet(data_set.name, data_set.title, data_set.files, tuple(m.address for m in mirrors))
