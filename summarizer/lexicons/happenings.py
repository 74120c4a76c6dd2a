"""What happens, by the words for it: two articles that name different kinds of event do not speak of one.

Short on purpose: a word that is often something else (a strike of dockers or of aircraft, a wave, a case, a month that is a march) tells nothing apart and is left out.
"""

__all__ = ["HAPPENINGS", "PUBLIC"]

_HAPPENINGS = {
    "fire": "fire fires blaze blazes wildfire wildfires inferno",
    "blast": "blast blasts explosion explosions bombing bombings",
    "crash": "crash crashes collision collisions derailment derailments pileup",
    "quake": "earthquake earthquakes quake quakes aftershock aftershocks tsunami",
    "weather": "storm storms flood floods flooding landslide landslides mudslide avalanche hurricane typhoon cyclone tornado tornadoes",
    "violence": "shooting shootings stabbing raid raids ambush massacre airstrike airstrikes shelling",
    "sinking": "sinking capsizing shipwreck",
    "outbreak": "outbreak outbreaks epidemic cholera measles ebola",
    "protest": "protest protests rally rallies marched marchers demonstration demonstrations",
}
HAPPENINGS: dict[str, str] = {word: kind for kind, said in _HAPPENINGS.items() for word in said.split()}
"""Word -> kind of event."""

PUBLIC = frozenset(
    "ministry office police court government department army council parliament agency commission authority service officials union party "
    "committee board state city national association".split()
)
"""Words in the names of bodies of which every country or town has one: two articles that name the "Health Ministry" may mean two."""
