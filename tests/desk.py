"""A desk's weeks for tests of sites: invented articles by several invented publishers on the same events, with figures that differ.

The people, places, firms and papers are invented.
"""

from __future__ import annotations

from typing import NamedTuple

from ledgers import KIND, batch, noted

__all__ = ["DESK", "Story", "write"]


class Story(NamedTuple):
    """What a file holds and states."""

    path: str
    publisher: str
    published: str
    title: str
    text: str


_STORIES = """\
=== tidewater/fire-1.txt | Tidewater News | 2025-03-03 | Fire at Velmora port kills at least 12
VELMORA, March 3 - At least 12 people were killed when a fire broke out at the port of Velmora on Monday, the fire service said.

“We were told to wait inside,” said Ana Torvald, a crane operator. “Nobody came for two hours.”

The port authority denied that the exits were locked. “The exits were never locked,” port director Miro Hansen said.
=== cascade/fire.txt | Cascade Wire | 2025-03-03 | Death toll in Velmora port fire disputed
VELMORA, March 3 - The harbour union said 19 people were killed in the fire at the port of Velmora. The port authority put the toll at 11.

Two people with knowledge of the rescue, who asked not to be named, said more than 15 people were killed in Velmora.

“They counted the badges, not the people,” said Jonas Reik, who leads the harbour union.
=== meridian/fire.txt | Meridian Desk | 2025-03-04 | Velmora port director rejects union’s count of the dead
VELMORA, March 4 - Port director Miro Hansen rejected the harbour union’s count on Tuesday. “The exits were never locked,” Hansen said.

About 14 people were killed in the Velmora fire, according to the interior ministry.

Ana Torvald, a crane operator, said Hansen had been warned in January. Hansen denied that he had been warned.
=== tidewater/fire-2.txt | Tidewater News | 2025-03-05 | Velmora port fire: toll rises to 17
VELMORA, March 5 - The fire service said on Wednesday that 17 people were killed in the fire at the port of Velmora. Earlier it had said
that at least 12 people were killed.

The damage could reach $20 million, insurers estimate.
=== herald/fire.txt | The Lantar Herald | 2025-03-05 | What we know about the Velmora fire
LANTAR, March 5 - Up to 20 people were killed in Velmora, the hospital workers’ association said. It may take weeks to identify everyone,
said Dr Ilva Marr, who runs the mortuary.

Insurers in Lantar put the damage in Velmora at $35 million.
=== cascade/fire-elsewhere.txt | Cascade Wire | 2025-03-04 | Two die in warehouse fire in Ostrand
OSTRAND, March 4 - Two people were killed and 5 people were injured in a warehouse fire in Ostrand on Tuesday, police said.
=== herald/storm.txt | The Lantar Herald | 2025-03-06 | Storm off Velmora kills 46
VELMORA, March 6 - A storm off Velmora killed 46 people, the coast guard said.
=== herald/years-ago.txt | The Lantar Herald | 2019-08-12 | Velmora remembers its fire
VELMORA, Aug. 12 - 31 people were killed in a fire in Velmora, the fire service said.
=== tidewater/march.txt | Tidewater News | 2025-03-08 | Tens of thousands march in Lantar
LANTAR, March 8 - Organizers said 60,000 people marched in Lantar on Saturday. Police put the crowd at 18,000.

“This city has not seen anything like it,” said Lena Fors, who organized the march.
=== cascade/march.txt | Cascade Wire | 2025-03-08 | March through Lantar after port fire
LANTAR, March 8 - About 20,000 people marched through Lantar on Saturday, police said. Lena Fors, who organized the march, said there were
at least 50,000 people in the crowd in Lantar.

Minister Oskar Brandt declined to comment.
=== meridian/march.txt | Meridian Desk | 2025-03-09 | Brandt plays down Lantar march
LANTAR, March 9 - Minister Oskar Brandt said that no more than 15,000 people marched in Lantar. “It was a walk in the sun,” Brandt said.

Researchers at the University of Lantar estimate the crowd in Lantar at between 30,000 and 40,000.
=== herald/yard.txt | The Lantar Herald | 2025-03-06 | Halden Shipyard to cut 450 jobs
LANTAR, March 6 - Halden Shipyard will cut 450 jobs, its chief executive, Petra Halden, said on Thursday.

The metal workers’ union said that Halden Shipyard will cut as many as 700 jobs. “We have seen the list,” said Ivo Senn, who leads it.
=== cascade/yard.txt | Cascade Wire | 2025-03-06 | Union: Halden Shipyard hides the size of its cuts
LANTAR, March 6 - Two managers, who spoke on condition of anonymity, said that Halden Shipyard would cut more than 600 jobs.

Petra Halden, the chief executive, denied it. “The number is 450,” Halden said.
=== meridian/yard.txt | Meridian Desk | 2025-03-07 | Halden Shipyard revenue falls
LANTAR, March 7 - Revenue at Halden Shipyard fell to $310 million from $390 million, the company said on Friday. Around 450 jobs will be
cut at Halden Shipyard, Petra Halden said.
"""
_TOWNS = "Osk Brennau Fennick Marle Tarnholt Ellery Skarn Vasse Dorn Quell Hask Ambry Ferrow Nyland Orsa Pell Rusk".split()


def _told(block: str) -> Story:
    stated, _, text = block.partition("\n")
    path, publisher, published, title = stated.split(" | ")
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    return Story(path, publisher, published, title, "\n\n".join(paragraphs) + "\n")


def _brief(day: int, town: str) -> Story:
    return Story(
        f"briefs/{town.lower()}.txt",
        "Cascade Wire",
        f"2025-02-{day:02}",
        f"Storm in {town}: {day} hurt",
        f"{town.upper()}, Feb. {day} - {day} people were injured in a storm in {town}, mayor Ilse Karn-{town} said. The damage may be as "
        f"high as ${day} million, an insurer said.\n\n“It is the worst storm in forty years,” Ilse Karn-{town} told reporters.\n",
    )


DESK = (*map(_told, _STORIES.split("=== ")[1:]), *(_brief(day, town) for day, town in enumerate(_TOWNS, start=3)))


def write(ledger, stories=DESK, work=KIND):
    """Put the stories into a ledger; the ids of their rows."""
    return batch(
        ledger,
        [
            noted(
                story.path,
                f"{story.title}\n\n{story.text}",
                work=work,
                title=story.title,
                publisher=story.publisher,
                published=story.published,
                key=story.path,
            )
            for story in stories
        ],
        work=work,
    )
