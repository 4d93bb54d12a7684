"""Typst (rustybuzz, krilla): one JSON job a line on standard input."""

import json
import os
import sys

import typst


def quoted(text: str) -> str:
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


for line in sys.stdin:
    job = json.loads(line)
    font, size = job["setting"]["font"], job["setting"]["size"]
    with open(job["text"], encoding="utf-8") as file:
        headline, *paragraphs = [text.strip() for text in file if text.strip()]
    justify = "false" if job["setting"]["align"] == "start" else "true"
    source = [
        '#set page("a4", margin: 22mm)',
        f'#set text(font: "{font["family"]}", size: {size}pt, lang: "ar", dir: rtl)',
        f"#set par(justify: {justify}, leading: 0.9em)",
        f'#text(size: {size + 4}pt, weight: "bold")[{quoted(headline)}]',
        *map(quoted, paragraphs),
    ]
    folder = os.path.dirname(font["file"])
    page = "\n\n".join(source).encode()
    typst.compile(page, output=job["out"], format="pdf", font_paths=[folder], ignore_system_fonts=True)
