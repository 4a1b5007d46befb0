"""What the tests in a real browser share: sizes of windows, and what is asked of a page there."""

import os
import shutil

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
# Reads how a page has fared that listens to nobody: what hostile words would have set, and what was fetched.
FARED = "[window.hostile ?? null, performance.getEntriesByType('resource').length]"

# Contrast of text by WCAG 2.2: at least 4.5 to 1 for all that is smaller than a headline.
CONTRAST = """
() => {
  const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.checkVisibility()) continue;
    const style = getComputedStyle(e);
    const ink = e instanceof SVGElement ? style.fill : style.color;
    const [a, b] = [light(parse(ink)), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(`${e.className} ${e.textContent.slice(0, 30)}`);
  }
  return poor;
}
"""


def chromium() -> str | None:
    """A Chromium of the system, or the one `CHROMIUM` names."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
