"""The worker process."""

import threading
import time

import pytest

from missionplanner.errors import NotFound, PlannerError
from missionplanner.messages import Message
from missionplanner.operations.worker import Worker, WorkerFailed

HERE = "tests.operations.test_worker"


def reversed_bytes(data: bytes) -> bytes:
    return data[::-1]


def refuse(_data: bytes) -> bytes:
    raise NotFound(Message("There is no “{what}”.", what="cat"))


def fail(_data: bytes) -> bytes:
    raise ZeroDivisionError


def sleep(_data: bytes) -> bytes:
    time.sleep(60)
    return b""


@pytest.fixture
def worker():
    worker = Worker()
    yield worker
    worker.stop()


def test_a_job_goes_from_bytes_to_bytes_in_one_warm_process(worker):
    assert worker.call(f"{HERE}:reversed_bytes", b"abc") == b"cba"
    process = worker._process
    assert worker.call(f"{HERE}:reversed_bytes", b"x" * 3_000_000)[:1] == b"x"
    assert worker._process is process


def test_an_error_comes_back_as_its_sentence_and_a_bug_with_its_traceback(worker):
    with pytest.raises(PlannerError, match="There is no “cat”"):
        worker.call(f"{HERE}:refuse", b"")
    with pytest.raises(WorkerFailed, match="ZeroDivisionError"):
        worker.call(f"{HERE}:fail", b"")
    assert worker.call(f"{HERE}:reversed_bytes", b"ab") == b"ba"


def test_a_closed_worker_is_not_started_again(worker):
    worker.warm_up()
    worker.close()
    with pytest.raises(PlannerError, match="stopped"):
        worker.call(f"{HERE}:reversed_bytes", b"ab")
    assert worker._process is None


def test_a_stopped_worker_ends_the_call_and_starts_again(worker):
    timer = threading.Timer(1.5, worker.stop)
    timer.start()
    with pytest.raises(PlannerError, match="stopped"):
        worker.call(f"{HERE}:sleep", b"")
    timer.join()
    assert worker.call(f"{HERE}:reversed_bytes", b"ab") == b"ba"


def test_a_job_past_its_limit_is_stopped():
    worker = Worker(limit_s=0.2)
    with pytest.raises(PlannerError, match="took too long"):
        worker.call(f"{HERE}:sleep", b"")
    worker.stop()
