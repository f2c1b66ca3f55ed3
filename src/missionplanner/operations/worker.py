"""One warm process for slow work on values: laying out papers, later reading foreign files."""

from __future__ import annotations

import json
import multiprocessing
import threading
import traceback
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import cast

from missionplanner.errors import PlannerError
from missionplanner.messages import Message

LIMIT_S = 120.0
_CONTEXT = multiprocessing.get_context("spawn")
_STOPPED = Message("The work was stopped; nothing was changed.")


class WorkerFailed(RuntimeError):
    """A fault of the program in the worker; carries the worker's traceback."""


class Worker:
    """The worker process; it starts at the first call and again after it was stopped.

    A job is named `module:function` and goes from bytes to bytes.
    """

    def __init__(self, limit_s: float = LIMIT_S) -> None:
        self._limit_s = limit_s
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._is_closed = False

    def call(self, job: str, data: bytes) -> bytes:
        """Do a job and wait for its answer; not from the window's own thread."""
        with self._turn:
            line = self._started()
            try:
                line.send_bytes(job.encode())
                line.send_bytes(data)
                if not line.poll(self._limit_s):
                    self.stop()
                    raise PlannerError(
                        Message("This took too long and was stopped; nothing was changed.")
                    )
                kind = line.recv_bytes()
                answer = line.recv_bytes()
            except (EOFError, OSError) as lost:
                self.stop()
                raise PlannerError(_STOPPED) from lost
        return _answer(kind, answer)

    def warm_up(self) -> None:
        """Start the process, so that the first call finds it ready."""
        with self._turn:
            self._started()

    def close(self) -> None:
        """Kill the process for good; calls that still wait end with a sentence."""
        self._is_closed = True
        self.stop()

    def stop(self) -> None:
        """Kill the process; a call under way ends with a sentence."""
        process, self._process, self._line = self._process, None, None
        if process is not None:
            process.kill()
            process.join(5)

    def _started(self) -> Connection:
        if self._is_closed:
            raise PlannerError(_STOPPED)
        if self._process is None or self._line is None or not self._process.is_alive():
            ours, theirs = _CONTEXT.Pipe()
            process = _CONTEXT.Process(target=_serve, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            self._process, self._line = process, ours
        return self._line


def _answer(kind: bytes, answer: bytes) -> bytes:
    if kind == b"error":
        raise PlannerError(Message.from_plain(json.loads(answer)))
    if kind == b"bug":
        raise WorkerFailed(answer.decode())
    return answer


def _serve(line: Connection) -> None:
    """The worker's loop: a job's name and bytes in, the kind of answer and bytes out."""
    while True:
        try:
            job = line.recv_bytes().decode()
            data = line.recv_bytes()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        kind, answer = _done(_job(job), data)
        line.send_bytes(kind)
        line.send_bytes(answer)


def _job(name: str) -> Callable[[bytes], bytes]:
    module, _, function = name.partition(":")
    return cast(Callable[[bytes], bytes], getattr(import_module(module), function))


def _done(job: Callable[[bytes], bytes], data: bytes) -> tuple[bytes, bytes]:
    try:
        return b"done", job(data)
    except PlannerError as error:
        return b"error", json.dumps(error.message.plain()).encode()
    except Exception:  # the far end of the background runner: handed on, and raised there
        return b"bug", traceback.format_exc().encode()
