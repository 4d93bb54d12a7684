"""ReportLab with presentation forms in visual order: what programs do that know no shaping. One JSON job a line.

The letters are turned into their contextual forms here, each line is put into visual order by python-bidi, and the
font needs a glyph for every form. Lam and alef become one character, as such programs do it.
"""

import json
import sys
import unicodedata

from bidi.algorithm import get_display
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

MARGIN = 62
# The forms by base letters and position, read from Unicode's own decompositions.
FORMS: dict[tuple[str, str], str] = {}
for code in [*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD)]:
    position, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
    if letters:
        FORMS.setdefault(("".join(chr(int(letter, 16)) for letter in letters.split()), position.strip("<>")), chr(code))


def joins(letter: str, position: str) -> bool:
    return (letter, position) in FORMS


def shaped(text: str) -> str:
    """The text in logical order with every letter in the form that its neighbours ask for."""
    units: list[list[str]] = []  # letter or lam-alef, with the marks on it
    for char in text:
        if unicodedata.combining(char) and units:
            units[-1].append(char)
        elif units and units[-1] == ["ل"] and joins("ل" + char, "isolated"):
            units[-1] = ["ل" + char]
        else:
            units.append([char])
    out = []
    for index, (letter, *marks) in enumerate(units):
        before = index > 0 and joins(units[index - 1][0], "initial") and joins(letter, "final")
        after = index + 1 < len(units) and joins(letter, "initial") and joins(units[index + 1][0], "final")
        position = ("medial" if after else "final") if before else ("initial" if after else "isolated")
        out += [FORMS.get((letter, position), letter), *marks]
    return "".join(out)


def lines_of(paragraph: str, size: int, width: float) -> list[str]:
    lines, line = [], ""
    for word in paragraph.split():
        longer = f"{line} {word}".strip()
        if line and stringWidth(shaped(longer), "body", size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


loaded = set()
for job_line in sys.stdin:
    job = json.loads(job_line)
    font, size = job["setting"]["font"], job["setting"]["size"]
    if font["file"] not in loaded:
        registerFont(TTFont("body", font["file"]))
        loaded.add(font["file"])
    canvas = Canvas(job["out"], pagesize=A4)
    width, height = A4
    y = height - MARGIN
    with open(job["text"], encoding="utf-8") as file:
        paragraphs = [text.strip() for text in file if text.strip()]
    for index, paragraph in enumerate(paragraphs):
        own_size = size if index else size + 4
        for text in lines_of(paragraph, own_size, width - 2 * MARGIN):
            if y < MARGIN:
                canvas.showPage()
                y = height - MARGIN
            canvas.setFont("body", own_size)
            canvas.drawRightString(width - MARGIN, y, get_display(shaped(text), base_dir="R"))
            y -= own_size * 1.7
        y -= size * 0.6
    canvas.save()
