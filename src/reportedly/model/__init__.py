"""The nouns: frozen dataclasses that import nothing from outside."""

from reportedly.model.actor import (
    OF_ACTORS,
    Actor,
    ActorType,
    Anchor,
    Decision,
    DecisionKind,
    Member,
    Sighting,
)
from reportedly.model.annotation import (
    WORKING,
    Annotation,
    Attribution,
    Furniture,
    Hop,
    HopKind,
    Kind,
    Mention,
    Modality,
    OccasionKind,
    Sentence,
    Speaker,
    SpeakerBasis,
    Tense,
    Token,
    Waymark,
    WaymarkKind,
)
from reportedly.model.article import Article, Detail, Placement
from reportedly.model.capture import Capture, Given, Reject
from reportedly.model.citation import Citation
from reportedly.model.document import Document, Layer
from reportedly.model.entity import Entity, EntityType, Role
from reportedly.model.figure import Figure, Happening, Qualifier
from reportedly.model.ids import content_id
from reportedly.model.link import Answer, Judgement, Link
from reportedly.model.maker import Maker
from reportedly.model.moment import Basis, Moment
from reportedly.model.place import Place, Precision
from reportedly.model.references import References
from reportedly.model.review import Reading, Review, ReviewAnswer
from reportedly.model.span import Span, hull
from reportedly.model.time_expression import AnchorBasis, TimeExpression, TimeType

__all__ = [
    "OF_ACTORS",
    "WORKING",
    "Actor",
    "ActorType",
    "Anchor",
    "AnchorBasis",
    "Annotation",
    "Answer",
    "Article",
    "Attribution",
    "Basis",
    "Capture",
    "Citation",
    "Decision",
    "DecisionKind",
    "Detail",
    "Document",
    "Entity",
    "EntityType",
    "Figure",
    "Furniture",
    "Given",
    "Happening",
    "Hop",
    "HopKind",
    "Judgement",
    "Kind",
    "Layer",
    "Link",
    "Maker",
    "Member",
    "Mention",
    "Modality",
    "Moment",
    "OccasionKind",
    "Place",
    "Placement",
    "Precision",
    "Qualifier",
    "Reading",
    "References",
    "Reject",
    "Review",
    "ReviewAnswer",
    "Role",
    "Sentence",
    "Sighting",
    "Span",
    "Speaker",
    "SpeakerBasis",
    "Tense",
    "TimeExpression",
    "TimeType",
    "Token",
    "Waymark",
    "WaymarkKind",
    "content_id",
    "hull",
]
