"""Ids that follow from content, so that writing twice is harmless."""

from hashlib import sha256

LENGTH = 20  # hex digits, 80 bits: among 10^9 ids a clash has a chance of 4 in 10^7


def content_id(kind: str, *parts: str) -> str:
    """Return "kind_" and a digest of ``parts``; no two lists of parts run together.

    >>> content_id("art", "ab", "c") == content_id("art", "a", "bc")
    False
    >>> content_id("art", "https://example.org/1", "It rained.")
    'art_ae818f8549489e3c1b22'
    """
    digest = sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(encoded) + encoded)
    return f"{kind}_{digest.hexdigest()[:LENGTH]}"
