import { type Rows, tableNames, tables } from '../../../schemas/dataset.ts';
import type { ReadDocument } from '../../records.ts';
import type { ReleaseInfo } from '../description.ts';

/** The dataset card, `README.md` of a release: front matter for dataset hubs, then prose for a person. */
export function card(rows: Rows, documents: readonly ReadDocument[], release: ReleaseInfo): string {
  return `${[...frontMatter(rows, documents.length, release), ...prose(rows, documents, release)].join('\n')}\n`;
}

function frontMatter(rows: Rows, n: number, { about }: ReleaseInfo): string[] {
  return [
    '---',
    'language: [ar]',
    `pretty_name: ${JSON.stringify(about.title)}`,
    'license: other',
    'license_name: annotations-cc-by-4.0-text-third-party',
    'license_link: NOTICE.md',
    'annotations_creators: [machine-generated]',
    'language_creators: [found]',
    'source_datasets: [original]',
    `size_categories: [${sizeCategory(n)}]`,
    'task_categories: [token-classification]',
    `tags: [${about.keywords.map((word) => JSON.stringify(word)).join(', ')}]`,
    'configs:',
    // A file without a line has no columns: loaders stop at it.
    ...tableNames
      .filter((name) => name === 'documents' || rows[name].length > 0)
      .flatMap((name) => [
        `- config_name: ${name}`,
        ...(name === 'documents' ? ['  default: true'] : []),
        `  data_files: [{split: full, path: jsonl/${name}.jsonl}]`,
      ]),
    '---',
  ];
}

/** The size classes that dataset hubs know. */
function sizeCategory(n: number): string {
  const classes: [number, string][] = [
    [1e3, 'n<1K'],
    [1e4, '1K<n<10K'],
    [1e5, '10K<n<100K'],
    [1e6, '100K<n<1M'],
    [1e7, '1M<n<10M'],
  ];
  return classes.find(([limit]) => n < limit)?.[1] ?? 'n>10M';
}

function prose(rows: Rows, documents: readonly ReadDocument[], release: ReleaseInfo): string[] {
  const review = rows.documents.filter((d) => d.needs_review).length;
  const repaired = rows.documents.filter((d) => d.n_repairs > 0).length;
  const linked = rows.mentions.filter((m) => !m.nil).length;
  const decided = documents.flatMap((d) => d.corrections.filter((c) => c.status === 'decided'));
  const corrections = decided.filter((c) => c.action === 'replace').length;
  const others = decided.length - corrections;
  return [
    '',
    `# ${release.about.title}`,
    '',
    `Version ${release.version}, ${release.releasedOn}. ${release.about.summary}`,
    '',
    '## What is in it',
    '',
    '| table | rows | what it holds |',
    '| --- | --- | --- |',
    ...tableNames.map((name) => `| ${name} | ${rows[name].length} | ${tables[name].description} |`),
    '',
    `${documents.length} documents, ${repaired} of them with repairs, ${review} marked \`needs_review\`. ${rows.mentions.length} mentions,`,
    `${linked} of them with a Wikidata item. Every table comes as JSON Lines (\`jsonl/\`), CSV (\`csv/\`) and Arrow IPC file`,
    '(`arrow/`), with equal rows. Columns: `DICTIONARY.md`; schemas: `schema/`; checksums: `SHA256SUMS`.',
    '',
    '## Load it',
    '',
    '```python',
    'import pandas as pd',
    'documents = pd.read_json("jsonl/documents.jsonl", lines=True, dtype=False, precise_float=True)',
    'mentions = pd.read_csv("csv/mentions.csv", keep_default_na=False, dtype=str)',
    '```',
    '',
    'Offsets count Unicode code points, from 0, end exclusive: in Python `text[start_char:end_char]`, in JavaScript',
    '`Array.from(text).slice(start_char, end_char).join("")`, in SQL `substr(text, start_char + 1, end_char - start_char)`.',
    '',
    'Rows are sorted by key; ids sort as text. For the order of the page, sort by `seq`, mentions by `start_char`.',
    '',
    '## How it was made',
    '',
    'A pipeline of general rules and counted evidence reads each raw file: the text is repaired and every change recorded',
    '(`repairs`, `alignment`), the article is told from page furniture (`blocks`), what the page states about itself is read',
    '(`documents`), and names are found and linked to a knowledge base with sources (`mentions`, `entities`). Everything in',
    `the tables was made by the machine; corrections by a person: ${corrections}${others > 0 ? `, other decisions: ${others}` : ''}. To get the raw file back from the`,
    'repaired one, or the other way, see `repairs` in the dictionary; the raw files are in `text/raw`.',
    '',
    '## Limits and unsuitable uses',
    '',
    '- Repaired characters are reconstructions. Check `repairs` before you quote; sentences and mentions that a repair',
    '  touches say so in `has_repair`.',
    '- Names are linked automatically; `link_confidence` ranks links for review and is no probability.',
    '- A collection of found documents is no sample: it says nothing of outlets, countries or opinion. Not for decisions about people, for',
    '  vetting, for measuring the coverage or the tone of outlets, or as a benchmark.',
    '- Statements in the texts are those of their authors. People are named as the texts name them; no attributes of',
    '  people were inferred.',
    '',
    '## Rights',
    '',
    `Annotations and metadata: CC BY 4.0, "${release.about.creator}". The texts are third-party, without a licence from us:`,
    'see `NOTICE.md`, also for asking for removal. Errors are best reported in the issue tracker of the source repository.',
  ];
}
