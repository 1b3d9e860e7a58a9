"""Take pictures of every page of the reading room on the example articles.

    python tests/web/screenshots.py FOLDER [LEDGER]

Writes FOLDER/NAME-WIDTH-SCHEME.webp. Without LEDGER it makes one of the examples first, which
takes half a minute. Needs Chromium (apt-get install chromium).
"""

import base64
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT / "src"))

from reportedly.jobs import ReviewDesk  # noqa: E402
from reportedly.store import StatementQuery, open_ledger  # noqa: E402
from reportedly.web import reading_room  # noqa: E402
from serving import FLAGS, NAMES, serving  # noqa: E402

SIZES = ((1440, 1000), (390, 1100))
SCHEMES = ("light", "dark")
QUALITY = 40  # of 100: letters stay sharp, and all pictures together stay under 1.5 MB
TALLEST = {1440: 1200, 390: 1400}
SCALES = {1440: 0.6, 390: 0.75}


def main(folder: Path, ledger: Path) -> None:
    """Take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_ledger(str(ledger), create=False) as opened, sync_playwright() as playwright:
        view = opened.view()
        path = next(filter(None, map(shutil.which, NAMES)), None)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        rooms = (
            (reading_room(view), pages(view)),
            (reading_room(view, desk=ReviewDesk(opened, "Noor")), {"review": "/review"}),
        )
        for room, places in rooms:
            with serving(room) as address:
                take(browser, address, places, folder)
        browser.close()


def take(browser, address, places, folder):
    """Take pictures of the pages, in all sizes and both schemes."""
    for scheme in SCHEMES:
        for width, height in SIZES:
            size = {"width": width, "height": height}
            context = browser.new_context(base_url=address, color_scheme=scheme, viewport=size)
            for name, place in places.items():
                taken = picture(context, place, width)
                (folder / f"{name}-{width}-{scheme}.webp").write_bytes(taken)
            context.close()


def pages(view):
    """Return the address of each page, the fullest of its kind."""
    chained = max(
        view.statements(StatementQuery()), key=lambda each: (len(each.chain or ()), each.id)
    )
    actor = max(view.actors(), key=lambda each: (each.statements, each.id))
    counts = {}
    for row in view.stories():
        counts[row.story] = counts.get(row.story, 0) + 1
    story = max(counts, key=lambda name: (counts[name], name))
    claim = max(view.claims(), key=lambda each: (each.reports, each.id))
    runs = sorted(view.runs(), key=lambda run: run.started)
    return {
        "statements": "/",
        "search": "/?about=ceasefire",
        "articles": "/documents",
        "article": f"/documents/{chained.document}?attribution={chained.id}",
        "actors": "/actors",
        "actor": f"/actors/{actor.id}",
        "stories": "/stories",
        "story": f"/stories/{story}",
        "compare": f"/stories/{story}/compare",
        "claims": "/claims",
        "claim": f"/claims/{claim.id}",
        "diff": f"/diff?since={runs[0].id}",
        "figures": "/figures",
        "timeline": "/timeline",
        "places": "/places",
        "map": "/map",
        "network": "/network",
        "runs": "/runs",
        "rejects": "/rejects",
        "about": "/about",
        "trouble": "/nowhere",
    }


def picture(context, place, width):
    """Return the page as WebP, from its top down to what people read before they scroll on."""
    page = context.new_page()
    page.goto(place)
    page.wait_for_load_state("networkidle")
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST[width])
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": SCALES[width]}
    session = context.new_cdp_session(page)
    told = session.send(
        "Page.captureScreenshot",
        {"format": "webp", "quality": QUALITY, "clip": clip, "captureBeyondViewport": True},
    )
    page.close()
    return base64.b64decode(told["data"])


def examples(folder: Path) -> Path:
    """Return a ledger of the example articles."""
    ledger = folder / "ledger.db"
    command = [sys.executable, "-c", "from reportedly.cli import main; main()", "--db", str(ledger)]
    articles = str(ROOT / "examples" / "articles")
    subprocess.run([*command, "add", articles], check=True, cwd=folder)
    return ledger


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(sys.argv[1]), examples(Path(made)))
