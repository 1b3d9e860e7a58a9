"""A folder takes the place of an earlier publication that nobody touched, and of nothing else."""

import os

import pytest

from reportedly.errors import FolderTaken
from reportedly.jobs import publication

MANIFEST = "publication.json"


def publish(path, *words, cut_off=False):
    with publication(path, made_by="1") as made:
        for word in words:
            made.put(f"deep/{word}.html", word.encode())
        if cut_off:
            raise KeyboardInterrupt


def held(path):
    return {
        each.relative_to(path).as_posix(): each.read_bytes()
        for each in path.rglob("*")
        if each.is_file() and each.name != MANIFEST
    }


def test_a_publication_replaces_an_earlier_one_wholly(tmp_path):
    publish(tmp_path / "new" / "out", "a", "b")
    publish(tmp_path / "new" / "out", "b", "c")

    assert held(tmp_path / "new" / "out") == {"deep/b.html": b"b", "deep/c.html": b"c"}
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["out"]


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "out").mkdir()
    publish(tmp_path / "out", "a")

    assert held(tmp_path / "out") == {"deep/a.html": b"a"}


def test_others_may_read_the_folder(tmp_path):
    publish(tmp_path / "out", "a")

    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o755


def somebodys_file(folder):
    (folder / "notes.txt").write_text("mine")


def hidden_file(folder):
    (folder / ".git").mkdir()
    (folder / ".git" / "HEAD").write_text("mine")


def changed_page(folder):
    (folder / "deep" / "a.html").write_text("mine")


def link_for_a_page(folder):
    (folder / "deep" / "a.html").rename(folder / "b.html")
    (folder / "deep" / "a.html").symlink_to(folder / "b.html")


def link_to_a_folder(folder):
    (folder / "linked").symlink_to(folder / "deep")


def lost_manifest(folder):
    (folder / MANIFEST).unlink()


def forged_manifest(folder):
    (folder / MANIFEST).write_text('{"made_by": "reportedly 0", "files": []}')


def no_json(folder):
    (folder / MANIFEST).write_bytes(b"\xff")


def pipe(folder):
    os.mkfifo(folder / "pipe")


@pytest.mark.parametrize(
    "spoil",
    [somebodys_file, hidden_file, changed_page, link_for_a_page, link_to_a_folder,
     lost_manifest, forged_manifest, no_json, pipe],
)  # fmt: skip
def test_what_is_somebodys_stays_untouched(tmp_path, spoil):
    publish(tmp_path / "out", "a")
    spoil(tmp_path / "out")
    before = states(tmp_path)

    with pytest.raises(FolderTaken) as refused:
        publish(tmp_path / "out", "b")

    assert str(tmp_path / "out") in str(refused.value)
    assert states(tmp_path) == before


def states(folder):
    """Return what tells of every file whether it was touched."""
    found = {each: os.lstat(each) for each in folder.rglob("*")}
    return {each: (told.st_ino, told.st_mtime_ns, told.st_mode) for each, told in found.items()}


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "out").write_text("mine")

    with pytest.raises(FolderTaken):
        publish(tmp_path / "out", "a")

    assert (tmp_path / "out").read_text() == "mine"


def test_what_came_meanwhile_is_not_overwritten(tmp_path):
    (tmp_path / "out").mkdir()

    with pytest.raises(FolderTaken), publication(tmp_path / "out", made_by="1"):
        somebodys_file(tmp_path / "out")

    assert [each.name for each in (tmp_path).iterdir()] == ["out"]
    assert held(tmp_path / "out") == {"notes.txt": b"mine"}


def test_a_publication_that_is_cut_off_leaves_the_earlier_one(tmp_path):
    publish(tmp_path / "out", "a")

    with pytest.raises(KeyboardInterrupt):
        publish(tmp_path / "out", "b", cut_off=True)

    assert held(tmp_path / "out") == {"deep/a.html": b"a"}
    assert [each.name for each in (tmp_path).iterdir()] == ["out"]
