/**
 * A text as blocks on a screen: what was kept and what was set aside, each with its kind, in the colour of its family; then
 * what the page states about itself, and how much there is of all.
 */
import type { Block } from '../../schemas/blocks.ts';
import { fields } from '../extract-metadata/extract-metadata.ts';
import type { AnnotatedText } from '../publish-release/annotated-text.ts';
import { type Family, families } from '../separate-article/kind.ts';
import { kinds } from '../separate-article/kinds.ts';
import { paint } from './screen.ts';
import { type Screen, seen, seenLines, wrapped } from './screen-text.ts';

const COLOURS = {
  'article text': 'green',
  'about the article': 'cyan',
  'page furniture': 'gray',
  'other articles': 'magenta',
} as const satisfies Record<Family, string>;
const familyOfKind = new Map(kinds.map(({ id, family }) => [id, family]));
/** A kind of another article is that one's, whatever it is. */
const familyOf = ({ kind, article }: Block): Family => (article ? 'other articles' : familyOfKind.get(kind)!);

/** They tell without colour what was kept. */
const [KEPT, ASIDE] = ['│', '·'];
/** Columns of a mark and the longest kind with the number of an article. */
const KIND = 18;
const INDENT = KIND + 2;
const COLUMN = 20;

/** The view of a text, of which `raw` are the characters as they came in. */
export function renderBlocks(annotated: AnnotatedText, raw: string, screen: Screen): string {
  const blocks = annotated.blocks.filter(({ kind }) => kind !== 'blank');
  return [
    headOf(annotated, screen),
    blocks.map((block) => renderBlock(block, screen)).join('\n'),
    metadataOf(annotated, raw, screen),
    legendOf(annotated, screen),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

function headOf({ document: d }: AnnotatedText, screen: Screen): string {
  const review = d.needs_review ? `  ${paint('yellow', '[needs review]')}` : '';
  const repaired = d.n_repairs === 0 ? 'undamaged' : `${d.n_repairs} repairs: ${d.diagnosis}`;
  return [
    `${paint('bold', seen(d.seed_file, screen))}  ${paint('gray', d.doc_id)}${review}`,
    ...wrapped(repaired, screen.width),
  ].join('\n');
}

function renderBlock(block: Block, screen: Screen): string {
  const { kind, article, kept, text } = block;
  const colour = COLOURS[familyOf(block)];
  const mark = kept ? KEPT : ASIDE;
  const name = `${mark} ${(article ? `${kind} ${article}` : kind).padEnd(KIND)}`;
  const isTitle = kind === 'title' && kept;
  const [first, ...more] = seenLines(text ?? '', screen, INDENT);
  return [`${name}${first}`, ...more.map((part) => `${mark.padEnd(INDENT)}${part}`)]
    .map((line) => paint(colour, isTitle ? paint('bold', line) : line))
    .join('\n');
}

/** The columns that hold something; beside an id the words that state it. */
function metadataOf({ document }: AnnotatedText, raw: string, screen: Screen): string {
  const points = Array.from(raw);
  const stated = JSON.parse(document.stated_json) as { rule_id: string; raw_start: number; raw_end: number }[];
  const rows = fields.flatMap(({ id, example }) => {
    const found = stated.find(({ rule_id }) => rule_id === id);
    return (Object.keys(example.values) as (keyof typeof document)[]).flatMap((column) => {
      const value = document[column];
      if (value === null || value === '[]') return [];
      const [name, form] = /^(.*?)(?:_(json|(?:source|entity)_id))?$/.exec(column)!.slice(1) as [string, string?];
      const values = form === 'json' ? (JSON.parse(String(value)) as string[]) : [String(value)];
      const lines = values.flatMap((text) => seenLines(text, screen, COLUMN));
      if (found && form?.endsWith('_id')) {
        lines[0] += `  ${seen(points.slice(found.raw_start, found.raw_end).join(''), screen)}`;
      }
      return [`${name.padEnd(COLUMN)}${lines.join(`\n${' '.repeat(COLUMN)}`)}`];
    });
  });
  return [paint('bold', 'metadata'), ...rows].join('\n');
}

/** How many blocks and raw characters of each family; together they are the whole file. */
function legendOf({ blocks }: AnnotatedText, { width }: Screen): string {
  const filled = blocks.filter(({ kind }) => kind !== 'blank');
  const row = (name: string, of: readonly Block[]): string => {
    const kept = of.filter((block) => block.kept);
    const cells = [of.length, charactersOf(kept), charactersOf(of) - charactersOf(kept)];
    return name.padEnd(COLUMN) + cells.map((n) => String(n).padStart(10)).join('');
  };
  return [
    paint('bold', 'blocks'.padEnd(COLUMN)) + ['n', 'kept', 'set aside'].map((name) => name.padStart(10)).join(''),
    ...families.map((family) => {
      const of = filled.filter((block) => familyOf(block) === family);
      return paint(COLOURS[family], row(family, of));
    }),
    row(
      'blank lines',
      blocks.filter(({ kind }) => kind === 'blank'),
    ),
    row('all', blocks),
    ...wrapped(
      `${KEPT} kept, ${ASIDE} set aside, both in raw characters; a number behind a kind is that of another article`,
      width,
    ),
  ].join('\n');
}

const charactersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { raw_start, raw_end }) => sum + raw_end - raw_start, 0);
