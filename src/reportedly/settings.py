"""The program's settings: flags, environment, project file, user file, defaults, in that order."""

import os
import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from reportedly import __version__
from reportedly.errors import UsageError

USER_AGENT = f"reportedly/{__version__} (+news research tool; operator not named)"
PROJECT_FILE = Path("reportedly.toml")
MOST_WORKERS = 4  # by default; each holds a language model of some 250 MB


class Settings(BaseSettings):
    """What can be set: as a flag, as REPORTEDLY_<NAME>, or in reportedly.toml."""

    model_config = SettingsConfigDict(env_prefix="REPORTEDLY_", extra="forbid", frozen=True)

    db: str = Field("ledger.db", description="The ledger: a file, or a database URL.")
    quiet: bool = Field(False, description="Print no progress.")
    stages: Literal["read", "annotate"] = Field(
        "annotate", description="How far `add` goes: read only, or annotate too."
    )
    engine: Literal["trained", "rules"] = Field(
        "trained", description="What finds attributions: a trained tagger, or rules alone."
    )
    link: bool = Field(True, description="Whether `add` ends by linking what it added.")
    registry: str = Field(
        "", description="A file of your own actors; rows of one id outrank those of the program."
    )
    registry_alone: bool = Field(False, description="Use the actors of that file and no others.")
    reviewer: str = Field("", description="Whose decisions are put down; else the user's name.")
    accounts: str = Field(
        "", description="The file of accounts; else beside the ledger: NAME.accounts.json."
    )
    jobs: int = Field(0, ge=0, description="Processes to work in; 0 is one a core, at most 4.")
    article_s: float = Field(
        300.0, ge=0, description="Seconds an article may take before it is set aside; 0: no limit."
    )
    allow_private: bool = Field(False, description="Fetch from private and loopback addresses too.")
    timeout_s: float = Field(20.0, gt=0, description="Seconds to wait for an answer.")
    max_bytes: int = Field(
        16 * 1024 * 1024, gt=0, description="Largest item taken in, in bytes, unpacked."
    )
    user_agent: str = Field(USER_AGENT, description="Whom servers see; name yourself here.")
    columns: dict[str, str] = Field(
        {},
        description="Field names of records: id, url, outlet, published, title, byline, "
        "language, text.",
    )

    @property
    def workers(self) -> int:
        """How many processes to work in."""
        return self.jobs or min(_cores(), MOST_WORKERS)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        files = (
            TomlConfigSettingsSource(settings_cls, path) for path in (PROJECT_FILE, user_file())
        )
        return (init_settings, env_settings, *files)


def settings(**flags: Any) -> Settings:
    """Return the settings; ``flags`` come first, and those that are ``None`` were not given.

    Raises UsageError for a value or a file that cannot be used.
    """
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        raise UsageError(_first_fault(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"reportedly.toml cannot be read: {error}") from error


def user_file() -> Path:
    """Return where a person's own settings lie, whether or not there are any."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "reportedly" / "reportedly.toml"


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):  # Linux: what this process may use, not what there is
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _first_fault(error: ValidationError) -> str:
    fault = error.errors()[0]
    name = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        return f"no setting is named {name!r} (there are: {', '.join(Settings.model_fields)})"
    return f"setting {name}: {fault['msg'].lower()} (found {fault['input']!r})"
