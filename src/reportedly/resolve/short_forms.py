"""Given names and what they are cut down to: "Ken" of Kenneth, "Bill" of William."""

# Each line holds the long forms and the short ones of one name.
_NAMES = """
abigail abby; abraham abe; albert al bert; alexander alex sandy; alexandra alex sandra; alfred alf
fred; amanda mandy; andrew andy drew; anthony tony; archibald archie; arthur art; barbara barb;
bartholomew bart; benjamin ben benny; bernard bernie; bradley brad; calvin cal; catherine
katherine kathryn cathy kathy kate katie; charles charlie chuck; christine christina chris;
christopher chris kit; clifford cliff; clinton clint; cynthia cindy; daniel dan danny; david dave;
deborah debra debbie deb; dominic dom; donald don donnie; dorothy dot dottie; douglas doug; edmund
ed ted; edward ed eddie ted ned; eleanor ellie nell; elizabeth liz lizzie beth betsy betty; eugene
gene; ezekiel zeke; francis frank; franklin frank; frederick fred freddie; gabriel gabe; geoffrey
geoff; gerald gerry jerry; geraldine gerry; gerard gerry; gilbert gil; gregory greg; harold hal
harry; henry hank harry hal; herbert herb bert; howard howie; isaac ike; jacob jake; jacqueline
jackie; james jim jimmy jamie; janet jan; jeffrey jeff; jeremiah jerry; jeremy jem; jennifer jen
jenny; jessica jess jessie; john jack johnny; jonathan jon; joseph joe joey; joshua josh; judith
judy; kenneth ken kenny; kimberly kim; lawrence laurence larry; leonard len lenny; leopold leo;
lewis lew; louis lou; margaret maggie meg peggy madge; martin marty; matthew matt; maurice maury;
melvin mel; michael mike mick mickey; mitchell mitch; mordecai morty; mohammed mo; nathaniel
nathan nate; nathan nate; nicholas nick nicky; nicola nicky; norman norm; oliver ollie; pamela
pam; patricia pat patty trish; patrick pat paddy; penelope penny; peter pete; philip phillip phil;
rachel rae; raymond ray; rebecca becky becca; reginald reg; richard rich rick dick ricky; robert
rob bob bobby robbie; roderick rod; rodney rod; roger rog; ronald ron ronnie; russell russ; samuel
sam sammy; samantha sam; sidney sid; silvester sylvester sly; solomon sol; stanley stan; stephen
steven steve; stephanie steph; stewart stuart stu; susan susanna sue suzy; terence terrence terry;
theresa teresa terry tess; theodore ted teddy theo; thomas tom tommy; timothy tim; valerie val;
vernon vern; veronica ronnie; victor vic; victoria vicky tori; vincent vince vinny; virginia
ginny; walter walt wally; wesley wes; wilfred wilf; william will bill billy willy liam; winifred
winnie; zachary zach zack
"""
FORMS = tuple(frozenset(line.split()) for line in _NAMES.split(";"))


def one_cut_down(one: str, other: str) -> bool:
    """Tell whether two given names, folded, may be one name and its short form.

    >>> one_cut_down("ken", "kenneth"), one_cut_down("bill", "william"), one_cut_down("ken", "bob")
    (True, True, False)
    """
    return any(one in forms and other in forms for forms in FORMS)
