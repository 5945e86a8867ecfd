"""The same work on many tasks, in processes that may die.

A pool of our own: the library's pools either hang when a worker is killed or lose everything that is in flight, and neither
can name the task that did it.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Numbered = tuple[int, Any]
_SELDOM = 1_000_000  # objects


@dataclass(frozen=True, slots=True)
class Died:
    """The result of a task whose worker died twice on it. `code` is the exit code, negative for a signal."""

    code: int | None

    def __str__(self) -> str:
        if self.code is not None and self.code < 0:
            return f"ends its worker process with signal {signal.Signals(-self.code).name}"
        return f"ends its worker process with exit code {self.code}"


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    connection: Connection
    open: deque[Numbered] = field(default_factory=deque)  # what was sent and is not answered, in order


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def method() -> str:
    """Return how workers start: by fork where that is safe, so that they share what is loaded."""
    return "fork" if sys.platform.startswith("linux") else "spawn"


def run(
    work: Callable[[Any], Any], tasks: Iterable[Any], jobs: int, chunk: int = 16, start: str | None = None
) -> Iterator[tuple[int, Any]]:
    """Yield the number of each task, counted from 0, and what `work` makes of it (or Died), as they become ready.

    `work` and the tasks must be picklable and `work` must not raise. `tasks` is read as workers become free. A task whose
    worker died is tried once more, alone: somebody else may have killed it.
    """
    import multiprocessing  # who works alone does without
    from multiprocessing.connection import wait

    start = start or method()
    context: Any = multiprocessing.get_context(start)
    numbered = enumerate(tasks)
    again: deque[list[Numbered]] = deque()
    suspects: set[int] = set()
    workers: list[_Worker] = []

    def give(worker: _Worker) -> bool:
        batch = again.popleft() if again else [task for _, task in zip(range(chunk), numbered, strict=False)]
        if batch:
            worker.open.extend(batch)
            with contextlib.suppress(OSError):  # it died while idle; its end of the pipe says so
                worker.connection.send(batch)
        return bool(batch)

    def hire() -> bool:
        ours, theirs = context.Pipe()
        inherited = [ours, *(worker.connection for worker in workers)] if start == "fork" else []
        process = context.Process(target=_loop, args=(theirs, work, inherited), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        workers.append(worker)
        return give(worker)

    try:
        while len(workers) < jobs and hire():
            pass
        while any(worker.open for worker in workers):
            busy = {worker.connection: worker for worker in workers if worker.open}
            for ready in wait(list(busy)):
                worker = busy[ready]  # type: ignore[index]
                try:
                    number, result = worker.connection.recv()
                except (EOFError, OSError):
                    workers.remove(worker)
                    worker.process.join()
                    number, task = worker.open.popleft()
                    if worker.open:
                        again.append(list(worker.open))
                    if number in suspects:
                        yield number, Died(worker.process.exitcode)
                    else:
                        suspects.add(number)
                        again.append([(number, task)])
                    hire()
                else:
                    worker.open.popleft()
                    yield number, result
                    if not worker.open:
                        give(worker)
    finally:
        for worker in workers:
            worker.connection.close()
            if worker.open:  # the caller gave up
                worker.process.terminate()
        for worker in workers:
            worker.process.join()


def rest_collector() -> None:
    """Let this process collect garbage seldom: a release leaves hardly a cycle, and to walk over all words kept takes 50 ms."""
    gc.set_threshold(_SELDOM)


def _loop(connection: Connection, work: Callable[[Any], Any], inherited: Iterable[Connection]) -> None:
    for other in inherited:  # a pipe ends for its reader only when nobody holds the other end
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    rest_collector()
    try:
        while True:
            for number, task in connection.recv():
                connection.send((number, work(task)))
    except (EOFError, OSError):  # the parent is done, or gone
        pass
