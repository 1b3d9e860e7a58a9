"""What people decided of attributions: making, finding again, queueing, counting, gold."""

from reportedly.ask.reviewing.agreement import Agreed, agreement
from reportedly.ask.reviewing.gold import GoldLine, gold_of
from reportedly.ask.reviewing.making import Changes, judged, reading_of, spans_of, the_attribution
from reportedly.ask.reviewing.passage import passage
from reportedly.ask.reviewing.queueing import Waiting, queue, to_undo
from reportedly.ask.reviewing.standing import Held, State, held_in, hold, latest, standings

__all__ = [
    "Agreed",
    "Changes",
    "GoldLine",
    "Held",
    "State",
    "Waiting",
    "agreement",
    "gold_of",
    "held_in",
    "hold",
    "judged",
    "latest",
    "passage",
    "queue",
    "reading_of",
    "spans_of",
    "standings",
    "the_attribution",
    "to_undo",
]
