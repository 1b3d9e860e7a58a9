"""What goes wrong on a page of a browser, put down."""


def watched(page):
    """Note on ``page.wrong`` every error, dialog, refusal of the policy, and call outside."""
    page.wrong = []
    page.on("pageerror", lambda error: page.wrong.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (page.wrong.append("dialog"), dialog.dismiss()))
    page.on(
        "console",
        lambda said: page.wrong.append(said.text) if said.type == "error" else None,
    )
    return page
