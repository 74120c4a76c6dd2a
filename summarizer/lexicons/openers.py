"""Words that are capitalized because of where they stand, and so name nobody: they open sentences, quotations and headlines.

Function words, and the adverbs, participles, nouns and quantifiers that open news sentences; and the calendar. Collected by reading English news.
"""

from __future__ import annotations

__all__ = ["CALENDAR", "CALENDAR_NAMES", "DATED", "DATING", "FUNCTION", "HONORING_MONTHS", "MONTHS_BORNE", "OPENERS"]

CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Mondays "
    "Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Christmas Easter Ramadan Eid Thanksgiving Halloween GMT UTC BST CET "
    "EST EDT PST PDT CST CDT AM PM BC AD AP AFP UPI".split()
)
"""Days, months, feasts, time zones, and wire services as they stand in datelines."""

CALENDAR_NAMES = frozenset(("April", "August", "Jan", "Jun", "June", "March", "May", "Sun"))
"""Members of `CALENDAR` that are also names of people; beside another part of a name they are one."""

MONTHS_BORNE = frozenset(("April", "August", "Jan", "June", "May"))
"""Months whose names are given names or surnames often enough."""

DATING = frozenset("in since until till during of before after last this next early late mid every each the a an that from through".split())
"""Words behind which a month is a month."""

DATED = frozenset("Day Days Bank Fool Fools Holiday Revolution Fourth Summit Uprising Board Council Meeting".split())
"""What is called by its month: May Day, the April Revolution."""

HONORING_MONTHS = frozenset("Mrs Ms Mr Miss Sir Dame Lady Lord Minister Secretary".split())
"""Forms of address and titles behind which "May" is a name."""

FUNCTION = frozenset(
    (
        "a an the this that these those i me my we us our you your he him his she her hers it its they them their who whom whose "
        "which what of in on at by for with from to into onto upon over under about around between among through during within "
        "across against toward towards along behind beyond near off out up down as per via amid despite than like unlike since "
        "until till after before without throughout be is are was were been being am do does did have has had having will would "
        "shall should can could may might must cannot and or but nor so if then when while where because although though whereas "
        "whether both either neither also too very just only even still yet now here there again however not no never again "
        "instead later earlier already once"
    ).split()
)
"""In lower case: words that end a noun phrase or carry no name."""

OPENERS = FUNCTION | frozenset(
    (
        "about above according accordingly across actually additionally additional admittedly after afterward afterwards again "
        "ahead all allegedly almost alone along already altogether amid among analysis analysts another any anybody anyone "
        "anything anyway apart apparently approximately around ask asked asking based basically because before behind below "
        "besides best better big billions both breaking briefly bring broadly business call called calling calls captured case "
        "cases certain certainly children citing clearly close come coming commenting compared concerns conditions consequently "
        "considering contact contrary conversely costs count couples critically critics crowds curiously currently data days "
        "dear death deaths demand despite details did do documents does don't done dozens due each earlier early either "
        "elections else elsewhere eight eighteen eighty eleven emergency end ends equally especially estimates eventually ever "
        "every everybody everyone everything evidence exactly excerpts experts explaining explosions exports eyewitnesses faced "
        "facing families fans far fears fewer fifteen fifty figures file finally fire first firstly five following footage for "
        "formally former formerly fortunately forty four fourteen fourth frankly free from full further furthermore generally "
        "get given go going good great growing growth half happily has have having headline help hence here high his "
        "historically home hope hopefully hours how however hundreds i ideally if images imagine imports in including "
        "increasingly indeed inflation information initially inside instead interest interestingly internally investigators "
        "ironically is it its just keep key kids know known lack large largely last lastly late later latest leaders leading "
        "least left less let let's lets life like likewise little local locals locally long look looking low luckily made main "
        "mainly make making many markets married materials maybe meanwhile media meet meetings members men millions minutes "
        "money months more moreover morning mortgage most mostly much music must my naturally near nearby nearly neither never "
        "nevertheless new news next night nine nineteen ninety no nobody none nonetheless nor normally not note noted nothing "
        "notably noting now numerous obviously observers occasionally of off officers official officially officials often oil ok "
        "old on once one ones ongoing only opposition or ordinarily originally other others otherwise our out outside over "
        "overall overnight part partly past people per perhaps photo photographs photos pictures plans please plenty plus police "
        "politically politicians possibly potentially power preliminary presumably previous previously prices privately probably "
        "profits prosecutors protesters provided public published put question questions quickly quite rain rarely rates rather "
        "read reading really recent recently records regarding regardless related relations relatives remember reporters "
        "reporting reports rescue rescuers research researchers residents respectively revenue right roughly sadly said sales "
        "satellite say saying says scientists scores second secondly see seeing seemingly seldom senior separate separately "
        "seven seventeen seventy several shall shares share she shots shortly should similar similarly simply since six sixteen "
        "sixty slowly small so social some somebody somehow someone something sometimes somewhere soon sources speaking "
        "specifically staff stage state statistics still stocks stop strangely students studies subsequently such suddenly "
        "supporters sure surely surprisingly survivors take taken taking talks tax teams technically ten tensions than thank "
        "thanks that the their them then there thereafter therefore these they third thirteen thirty this those though thousands "
        "three through throughout thus time times to today together told tomorrow tonight too top total traffic traditionally "
        "troops try twelve twenty twice two typically ultimately unable under underneath understandably unemployment "
        "unfortunately unless unlike until up update upon use used using usually various very victims video videos violence "
        "voters wait wages war was water we weather week weeks welcome well were what whatever when whenever where whereas "
        "wherever whether which while who whoever whole whom whose why widely will winds wish with within without witnesses "
        "women work workers world would wow write writing year years yes yesterday yet you young your zero god internet bible "
        "koran quran web earth heaven hell jesus allah islam christianity judaism hinduism buddhism "
        "medicare medicaid absolutely definitely update breaking correction exclusive opinion watch listen live updated editor's sign follow"
    ).split()
)
"""In lower case. A capitalized word of this table is part of a name only inside a longer one that the tables know."""
