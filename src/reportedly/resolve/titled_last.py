"""Whose title and name close a source that opens with an office: "Director, …, Brig.-Gen. Ito,"."""

from reportedly.resolve.before_names import ranked
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.naming import honorific_before
from reportedly.resolve.phrases import role_noun


def titled_last(cast: Cast, core: range, numbers: range) -> Use | None:
    """Return Ito of "Director, Harbour Information, Brig.-Gen. Ito," who closes the source."""
    reading = cast.reading
    use = cast.use_at(numbers[-1])
    if use is None or use.entity.type != "person" or use.tokens.start <= core.stop:
        return None
    comma = use.tokens.start - 1
    while comma > core.stop and reading.lower(comma) != ",":
        comma -= 1
    opens = reading.capital(comma + 1) or role_noun(reading, comma + 1)  # not "unlike Captain Ito"
    title = honorific_before(reading, use.tokens.start) or role_noun(reading, comma + 1)
    ranked_so = comma + 1 < use.tokens.start and ranked(reading, comma + 1, use.tokens)
    held = any(role_noun(reading, number) for number in core)
    return (
        use if opens and title and held and (ranked_so or comma + 2 >= use.tokens.start) else None
    )
