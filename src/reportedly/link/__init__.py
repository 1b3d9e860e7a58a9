"""The room that judges pairs across documents: a judgement, a score and the reason."""
