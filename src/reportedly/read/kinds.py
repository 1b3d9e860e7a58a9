"""The kinds of furniture, and the lines that are of them whatever stands around."""

import re

_FLAGS = re.IGNORECASE

_NETWORK = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|e-?mail|messenger|"
    r"instagram|viber|vk|tumblr|print|tweet|share|save|copy(?: the)? link|line|skype|pocket|"
    r"flipboard)"
)
_PIECE = r"(?:article|story|post|news|page|report|piece|item|column|interview)"
_AGAIN = r"(?:first|originally|previously)"

# Each pattern is of a whole line without Markdown's marks. They name what only a page says
# of itself, never what news is about: a line of the report must not fit one by chance.
_WHOLE: tuple[tuple[str, str], ...] = (
    (
        "transcript_note",
        r"[(\[](?:begin|end|applause|laughter|laughs|crosstalk|inaudible|commercial|video|audio|booing|"
        r"cheer(?:s|ing)|music|unidentified)\b[^)\]]{0,40}[)\]]\.?",
    ),
    ("rule", r"(?:[-*_=~•·–—─━═#+][ \t]?){2,}"),
    ("image", r"!\[[^\]]*\]\([^)]*\)"),
    (
        "image",
        r"\[?(?:image|photo|picture|video|media)(?: not found(?: or type unknown)?|"
        r" unavailable| could not be loaded)?\.?\]?",
    ),
    (
        "share",
        rf"(?:please )?(?:share|spread)(?: (?:this|it|the))?(?: {_PIECE}| word)?"
        rf"(?: (?:on|via|with|by|to) [\w ,/&]{{1,40}})?\s*[:!.]?(?:\s*{_NETWORK},?)*",
    ),
    ("share", rf"(?:{_NETWORK}[ ,|/·•]*)+"),
    ("share", r"click to (?:share|e-?mail|print)\b.*|like (?:this:|loading\b.*)|\d+ shares?"),
    ("share", r"(?:please )?(?:follow|like|join|find) us (?:on|at|in)\b.{0,80}"),
    ("share", r"follow by e-?mail"),
    ("comment_form", r"(?:leave|post|add|write)(?: us)? a (?:reply|comment|response)\b.{0,40}"),
    ("comment_form", r"your e-?mail (?:address )?will not be (?:published|shared)\b.{0,80}"),
    ("comment_form", r"required fields are marked.{0,10}|cancel reply|(?:post|submit) comment"),
    (
        "comment_form",
        r"save my name\b.{0,100}\bcomment\.?|notify me of (?:new|follow-?up)\b.{0,60}",
    ),
    (
        "comment_form",
        r"you must (?:be logged in|log in|sign in|register) to (?:post|leave|comment|"
        r"reply)\b.{0,40}",
    ),
    ("comment_form", r"(?:log|sign) in to (?:comment|reply)\.?"),
    ("comment_form", r"(?:\* ?)?(?:your )?comments?\s*:?|you are replying to\s*:?[\s.]*"),
    ("comment_form", r"(?:\d+|no) comments?(?: (?:yet|so far))?|comments? (?:are )?closed\.?"),
    ("comment_form", r"this site uses akismet\b.{0,120}|(?:name|e-?mail|website|comment)\s*\*"),
    (
        "related",
        r"(?:related|similar|recommended|popular|trending|latest)(?: (?:articles?|stories|"
        r"story|news|posts?|contents?|topics?|coverage|reading|items?|for you|now|headlines))?"
        r"\s*:?",
    ),
    (
        "related",
        r"(?:read (?:more|also|next|on)|also read|(?:see|check) also|more (?:on this|like this|"
        r"stories|news|coverage|from .{1,40})|further reading|up next|don['’]t miss|"
        r"editor['’]?s['’]? picks?|"
        r"you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|watch also|"
        r"(?:most|top) (?:read|popular|viewed|stories|news)|recent (?:posts|articles|news))"
        r"\s*[:.…»>]*",
    ),
    (
        "adblock",
        r"ad-? ?block(?:er)?s?(?: (?:is |has been )?(?:detected|enabled|found))"
        r"(?: (?:in|on) .{1,30})?[.!:]?",
    ),
    (
        "adblock",
        r"(?=.{0,200}\bad-? ?block)(?:please|kindly|to (?:continue|view|read|access|support)|"
        r"we (?:have )?(?:noticed?|detect(?:ed)?|see)|(?:it )?(?:looks|seems|appears)|"
        r"you are using|"
        r"consider|disable|turn off|whitelist)\b.{0,300}",
    ),
    (
        "navigation",
        r"(?:back|return|scroll|go) to (?:the )?top(?: button)?|skip to (?:main )?content",
    ),
    (
        "navigation",
        r"(?:(?:listen live|watch live|live tv|terms of (?:use|service)|privacy(?: policy)?|"
        r"contact|contact us|about us|advertise|imprint)(?: ?[|·•/] ?|$)){1,6}|"
        r"(?:home|menu|search|close|load more|show more|sign in|log ?in|register|"
        r"toggle navigation|(?:previous|next)(?: (?:post|article|story|page))?|page \d+ of \d+)",
    ),
    ("navigation", r"(?:home|news|world|politics)(?: ?[>»/›|] ?[\w &'-]{2,30}){1,6}"),
    (
        "navigation",
        r"(?:\d\. ?)?(?:(?:all|breaking|latest|top|world|international|local|national|regional|"
        r"foreign|live|main|more|other) news|news|world|politics|opinion|economy|business|sports?|"
        r"headlines|more|live|breaking|urgent|source link\s*:?|about (?:the )?author|"
        r"print this (?:article|page)|send to (?:a )?friend|captcha|rss)",
    ),
    # What the piece, or a part of it, is.
    (
        "navigation",
        r"(?:editorial|analysis|commentary|viewpoint|explainer|interview|fact[ -]check|transcript|"
        r"letters|live(?: blog| updates)?|for immediate release|"
        r"(?:press|media|news) releases?(?: ?[–—-] ?for immediate release)?|"
        r"this live ?blog (?:is|has) (?:now )?closed\.?)",
    ),
    ("share", r"(?:[^\w\s]{1,4} ?\d[\d.,]*[km]?[ \t]*){2,}"),
    ("navigation", r"(?:news|story|article|post)[ -]?(?:id|code|no\.?|number)\s*[:#]?\s*\d{3,12}"),
    ("navigation", r"(?:tags?|filed under|categor(?:y|ies)|topics?|posted in)\s*:.{0,200}"),
    (
        "advertisement",
        r"advertise?ments?|sponsored(?: content)?|"
        rf"(?:{_PIECE}|content)s? continues? (?:below|after|beneath)\b.{{0,40}}|"
        r"(?:continue|keep|scroll (?:down )?to continue) reading\b.{0,30}",
    ),
    (
        "subscribe",
        r"(?:please |click here to )?(?:sign up|subscribe)(?: (?:now|here|today))?"
        r"(?: (?:for|to) (?:our|free|get|receive|.{1,30}\b(?:newsletter|updates|channel|alerts))\b"
        r".{0,120})?[.!]?",
    ),
    (
        "subscribe",
        r"(?=.{0,120}\b(?:newsletter|inbox|telegram channel|whatsapp channel)\b)"
        r"(?:get|receive|join|enter|follow)\b.{0,160}|(?:enter )?your e-?mail(?: address)?:?",
    ),
    (
        "cookie",
        r"(?:this (?:web)?site|we|our (?:web)?site) uses? cookies\b.{0,250}|"
        r"(?:accept|reject|decline|allow)(?: (?:all|cookies|all cookies))|"
        r"cookie (?:policy|settings|preferences)",
    ),
    (
        "copyright",
        r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).{0,200}|.{0,80}\ball rights reserved\.?",
    ),
    (
        "credit",
        rf"\(?this {_PIECE} (?:was )?{_AGAIN} (?:appeared|published|ran|posted)\b.{{0,200}}",
    ),
    (
        "credit",
        rf"read the (?:full|rest|whole|entire|original|complete)(?: {_PIECE})?"
        rf"(?: of (?:the|this) {_PIECE})?(?: (?:at|on|in|here|via|from)\b.{{0,80}})?\.?",
    ),
    (
        "credit",
        r"\(?with (?:additional |further )?(?:inputs?|reporting|files|reports?) (?:from|by)\b"
        r".{1,100}",
    ),
    (
        "credit",
        r".{1,120}\bcontributed (?:reporting )?to this (?:report|story|article)\b\.?.{0,40}",
    ),
    (
        "caption",
        r"(?:photos?|pictures?|images?|captions?|(?:photo|image|picture) (?:credit|source|"
        r"caption|by)|illustration) ?[:|].{1,350}",
    ),
    ("caption", r"image (?:source|caption), ?.{1,350}"),
    (
        "caption",
        r"\((?:(?:ap|afp|epa|reuters|file|getty) )?(?:photos?|pictures?|images?)\b[^)]{0,120}\)",
    ),
)
# These depend on capitals, which set a name or a heading apart from a sentence.
_NAME = (
    r"(?:[A-Z0-9][\w.'’&/@-]*|and|in|with|by|for|from|de|al|el|bin|the|of|&|additional|reporting|"
    r"Reporting|writing|Writing|editing|Editing)"
)
_NAMES = rf"{_NAME}(?:[ ,;()]+{_NAME}){{0,40}}[ ,;()]*"
_LIST = rf"(?:{_NAMES}[,/] ?{_NAMES}|[Aa]gencies|[Nn]ews agencies)"
_PERSON_WORD = r"(?:[A-Z][\w.'’-]*|al-\w+|de|la|van|von|der|bin|ibn|da|el)"
_NO_MEDIUM = (
    r"(?![^/]*\b(?:News|Agency|Press|Wire|Courier|Times|Post|TV|Radio|Media|Gazette)\b[^/]*/)"
)
_AGENCY_WORDS = r"[A-Z][\w.&-]*(?: (?:[A-Z][\w.&-]*|via|of)){0,5}"
_CAPITALS: tuple[tuple[str, str], ...] = (
    ("navigation", r"(?:UPDATE[SD]?|ADDS|RECASTS|CORRECTS)\b[A-Z ,;:&'’-]{3,120}"),
    ("caption", r"FILE(?: PHOTO| PICTURE| IMAGE)? ?[-–—:].{1,380}"),
    (
        "related",
        r"(?:READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|MORE|WATCH) ?[:|»].{1,200}",
    ),
    (
        "related",
        r"(?:Read (?:more|also|next)|Also read|See also|Related|Further reading) ?[:|»].{1,200}",
    ),
    (
        "credit",
        rf"\(?(?:[Ss]ource|SOURCE|[Vv]ia|VIA|[Aa]gency)\s?: ?"
        rf"(?:{_NAME}(?: {_NAME}){{0,6}}|{_LIST})\)?\.?",
    ),
    ("credit", rf"\(?(?:[Ss]ources|SOURCES)\s?: ?{_LIST}\)?\.?"),
    (
        "credit",
        r"\(?(?:First|Originally|Previously) (?:published|posted|appeared) (?:by|in|on|at) "
        r"(?:the )?[A-Z][^,;]{1,60}",
    ),
    ("credit", rf"\(?(?:(?:Additional|Further) r|R)eporting (?:by|from) {_NAMES}"),
    ("credit", rf"\(?(?:Edit(?:ed|ing)|Writ(?:ten|ing)|Compiled|Translated) by {_NAMES}"),
    ("credit", r"\([^()]{0,160}\b(?:[Ee]diting|[Ww]riting|[Rr]eporting) by [^()]{2,160}\)"),
    # A person and an agency parted by a stroke: who took the picture.
    ("caption", rf"\({_NO_MEDIUM}[A-Z][\w.'’-]*(?: {_PERSON_WORD}){{1,3}} ?/ ?{_AGENCY_WORDS}\)"),
    (
        "caption",
        rf"\(?(?:AP|AFP|EPA|EPA-EFE|REUTERS|Reuters) ?/ ?[A-Z][\w.'’-]*"
        rf"(?: {_PERSON_WORD}){{1,3}}\)?",
    ),
    ("credit", r"\([A-Z][\w./&-]*(?: [A-Z&][\w./&-]*){0,5}\)"),
)
_RULES = (
    *((kind, re.compile(pattern, _FLAGS)) for kind, pattern in _WHOLE),
    *((kind, re.compile(pattern)) for kind, pattern in _CAPITALS),
)

# Who took the picture, in brackets or after a label, closes a caption and no sentence.
_PICTURE_CREDIT = re.compile(
    r"[(\[](?:[^()\[\]]{0,60}\b)?(?:Photo|Photograph|Image|Getty Images|AP Photo|Pool via)\b"
    r"[^()\[\]]{0,80}[)\]]\.?$|\((?:[A-Z]\w+ )?(?:[Aa]rchive|[Ff]ile|[Ll]ibrary|[Hh]andout) "
    r"(?:photo|picture|image|photograph)\)\.?$|[.)] (?:Photo|Picture|Image|Photograph|Photo credit)"
    rf"(?: by|:| courtesy of) {_NAME}(?: {_NAME}){{0,6}}\.?$",
)
_URL_JOINT = re.compile(r"\s*([/.:_?=&%#-])\s*")
_URL = re.compile(r"<?(?:https?://|www\.)[^\s<>]+>?", _FLAGS)
_LINK = re.compile(r"(?:[-*•] )?\[[^\]]+\]\([^)\s]+\)")


def kind_of(words: str, bare: str) -> str | None:
    """Return the kind of furniture a short line is by its words alone, or None.

    ``bare`` is the line without Markdown's marks.
    """
    if not bare or not any(character.isalpha() for character in words) and len(words) < 4:
        return "rule"
    if not any(character.isalnum() for character in words):
        return "rule"
    if is_url(words):
        return "url"
    for kind, pattern in _RULES:
        if pattern.fullmatch(bare):
            return kind
    if _PICTURE_CREDIT.search(bare) and len(bare.split()) <= 60:
        return "caption"
    return None


def is_url(words: str) -> bool:
    """Tell whether a line is an address and nothing else, even one cut up by a tokenizer."""
    if not words.lstrip("<").lower().startswith(("http", "www")):
        return False
    return bool(_URL.fullmatch(_URL_JOINT.sub(r"\1", words)))


def is_link(words: str) -> bool:
    """Tell whether a line is one Markdown link."""
    return bool(_LINK.fullmatch(words))
