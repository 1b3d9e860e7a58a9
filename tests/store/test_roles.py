"""A role is one however articles spell it."""

from reportedly.store.records import ActorRole
from reportedly.store.roles import worded_once


def test_spellings_of_a_role_are_counted_together_as_most_spell_it():
    stating = {
        ("secretary general", "the Harbour Front"): {"one"},
        ("Secretary-General", "the Harbour Front"): {"two", "three"},
        ("secretary-general", "The Harbour Front"): {"three", "four"},
        ("Secretary-General", "the Dock Front"): {"one"},
        ("pilot", None): {"one", "two", "three", "four", "five"},
    }

    assert list(worded_once(stating)) == [
        ActorRole("pilot", None, 5),
        ActorRole("Secretary-General", "the Harbour Front", 4),
        ActorRole("Secretary-General", "the Dock Front", 1),
    ]


def test_an_article_that_states_a_role_twice_counts_once():
    stating = {("Minister", None): {"one"}, ("minister", None): {"one"}}

    assert list(worded_once(stating)) == [ActorRole("Minister", None, 1)]
