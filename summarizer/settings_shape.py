"""What the configuration files may say, as pydantic models. Loaded only where there is a file to check."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["ProjectShape", "UserShape"]

_Count = Annotated[int, Field(ge=1, le=100_000_000, strict=True)]
_Price = Annotated[Decimal, Field(ge=0, le=1_000_000)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ProjectShape(_Table):
    """`summarizer.toml` in the working folder: prompts, formats and limits."""

    format: Literal["text", "json", "markdown", "html"] | None = None
    prompts: list[str] | None = None
    repairs: Annotated[int, Field(ge=0, le=10, strict=True)] | None = None
    max_input_tokens: _Count | None = None
    max_output_tokens: _Count | None = None
    timeout: Annotated[float, Field(gt=0, le=86_400)] | None = None


class ModelShape(_Table):
    """What is known of a model: the tokens that it holds, and US dollars for a million tokens."""

    context: _Count | None = None
    input: _Price | None = None
    cached: _Price | None = None
    output: _Price | None = None


class UserShape(ProjectShape):
    """The user's own file: also who drafts, where, with which key, and what it costs."""

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = None
    api_key_env: str | None = None
    mode: str | None = None
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    seed: Annotated[int, Field(strict=True)] | None = None
    models: dict[str, ModelShape] | None = None
