"""SQLAlchemy on the store's file: one connection that writes, others that only read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

from missionplanner.store.cipher import Access
from missionplanner.store.connection import connect, opened
from missionplanner.store.faults import explain


def writer_engine(path: Path) -> Engine:
    """The engine of the one writer: a transaction holds the right to write from its beginning."""
    return _engine(path, "BEGIN IMMEDIATE", lambda: opened(path, Access.WRITE), pool_size=1)


def reader_engine(path: Path) -> Engine:
    """The engine of readers: each transaction sees one state and waits for nobody."""
    return _engine(path, "BEGIN", lambda: connect(path, read_only=True), pool_size=4)


def _engine(path: Path, begin: str, creator: Any, *, pool_size: int) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=creator,
        module=driver,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=0,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _explain(context: ExceptionContext) -> None:
        problem = explain(context.original_exception, path)
        if problem is not None:
            raise problem from context.original_exception

    return engine
