"""Settings come from flags, environment, project file, user file, in that order."""

import pytest

from reportedly.errors import UsageError
from reportedly.ingest import IngestOptions
from reportedly.settings import Settings, settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("REPORTEDLY_DB", raising=False)
    (tmp_path / "home" / "reportedly").mkdir(parents=True)


def user_says(tmp_path, text):
    (tmp_path / "home" / "reportedly" / "reportedly.toml").write_text(text, encoding="utf-8")


def project_says(tmp_path, text):
    (tmp_path / "reportedly.toml").write_text(text, encoding="utf-8")


def test_nothing_set_gives_the_defaults():
    assert settings().db == "ledger.db"


def test_each_source_outranks_the_next(tmp_path, monkeypatch):
    seen = []
    user_says(tmp_path, 'db = "user.db"\n')
    seen.append(settings().db)
    project_says(tmp_path, 'db = "project.db"\n')
    seen.append(settings().db)
    monkeypatch.setenv("REPORTEDLY_DB", "environment.db")
    seen.append(settings().db)
    seen.append(settings(db="flag.db").db)

    assert seen == ["user.db", "project.db", "environment.db", "flag.db"]


def test_a_flag_that_is_not_given_sets_nothing(tmp_path):
    project_says(tmp_path, 'db = "project.db"\n')

    assert settings(db=None).db == "project.db"


def test_a_project_file_may_map_columns(tmp_path):
    project_says(tmp_path, '[columns]\ntext = "body"\n')

    assert settings().columns == {"text": "body"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param('bd = "x"\n', "no setting is named 'bd'", id="misspelt"),
        pytest.param("jobs = -1\n", "setting jobs: input should be greater", id="out of range"),
        pytest.param("db = \n", "reportedly.toml cannot be read", id="no TOML"),
    ],
)
def test_a_bad_file_is_named_in_one_line(tmp_path, written, said):
    project_says(tmp_path, written)

    with pytest.raises(UsageError, match=said) as caught:
        settings()

    assert "\n" not in str(caught.value)


def test_every_setting_says_what_it_is():
    assert all(field.description for field in Settings.model_fields.values())


def test_settings_and_ingest_agree_where_nothing_is_set():
    chosen, default = settings(), IngestOptions()

    assert (chosen.timeout_s, chosen.max_bytes, chosen.user_agent) == (
        default.timeout_s,
        default.max_bytes,
        default.user_agent,
    )
