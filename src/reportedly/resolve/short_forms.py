"""Given names and what they are cut down to: "Ken" of Kenneth, "Bill" of William."""

from reportedly.words.lists import given

# What the list of given names leaves apart, for across articles it is too little: each line
# holds the long forms and the short ones of one name.
_NAMES = """
abigail abby; albert al bert; alexander alex sandy; alexandra alex sandra; alfred alf fred;
archibald archie; arthur art; barbara barb; bartholomew bart; benjamin ben benny; calvin cal;
christopher chris kit; clinton clint; donald don donnie; dorothy dot dottie; edmund ed ted;
eleanor ellie nell; elizabeth liz lizzie beth betsy betty; ezekiel zeke; franklin frank; frederick
fred freddie; geraldine gerry; gerard gerry; gilbert gil; henry hank hal; herbert herb bert; isaac
ike; janet jan; jeremiah jerry; jeremy jem; jessica jess jessie; kenneth ken kenny; leopold leo;
lewis lew; margaret maggie meg peggy madge; maurice maury; michael mike mick mickey; mordecai
morty; mohammed mo; nicholas nick nicky; nicola nicky; oliver ollie; penelope penny; rachel rae;
rebecca becky becca; reginald reg; richard rich rick dick ricky; roderick rod; roger rog; samantha
sam; silvester sylvester sly; solomon sol; stephanie steph; susan susanna sue suzy; theresa teresa
terry tess; theodore ted teddy theo; vernon vern; veronica ronnie; victor vic; victoria vicky
tori; vincent vince vinny; virginia ginny; wilfred wilf; william will bill billy willy liam;
winifred winnie
"""
FORMS = tuple(frozenset(line.split()) for line in _NAMES.split(";"))
APART = frozenset[int]()


def one_cut_down(one: str, other: str) -> bool:
    """Tell whether two given names, folded, may be one name and its short form.

    >>> one_cut_down("ken", "kenneth"), one_cut_down("bill", "william"), one_cut_down("ken", "bob")
    (True, True, False)
    """
    if given().get(one, APART) & given().get(other, APART):
        return True
    return any(one in forms and other in forms for forms in FORMS)
