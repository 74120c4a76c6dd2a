"""The chat engine: a language model behind an OpenAI-compatible server fills the draft.

openai and instructor are imported when the first call is made, never before.
"""

from summarizer.engines.chat.destination import Destination, destination
from summarizer.engines.chat.engine import ChatEngine
from summarizer.engines.chat.options import ModelOptions
from summarizer.engines.chat.tariff import Tariff

__all__ = ["ChatEngine", "Destination", "ModelOptions", "Tariff", "destination"]
