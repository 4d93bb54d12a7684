"""WeasyPrint (Pango, HarfBuzz, pydyf): one JSON job a line on standard input, `{html, out}`."""

import json
import sys

from weasyprint import HTML

for line in sys.stdin:
    job = json.loads(line)
    HTML(filename=job["html"]).write_pdf(job["out"])
