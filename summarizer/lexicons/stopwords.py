"""The commonest words of languages that share a script, to tell these apart; and the letters that only one of them has.

Fifteen to thirty function words each: they make up a third to a half of running text. A word may stand in several lists.
"""

__all__ = ["LETTERS", "SMALL_WORDS", "STOPWORDS"]

STOPWORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a is that for it was on with as are be by this have from at has had were said not but they his an he she",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie wird",
        "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec cette aux été elle mais",
        "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ha este sí porque fue es son",
        "it": "di e il la che in a per un del è non una della con si le dei da sono ha nel alla come anche più ma al gli delle dal lo",
        "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua são",
        "nl": "de van het een en in is dat op te zijn met voor niet aan er die ook door om bij uit naar maar heeft als wordt worden werd",
        "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när säger",
        "da": "og i at det er en til af på de med den for som ikke der har et han var jeg om vi men sig fra kan blev efter siger",
        "no": "og i det på som er en til av for å at med de den har ikke om et han men var jeg seg fra vi så kan etter sier ble",
        "fi": "ja on ei että se oli hän mutta myös kun ovat joka tai kuin sen ole mukaan ne jos nyt vain sekä olla jo hänen kertoo",
        "pl": "w i na z do że się nie o jest to od za po jak przez dla są co ale ten był jego już tym tej oraz tylko które",
        "cs": "a se v na je že o s z do i to k ve pro za by ale si po jako podle od jsou jeho tak které který není už také",
        "ro": "de și în la a cu pe care din că nu o un pentru este mai au fost sunt se lui prin ce al sa fi după ca dar între",
        "hu": "a az és hogy nem is egy de volt ezt meg csak már még mint el van ha azt ez után szerint vagy lesz amely magyar",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra en ne kadar var ise ancak o olduğunu dedi göre türkiye yeni",
        "id": "yang dan di dari untuk dengan ini itu pada dalam tidak akan adalah oleh ke juga tersebut telah sebagai mereka karena ada",
        "vi": "của và là các có cho được không trong một với người này đã những đến về từ tại khi ông theo cũng nhiều sẽ ra",
        "ru": "и в не на что с по как это к из у за от он так его для но то о же было был она после также я мы были",
        "uk": "і в не на що з та до як це у за від він його для але про же було був після також які який є ми її під",
        "bg": "и на в да за не се от с е че по като са до това ще как към тя той при след който които бе във му си",
        "ar": "في من على إلى أن عن التي الذي هذا هذه مع كان ما بعد لا قال بين كما أو ولم قبل خلال ذلك وقد لم بن",
        "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز شد می کرد او شده ما های پس هر گفت",
        "ur": "کے میں کی ہے اور سے کا کو اس نے پر ہیں کہ یہ بھی ایک کر نہیں تھا گیا کیا ان جو لیے تو کہا",
    }.items()
}

LETTERS = {
    "uk": "іїєґ", "ru": "ыэё", "bg": "", "sr": "ђјљњћџ", "fa": "پچژگ", "ur": "ٹڈڑںے", "pl": "ąęłńśźż", "cs": "ěřůď", "tr": "ğış",
    "ro": "țșăţ", "hu": "őű", "de": "ß", "es": "ñ¿¡", "pt": "ãõ",
    "vi": "ơưđạảấầậắằặẹẻẽếềệỉịọỏốồổộớờợụủứừựỳỷỹ", "da": "æø", "no": "æø", "sv": "äå",
}  # fmt: skip
"""Letters that speak for a language within its script; each occurrence counts as a quarter of a word."""

SMALL_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "de": "am zum zur vom beim ins ans dieser diese dieses diesen diesem einer eines einem einen ihr ihre ihren ihrem ihrer seine seinen "
        "seinem seiner wir ich er uns ihm ihn ihnen man was wer wo wenn weil ob aber oder doch noch nur so sehr schon auch dann da hier "
        "bei nach bis durch gegen ohne um unter vor über zwischen seit war waren sei seien hatte hatten haben bin habe würde wurde wurden "
        "kann können soll sollen will",
        "fr": "cet ces son sa ses leur leurs notre nos nous vous je tu on elle elles lui eux y ou où si ni car donc comme quand dont quoi "
        "sous sans entre vers chez depuis pendant contre était étaient être avait avaient avoir ont ai sera fait tout tous toute toutes "
        "très aussi bien encore même",
        "es": "esta estos estas ese esa eso nos yo tú él ella ellos ellas ya muy ni o si cuando donde quien entre sin sobre hasta desde hacia "
        "contra era eran ser estar está están había habían han hay fueron todo todos toda todas también unos unas",
        "it": "lo uno questo questa questi queste quello quella suo sua suoi sue loro noi voi io lui lei ci vi o se quando dove chi tra fra "
        "sotto senza verso contro era erano essere aveva avevano hanno stato stata tutto tutti tutta tutte molto così allo agli alle nel "
        "nello nella nei negli nelle sul sulla sui sulle dello degli",
        "pt": "este esta estes estas esse essa isso nos eu tu ela eles elas nós já muito nem ou se quando onde quem entre sem sobre até desde "
        "contra era eram estar está estão havia foram todo todos toda todas também pelo pela pelos pelas num numa aos à às",
        "nl": "deze dit die onze ons zijn haar hun wij ik jij hij zij hem of als wie wat waar toen dan dus nog al ook tot tegen onder tussen "
        "sinds over na was waren had hadden hebben ben kan zal zou geen alle heel zo",
    }.items()
}
"""Further articles, pronouns, prepositions and auxiliaries, which bear out no statement. They tell languages apart less well."""
