"""Contents of attachments: bytes kept once by their SHA-256, outside the journal."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Engine


class Contents:
    """The contents in one store. What an attachment no longer names stays: undo brings it back."""

    def __init__(self, readers: Engine, writer: Engine) -> None:
        self._readers = readers
        self._writer = writer

    def keep(self, data: bytes) -> str:
        """Keep these bytes; their digest in hexadecimal finds them again."""
        digest = sha256(data).hexdigest()
        with self._writer.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO content (digest, data) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING",
                (digest, data),
            )
        return digest

    def read(self, digest: str) -> bytes | None:
        """The bytes of this digest; nothing where the store does not have them."""
        with self._readers.begin() as connection:
            row = connection.exec_driver_sql(
                "SELECT data FROM content WHERE digest = ?", (digest,)
            ).fetchone()
        return None if row is None else bytes(row[0])
