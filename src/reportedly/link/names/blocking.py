"""Keys that names must share to be worth comparing."""


def keys(name: str) -> frozenset[str]:
    return frozenset()
