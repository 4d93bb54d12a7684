"""Writes .docx files: one JSON job a line on standard input, `{text, docx, producer, name, setting}`.

`runs` says where the text is cut into runs of different style, as in files that were typed, pasted and corrected:
`sometimes` cuts between words and inside about one word in twenty, `every-word` makes each word and each blank a run.
Neighbouring runs differ in language and in colour by a hair, so that the word processor cannot join them.
"""

import json
import random
import re
import sys
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
JUSTIFICATION = {"start": "start", "justify": "both"}
STYLES = (("ar-SA", "000000"), ("ar-EG", "010101"))


def inside(word: str, chance: random.Random) -> list[str]:
    """A word cut into two or three runs."""
    cuts = sorted(chance.sample(range(1, len(word)), min(len(word) - 1, chance.choice((1, 1, 2)))))
    return [word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)])]


def runs_of(text: str, how: str, chance: random.Random) -> list[str]:
    if how == "none":
        return [text]
    runs: list[str] = []
    open_run = ""
    for piece in re.findall(r"\s+|\S+", text):
        cut = len(piece) > 3 and chance.random() < 0.05
        if how == "sometimes" and not cut and chance.random() < 0.75:
            open_run += piece
            continue
        runs += [open_run, *(inside(piece, chance) if cut else [piece])]
        open_run = ""
    return [run for run in [*runs, open_run] if run]


def paragraph(text: str, setting: dict, size: int, bold: bool, chance: random.Random) -> str:
    font = escape(setting["font"]["family"], {'"': "&quot;"})
    out = []
    for index, run in enumerate(runs_of(text, setting.get("runs", "none"), chance)):
        language, colour = STYLES[index % 2]
        out.append(
            f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>{"<w:b/><w:bCs/>" if bold else ""}'
            f'<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:rtl/>'
            f'<w:lang w:bidi="{language}"/></w:rPr><w:t xml:space="preserve">{escape(run)}</w:t></w:r>'
        )
    align = "start" if bold else JUSTIFICATION[setting["align"]]
    spacing = '<w:spacing w:after="160" w:line="300" w:lineRule="auto"/>'
    return f'<w:p><w:pPr><w:bidi/>{spacing}<w:jc w:val="{align}"/></w:pPr>{"".join(out)}</w:p>'


def document(text: str, setting: dict, seed: str) -> str:
    chance = random.Random(seed)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    size = round(setting["size"] * 2)
    body = [paragraph(line, setting, size + (8 if i == 0 else 0), i == 0, chance) for i, line in enumerate(lines)]
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247"/>'
    section = f"<w:sectPr>{page}<w:bidi/></w:sectPr>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{"".join(body)}{section}'
        "</w:body></w:document>"
    )


for line in sys.stdin:
    job = json.loads(line)
    with open(job["text"], encoding="utf-8") as file:
        content = document(file.read(), job["setting"], f"{job['producer']}/{job['name']}")
    with zipfile.ZipFile(job["docx"], "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", content)
