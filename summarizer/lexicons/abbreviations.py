"""Abbreviations that end in a full stop, by what may follow it. As written, without the last stop: "Ill." is a state, "ill" a word.

Sorted by behavior, not by meaning: what matters is whether the stop can also end a sentence. Listed from newsroom usage (titles, months,
states as US papers shorten them, companies); European ones are those that news in that language uses without explaining them.
"""

__all__ = ["BEFORE_NAMES", "BEFORE_NUMBERS", "CLOCK", "FINAL", "MONTHS", "NAMES_WITH_MARKS", "SPOKEN", "STARTERS", "TIME_WORDS"]

BEFORE_NAMES = frozenset(
    """
    Mr Mrs Ms Mx Dr Drs Prof Rev Fr Hon Msgr St Ste Sts Mt Ft Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Brig Comdr Supt Det
    Insp Sen Rep Reps Sens Gov Lieut Atty Amb Pres Asst Dep Messrs Mmes Hr Dipl Ing Mme Mlle Sra Srta Dra Dott Sig vs v e.g i.e cf viz
    bzw z.B d.h u.a
    """.split()
)
"""The stop never ends a sentence: a name, or the rest of a comparison or example, must follow."""

BEFORE_NUMBERS = frozenset(
    """
    No Nos Nr Nro Núm Par Para Vol Fig Figs Art Arts Sec Ch Chap Ca Approx Est Tel no nos nr p pp vol fig figs sec ch chap ca c approx
    """.split()
)
"""The stop does not end a sentence when a number follows; before a word they are words ("he said no.") or end one."""

MONTHS = frozenset(
    """
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec janv févr avr juil déc Ene Abr Ago Dic Januar Februar März April Mai Juni Juli
    August September Oktober November Dezember Jahrhundert Jänner
    """.split()
)
"""Month names as they stand before a day's number (Jan. 24) or, in German, behind its stop (24. Januar)."""

FINAL = frozenset(
    """
    Inc Corp Co Cos Ltd Bros Plc LLC L.L.C Jr Sr Esq Ph.D M.D B.A M.A etc al U.S U.K U.N E.U D.C U.S.A U.S.S.R U.A.E N.Y L.A Ave Blvd Rd
    Hwy Pkwy Bldg Dept Govt Natl Intl Assn Univ dept govt Ala Ariz Ark Calif Colo Conn Fla Ga Ill Kan Ky Md Mass Mich Minn Miss Mo Mont
    Neb Nev Okla Pa R.I Tenn Tex Va Vt Wash Wis Wyo N.C S.C N.D S.D N.H N.J N.M W.Va B.C Ont Que Alta Sask Tues Wed Thurs usw EE.UU S.A
    S.p.A A.G e.V
    """.split()
)
"""The stop may end a sentence: it does when a word follows that opens sentences and no names (`STARTERS`)."""

CLOCK = frozenset({"a.m", "p.m", "A.M", "P.M"})
"""The stop ends a sentence before any word that is not a time zone, a weekday or a month (`TIME_WORDS`)."""

TIME_WORDS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
    November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Eastern Central Mountain Pacific Atlantic Greenwich Moscow
    Beijing GMT UTC EST EDT ET CST CDT CT MST MDT MT PST PDT PT BST CET CEST EET IST JST KST MSK AEST AEDT NZST Z
    """.split()
)

STARTERS = frozenset(
    """
    The This That These Those It Its He His She Her They Their We Our You Your My There Here In On At By From To For With Of As If When
    While After Before During Since Until Because Although Though But And Or Yet Nor However Meanwhile Moreover Also Still Then Now
    Today Yesterday Earlier Later Last Next Both Each Every Some Many Most Several Few All No Not Only Even One Two Three Four Five Six
    Seven Eight Nine Ten Among Under Over Between Despite Instead Once Such What Who Where Why How Which An A Another Other Others
    According Citing
    """.split()
)
"""Words that open sentences and are no part of a name. Names too, and so left out: So, Will, May, Rose, Grant."""

SPOKEN = frozenset(
    """
    said says say asked asks added adds told tells wrote writes replied replies recalled explained exclaimed shouted cried quipped joked
    wondered demanded insisted argued answered responded warned noted concluded continued tweeted posted declared stated announced
    commented remarked observed complained admitted conceded pleaded muttered whispered yelled screamed retorted countered
    """.split()
)
"""Verbs that tie a quotation that ends in ? or ! to the name behind it: “Will it hold?” Ivo Lund asked."""

NAMES_WITH_MARKS = frozenset({"yahoo", "jeopardy", "yum"})
"""Names that end in ! or ?: before a word that opens no sentence they go on (Yahoo! Inc.)."""
