"""How records get their ids: a digest of the fields that make a record itself (as followthemoney does for
statements).
"""

import hashlib


def identity(*fields: str) -> str:
    """Sixteen hexadecimal digits that depend on these fields, their order and nothing else."""
    digest = hashlib.sha256()
    for field in fields:
        data = field.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()[:16]
