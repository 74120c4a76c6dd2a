"""What stands around an article in its file and is not the article: credits, bylines, calls to action, sign-offs, notices.

Phrases are in lower case with straight apostrophes. They are specific on purpose: "subscribe" alone can begin a sentence of the news,
"subscribe to our" cannot. What is in doubt is left out and stays body.
"""

__all__ = [
    "AGENCIES",
    "BYLINES",
    "BYLINE_JOINTS",
    "BYLINE_PARTICLES",
    "CAPTION_ENDINGS",
    "CAPTION_OPENINGS",
    "ENDINGS",
    "LABELS",
    "LINES",
    "NO_PLACES",
    "OPENINGS",
    "PARTICLES",
    "STAMP_WORDS",
]

CAPTION_OPENINGS = (
    "photo:", "photos:", "(photo:", "(photo by", "photo by", "photo courtesy", "photograph:", "photograph by", "file photo",
    "file image", "file picture", "(file photo", "file -", "file –", "file —", "image:", "images:", "(image:", "image credit",
    "image source", "image caption", "picture:", "pictures:", "picture by", "caption:", "credit:", "photo credit", "handout photo",
    "video:", "illustration:", "graphic:", "(ap photo", "ap photo/", "reuters/",
)  # fmt: skip
"""A paragraph that begins so describes a picture or names its maker."""

CAPTION_ENDINGS = (
    "getty images", "getty images)", "file photo", "file photo)", "license photo", "handout via reuters", "(file)", "| ap", "| afp",
)  # fmt: skip
"""A short paragraph that ends so is a caption with its credit."""

AGENCIES = frozenset(
    """
    reuters ap afp upi epa epa-efe efe getty xinhua yonhap kyodo tass dpa ansa pa anadolu aa bloomberg shutterstock istock alamy belga
    ritzau ntb apa ptb lusa keystone-ats newscom imago nurphoto sipa magnum zuma
    """.split()
)
"""News and picture agencies as they sign a credit behind a slash: Ann Example/Reuters."""

OPENINGS = (
    "sign up for our", "sign up to our", "sign up for the", "sign up here", "sign up to get", "subscribe to our", "subscribe here",
    "subscribe now", "subscribe today", "get our free", "click here", "tap here", "click on the link", "follow us", "like us on",
    "join us on", "find us on", "follow our live", "share this", "share on", "share via", "email this", "print this",
    "listen to this article", "listen to this story", "download our app", "download the app", "watch live:", "support our journalism",
    "support independent journalism", "donate now", "already a subscriber", "to continue reading", "this content is available",
    "have a news tip", "got a tip", "do you have a story", "skip to ", "continue reading", "story continues below",
    "article continues below", "article continues after", "this is a developing story", "this is a breaking news story",
    "this is breaking news", "this story is developing", "this story will be updated", "this story has been",
    "this article has been updated", "this article has been corrected", "this article was originally", "this article originally",
    "this story was originally", "this story originally", "this article first appeared", "this story first appeared",
    "this article was first published", "this article was amended", "this article is invented", "this article was produced",
    "this story was produced", "this report was first published", "©", "(c) 20", "copyright ©", "copyright (c)", "copyright 19",
    "copyright 20", "reporting by ", "(reporting by ", "additional reporting by", "(additional reporting by", "writing by ",
    "(writing by ", "editing by ", "(editing by ", "with files from", "with reporting by", "with additional reporting", "with agency",
    "contact the reporter", "contact our newsroom", "for media inquiries", "for media enquiries", "media contact:", "press contact:",
    "notes to editors", "note to editors", "this page is no longer being", "this blog is now closed", "this live blog", "all times are ",
    "all times in ", "all times stated", "our standards:", "terms of use", "privacy policy", "cookie policy", "we use cookies",
    "this site uses cookies", "material from this report may not", "this material may not be published", "opinions expressed ",
    "the views expressed ", "the opinions expressed ", "cet article est inventé", "dieser artikel ist erfunden",
    "este artículo es inventado", "este artigo é inventado", "questo articolo è inventato", "dit artikel is verzonnen",
)  # fmt: skip
"""A paragraph that begins so (behind a dash or an asterisk at most) is not the article's text."""

ENDINGS = (
    "all rights reserved", "contributed to this report", "contributed reporting", "contributed to this story",
    "contributed to this article",
)  # fmt: skip
"""A paragraph that ends so, its full stop left out, is a notice or a sign-off."""

LABELS = frozenset({
    "read more", "read next", "read also", "also read", "related", "related article", "related articles", "related stories",
    "related story", "see also", "more on this story", "more on this", "more", "you may also like", "recommended", "most read",
    "further reading", "watch", "listen", "topics", "tags", "tag", "filed under", "source", "sources", "share", "published", "updated",
    "posted", "last updated", "last modified", "first published", "date", "author", "location", "section", "category", "keywords",
    "newsletter", "lire aussi", "à lire aussi", "mehr zum thema", "lesen sie auch", "lea también", "leia também", "leggi anche",
    "lees ook",
})  # fmt: skip
"""Boilerplate when nothing follows, or a colon: "Read more: …", but not "Read more books, the minister said"."""

LINES = frozenset({
    "advertisement", "advert", "ad", "sponsored", "sponsored content", "paid content", "ends", "end", "-ends-", "- ends -", "(ends)",
    "[ends]", "-30-", "- 30 -", "###", "# # #", "***", "* * *", "comments", "comment", "leave a comment", "print", "email", "facebook",
    "twitter", "whatsapp", "linkedin", "copy link", "save", "menu", "search", "home", "log in", "sign in", "sign up", "subscribe",
    "load more", "show more", "back to top", "close", "loading", "loading...", "breaking news", "exclusive", "opinion", "analysis",
    "world", "politics", "business", "sport", "sports", "news", "live",
})  # fmt: skip
"""Whole paragraphs that are buttons, section names or marks of the end."""

STAMP_WORDS = frozenset(
    """
    published updated posted modified last first on at by time local ago minutes hours hour min read am pm a p m of january february
    march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday
    wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun gmt utc est edt et cst cdt ct mst mdt pst pdt
    pt bst cet cest ist jst kst st nd rd th z t
    """.split()
)
"""A short paragraph of these words and numbers alone is the time of publication. No bare "may": a number must stand beside it."""

PARTICLES = frozenset("and with for of the in de da di del della van von der den bin ibn al el la le y e und et & | •".split())
"""Words in small letters inside names of people and of places."""

BYLINES: dict[str, frozenset[str] | None] = {
    "by": None, "par": frozenset({"fr"}), "von": frozenset({"de"}), "por": frozenset({"es", "pt"}), "di": frozenset({"it"}),
    "door": frozenset({"nl"}), "av": frozenset({"sv", "no"}), "af": frozenset({"da"}),
}  # fmt: skip
"""What stands before the names of a byline, and the languages in which it does; "by" in any, since foreign pages are built in English.

The others begin names and headlines elsewhere: Von der Leyen, Di Maria, Par for the Course."""

BYLINE_JOINTS = frozenset("and with und et y e en och og avec mit con com met".split())
"""What stands between two who wrote an article together."""

BYLINE_PARTICLES = PARTICLES | BYLINE_JOINTS | frozenset("do dos das du des ter ten zu zur à".split())
"""Words in small letters inside a byline."""

NO_PLACES = frozenset(
    """
    BREAKING UPDATE UPDATED EXCLUSIVE WATCH LIVE VIDEO PHOTOS ANALYSIS OPINION CORRECTION CORRECTED EDITORIAL COMMENT EXPLAINER FACTBOX
    FILE INTERVIEW REVIEW SPECIAL REPORT ALERT URGENT ADVISORY NOTE WARNING PHOTO DEVELOPING TIMELINE PROFILE OBITUARY FEATURE POLL QUIZ
    PODCAST
    """.split()
)
"""Words in capitals before a dash that are labels and no places of a dateline."""
