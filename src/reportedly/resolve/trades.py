"""What people do who hold no office: sports, arts, crafts and trades, in the singular."""

TRADES = frozenset(
    {"kicker", "quarterback", "linebacker", "cornerback", "receiver", "halfback", "fullback",
     "punter", "pitcher", "catcher", "outfielder", "shortstop", "defender", "swingman",
     "coach", "goalkeeper", "striker", "midfielder", "footballer", "player", "winger", "boxer",
     "wrestler", "referee", "cricketer", "batsman", "bowler", "golfer", "gymnast", "jockey",
     "judoka", "marathoner", "skier", "weightlifter", "singer", "musician", "composer", "drummer",
     "guitarist", "rapper", "poet", "novelist", "painter", "photographer", "actor", "actress",
     "comedian", "illustrator", "youtuber", "cameraman", "carpenter", "baker", "barber",
     "blacksmith", "goldsmith", "potter", "weaver", "welder", "butcher", "cook", "chef", "tailor",
     "fisherman", "boatman", "ferryman", "driver", "farmer", "shepherd", "mechanic", "plumber",
     "waiter", "florist", "vendor", "bookseller", "hotelier", "restaurateur", "nurse",
     "veterinarian", "archaeologist", "biologist", "botanist", "geologist", "reporter",
     "correspondent", "photojournalist", "student", "pupil", "moderator"}
)  # fmt: skip
