"""Currencies: symbols, codes and names to ISO 4217 codes (list one, SIX Financial Information, as of 2024).

A name that several countries share and none dominates ("peso", "dinar") stays that name. A bare dollar is read as USD, a bare pound as GBP, a bare
rupee as INR, a bare yen as JPY, for that is what most of the English-language press means; a summary that says "US$" and an article that says "$" must agree.
Parts of a unit keep their own name ("cent", "penny"): the text alone does not say whose.
"""

from __future__ import annotations

__all__ = ["CODES", "COUNTRIES", "NOUNS", "PARTS", "PREFIXES", "SYMBOLS"]

SYMBOLS: dict[str, str] = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₦": "NGN",
    "₴": "UAH",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "₾": "GEL",
    "₭": "LAK",
    "₡": "CRC",
    "₸": "KZT",
    "₵": "GHS",
    "元": "CNY",
    "円": "JPY",
    "¢": "cent",
}
# What stands glued before a dollar sign, or before a rupee or real sign.
PREFIXES: dict[str, str] = {
    "us": "USD",
    "usd": "USD",
    "s": "USD",  # the last token of U.S.$
    "a": "AUD",
    "au": "AUD",
    "aud": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "can": "CAD",
    "cad": "CAD",
    "hk": "HKD",
    "hkd": "HKD",
    "nz": "NZD",
    "nzd": "NZD",
    "sgd": "SGD",
    "r": "BRL",
    "nt": "TWD",
    "mx": "MXN",
}
CODES: dict[str, str] = {
    code.lower(): code
    for code in (
        "USD EUR GBP JPY CNY INR RUB KRW ILS TRY NGN UAH VND THB PHP GEL CAD AUD NZD HKD SGD BRL TWD MXN CHF SEK NOK DKK PLN CZK HUF RON BGN ZAR EGP KES GHS"
        " AED SAR QAR KWD PKR BDT LKR IDR MYR ARS CLP COP PEN IRR IQD KZT BTC ETH"
    ).split()
} | {"rmb": "CNY", "rs": "INR"}

NOUNS: dict[str, str] = {
    form: code
    for code, forms in (
        ("USD", "dollar dollars buck bucks"),
        ("EUR", "euro euros"),
        ("GBP", "pound pounds quid sterling"),
        ("JPY", "yen"),
        ("CNY", "yuan renminbi kuai"),
        ("INR", "rupee rupees"),
        ("RUB", "ruble rubles rouble roubles"),
        ("KRW", "won"),
        ("ILS", "shekel shekels"),
        ("TRY", "lira liras"),
        ("NGN", "naira"),
        ("UAH", "hryvnia hryvnias hryvnya"),
        ("THB", "baht"),
        ("PLN", "zloty zlotys"),
        ("HUF", "forint forints"),
        ("BRL", "reais real"),
        ("ZAR", "rand"),
        ("IDR", "rupiah"),
        ("MYR", "ringgit"),
        ("PKR", "pakistani-rupee"),
        ("SAR", "riyal riyals"),
        ("BTC", "bitcoin bitcoins"),
        ("franc", "franc francs"),
        ("krona", "krona kronor krone kroner crown crowns"),
        ("peso", "peso pesos"),
        ("dinar", "dinar dinars"),
        ("dirham", "dirham dirhams"),
        ("rial", "rial rials"),
        ("shilling", "shilling shillings"),
        ("DEM", "deutschmark deutschmarks mark marks"),
        ("FIM", "markka markkaa"),
        ("ESP", "peseta pesetas"),
        ("NLG", "guilder guilders"),
        ("ITL", "lire"),
        ("GRD", "drachma drachmas"),
    )
    for form in forms.split()
}
PARTS: dict[str, str] = {
    "cent": "cent",
    "cents": "cent",
    "pence": "penny",
    "penny": "penny",
    "pennies": "penny",
    "kopeck": "kopeck",
    "kopecks": "kopeck",
    "paise": "paisa",
}

# Whose dollar, franc, krona …: the words before the noun, the canonical bare name, the code.
COUNTRIES: dict[str, dict[str, str]] = {
    "us": {"USD": "USD"},
    "american": {"USD": "USD"},
    "australian": {"USD": "AUD"},
    "canadian": {"USD": "CAD"},
    "hong kong": {"USD": "HKD"},
    "new zealand": {"USD": "NZD"},
    "singapore": {"USD": "SGD"},
    "taiwan": {"USD": "TWD"},
    "british": {"GBP": "GBP"},
    "egyptian": {"GBP": "EGP"},
    "lebanese": {"GBP": "LBP"},
    "syrian": {"GBP": "SYP"},
    "turkish": {"TRY": "TRY"},
    "swiss": {"franc": "CHF"},
    "french": {"franc": "FRF"},
    "belgian": {"franc": "BEF"},
    "cfa": {"franc": "XAF"},
    "swedish": {"krona": "SEK"},
    "norwegian": {"krona": "NOK"},
    "danish": {"krona": "DKK"},
    "icelandic": {"krona": "ISK"},
    "czech": {"krona": "CZK"},
    "mexican": {"peso": "MXN"},
    "philippine": {"peso": "PHP"},
    "argentine": {"peso": "ARS"},
    "chilean": {"peso": "CLP"},
    "colombian": {"peso": "COP"},
    "cuban": {"peso": "CUP"},
    "indian": {"INR": "INR"},
    "pakistani": {"INR": "PKR"},
    "sri lankan": {"INR": "LKR"},
    "nepalese": {"INR": "NPR"},
    "chinese": {"CNY": "CNY"},
    "japanese": {"JPY": "JPY"},
    "russian": {"RUB": "RUB"},
    "south korean": {"KRW": "KRW"},
    "korean": {"KRW": "KRW"},
    "north korean": {"KRW": "KPW"},
    "south african": {"ZAR": "ZAR"},
    "saudi": {"SAR": "SAR"},
    "iranian": {"rial": "IRR"},
    "qatari": {"SAR": "QAR"},
    "kuwaiti": {"dinar": "KWD"},
    "iraqi": {"dinar": "IQD"},
    "jordanian": {"dinar": "JOD"},
    "emirati": {"dirham": "AED"},
    "moroccan": {"dirham": "MAD"},
    "kenyan": {"shilling": "KES"},
    "ugandan": {"shilling": "UGX"},
    "dutch": {"NLG": "NLG"},
    "finnish": {"FIM": "FIM"},
    "italian": {"ITL": "ITL"},
    "german": {"DEM": "DEM"},
    "spanish": {"ESP": "ESP"},
    "israeli": {"ILS": "ILS"},
    "thai": {"THB": "THB"},
    "brazilian": {"BRL": "BRL"},
    "polish": {"PLN": "PLN"},
    "hungarian": {"HUF": "HUF"},
    "nigerian": {"NGN": "NGN"},
    "ukrainian": {"UAH": "UAH"},
    "indonesian": {"IDR": "IDR"},
    "malaysian": {"MYR": "MYR"},
}
