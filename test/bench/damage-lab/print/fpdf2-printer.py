"""fpdf2 with its text shaping (HarfBuzz): one JSON job a line on standard input."""

import json
import logging
import sys

from fpdf import FPDF

logging.disable(logging.WARNING)
for line in sys.stdin:
    job = json.loads(line)
    font, size = job["setting"]["font"], job["setting"]["size"]
    pdf = FPDF(format="A4")
    pdf.set_margin(22)
    pdf.add_font("body", fname=font["file"])
    pdf.add_font("body", style="B", fname=font["bold"])
    pdf.set_text_shaping(use_shaping_engine=True, direction="rtl", script="arab", language="ara")
    pdf.add_page()
    with open(job["text"], encoding="utf-8") as file:
        for index, paragraph in enumerate(text.strip() for text in file if text.strip()):
            pdf.set_font("body", style="" if index else "B", size=size if index else size + 4)
            align = "R" if job["setting"]["align"] == "start" or index == 0 else "J"
            pdf.multi_cell(0, size * 0.6, paragraph, align=align, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(3)
    pdf.output(job["out"])
