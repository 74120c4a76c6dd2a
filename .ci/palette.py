"""Pictures of pages in at most 256 colors: a third of the bytes, and no eye tells them apart where text stands on plain paper.

The browser that took the picture counts the colors, for it is quick at it; the file is put together here.
"""

from __future__ import annotations

import base64
import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium import webdriver

__all__ = ["reduced"]

# Kept is always the color that costs most to do without: how often it comes, times how far the nearest one is that is kept.
_COUNT = """
const [png, done] = arguments;
const image = new Image();
image.onload = () => {
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
  const often = new Map();
  for (const pixel of pixels) often.set(pixel, (often.get(pixel) || 0) + 1);
  const parts = (color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255];
  const far = ([r, g, b], [x, y, z]) => (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
  const every = [...often.keys()].sort((a, b) => a - b).map((color) => ({color, rgb: parts(color), missed: Infinity, to: 0}));
  const palette = [];
  while (palette.length < 256) {
    const cost = (one) => one.missed * often.get(one.color);
    const next = every.reduce((worst, one) => (cost(one) > cost(worst) ? one : worst));
    if (!next.missed) break;
    for (const one of every) {
      const missed = far(one.rgb, next.rgb);
      if (missed < one.missed) Object.assign(one, {missed, to: palette.length});
    }
    palette.push(next.rgb);
  }
  const index = new Map(every.map((one) => [one.color, one.to]));
  let text = "";
  for (const pixel of pixels) text += String.fromCharCode(index.get(pixel));
  done([image.width, image.height, palette.flat(), btoa(text)]);
};
image.src = `data:image/png;base64,${png}`;
"""


def reduced(driver: webdriver.Chrome, png: bytes) -> bytes:
    """The picture `png` in at most 256 colors, as PNG."""
    driver.get("about:blank")
    width, height, palette, encoded = driver.execute_async_script(_COUNT, base64.b64encode(png).decode())
    pixels = base64.b64decode(encoded)
    rows = b"".join(b"\0" + pixels[at : at + width] for at in range(0, width * height, width))
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", bytes(palette)), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
