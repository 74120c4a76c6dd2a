"""English words that carry no content of their own, and irregular forms.

Closed classes are complete by their nature (articles, pronouns, prepositions, auxiliaries, conjunctions); of the adverbs only those are
here that
a paraphrase may add or leave out freely. Negations and hedges are *not* here: they have checks of their own.
"""

__all__ = ["CONTENTLESS", "IRREGULAR"]

CONTENTLESS = frozenset(
    (
        "a an the this that these those such "  # determiners
        "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself "
        "they them their theirs themselves who whom whose which what whoever whatever one ones "  # pronouns
        "it's he's she's they're we're you're i'm i've they've we've that's there's who's what's let's "
        "of in on at by for with from to into onto upon over under about around between among through during within across against "
        "toward towards along behind beyond near off out up down as per via amid amongst despite than like since until till after before "
        "be is are was were been being am do does did doing done have has had having will would shall should can "
        "and or but so if then when while where because although though whereas whether both either "
        "also too very just only even still yet now here there again however meanwhile moreover thus hence therefore already "
        "said says say saying"  # the bare reporting verb: who says it is checked by itself
    ).split()
)

_FORMS = {
    "begin": "began begun begins beginning",
    "break": "broke broken breaks breaking",
    "bring": "brought brings bringing",
    "buy": "bought buys buying",
    "sue": "sued sues suing",
    "child": "children child",
    "choose": "chose chosen chooses choosing",
    "come": "came comes coming come",
    "die": "died dies dying dead death deaths",
    "fall": "fell fallen falls falling",
    "find": "found finds finding",
    "fly": "flew flown flies flying",
    "get": "got gotten gets getting",
    "give": "gave given gives giving give",
    "go": "went gone goes going go",
    "grow": "grew grown grows growing",
    "hold": "held holds holding",
    "keep": "kept keeps keeping",
    "know": "knew known knows knowing",
    "lead": "led leads leading",
    "leave": "left leaves leaving leave",
    "lose": "lost loses losing lose loss losses",
    "make": "made makes making make",
    "man": "men man",
    "mean": "meant means meaning",
    "meet": "met meets meeting",
    "news": "news",  # not "new"
    "note": "note notes noted noting",  # not "not"
    "early": "early earlier earliest",  # not "ear"
    "pay": "paid pays paying",
    "rise": "rose risen rises rising rise",
    "run": "ran runs running",
    "say": "said says saying",
    "see": "saw seen sees seeing",
    "sell": "sold sells selling",
    "send": "sent sends sending",
    "shoot": "shot shoots shooting",
    "show": "shown shows showed showing",
    "speak": "spoke spoken speaks speaking",
    "spend": "spent spends spending",
    "stand": "stood stands standing",
    "steal": "stole stolen steals stealing",
    "strike": "struck strikes striking",
    "take": "took taken takes taking take",
    "tell": "told tells telling",
    "think": "thought thinks thinking",
    "win": "won wins winning",
    "woman": "women woman",
    "write": "wrote written writes writing write",
}

IRREGULAR = {form: base for base, forms in _FORMS.items() for form in forms.split()}
"""Strong verbs and plurals that are frequent in news and that suffixes do not join; each is mapped to one stem."""
