import { basename, join } from 'node:path';
import { Failure, told } from '../failure.ts';
import { readDocument } from '../flow.ts';
import { ingestDocument } from '../ingest-documents/ingest-document.ts';
import { type DocumentRows, documentRows } from '../publish-release/document-rows.ts';
import { isThere, namesIn } from '../read-folder.ts';
import { readBytes } from '../read-lines.ts';
import { type ReferenceFolders, readReference } from '../read-reference.ts';
import { renderApparatus } from './apparatus.ts';
import { apparatusOf } from './line-readings.ts';
import { paint, print } from './screen.ts';
import { screenOfOutput, seen, wrapped } from './screen-text.ts';

export interface InspectCommand extends ReferenceFolders {
  readonly seeds: string;
  readonly repairs: string;
  /** Show lines that were left alone, too. */
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `tahqiq inspect`: a document as a critical apparatus, line by line, and what every stage did to it. */
export async function inspectCommand(wanted: string, command: InspectCommand): Promise<number> {
  const path = pathOf(wanted, command.seeds);
  const file = { name: basename(path), bytes: readBytes(path, path), source: null, corrections: [] };
  const record = readDocument(ingestDocument(file), readReference(command));
  const rows = documentRows(record);
  const apparatus = apparatusOf(record, command.all === true);
  if (command.json) {
    const { document, blocks: blockRows, mentions: mentionRows } = rows;
    const all = { document, beyond_repair: record.beyondRepair, apparatus, blocks: blockRows, mentions: mentionRows };
    await print(`${JSON.stringify(all, null, 2)}\n`);
    return 0;
  }
  const most = command.repairs === 'all' ? Number.POSITIVE_INFINITY : Number(command.repairs);
  const sections = [
    head(rows, record.beyondRepair),
    renderApparatus(apparatus, screenOfOutput()),
    ...(most > 0 ? [repairs(rows, most)] : []),
    blocks(rows),
    metadata(rows, record.raw),
    mentions(rows),
  ];
  await print(`${sections.join('\n\n')}\n`);
  return 0;
}

/** A file, or a document of the seeds by its file name, a beginning of it, or its id. */
function pathOf(wanted: string, seeds: string): string {
  if (isThere(wanted)) return wanted;
  const folder = join(seeds, 'documents');
  const names = namesIn(folder).filter((name) => !name.endsWith('.jsonl'));
  const byName = names.filter((name) => name.startsWith(wanted));
  if (byName.length === 1) return join(folder, byName[0]!);
  const byId = names.filter((name) => {
    const { docId } = ingestDocument({
      name,
      bytes: readBytes(join(folder, name), name),
      source: null,
      corrections: [],
    });
    return docId === wanted;
  });
  if (byId.length === 1) return join(folder, byId[0]!);
  const found = byName.length > 1 ? `${byName.length} documents` : 'neither a file nor a document';
  throw new Failure(told(wanted, found, 'a file, a file name of the seeds or a doc_id', `see ${folder}`), 2);
}

const cut = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);
const reading = (text: string): string => seen(text, screenOfOutput());
const title = (text: string): string => paint('bold', text);
const faint = (text: string): string => paint('gray', text);
/** Text as a person can see it: line ends and blanks at the ends are shown. */
const visible = (text: string | null): string => JSON.stringify(text ?? '');

function head({ document: d }: DocumentRows, isBeyondRepair: boolean): string {
  const review = d.needs_review ? paint('yellow', 'needs review') : 'no review needed';
  const { width } = screenOfOutput();
  const [first, ...more] = wrapped(`${d.n_repairs} edits, ${d.diagnosis}`, width - 'repair    '.length);
  return [
    `${title(d.seed_file)}  ${faint(d.doc_id)}`,
    `ingest    ${d.raw_bytes} bytes, ${d.raw_encoding}, ${d.raw_chars} characters`,
    `repair    ${first}`,
    ...more.map((part) => `          ${part}`),
    `          ${review}${isBeyondRepair ? '; letters are lost: extract the text again by other means' : ''}`,
    `separate  ${d.n_blocks} blocks, ${d.text_chars} characters of text`,
    `link      ${d.n_sentences} sentences, ${d.n_mentions} mentions`,
  ].join('\n');
}

function repairs({ repairs: rows }: DocumentRows, most: number): string {
  const lines = rows.slice(0, most).map((r) => {
    const place = faint(`${r.raw_start}–${r.raw_end}`.padEnd(11));
    const why = faint(`${r.kind}, ${r.confidence}: ${r.evidence}`);
    return `${place} ${paint('red', visible(r.raw_text))} → ${paint('green', visible(r.text))}\n            ${why}`;
  });
  const more = rows.length > most ? [faint(`… ${rows.length - most} more: --repairs all`)] : [];
  return [title('repairs'), ...lines, ...more].join('\n');
}

function blocks({ blocks: rows }: DocumentRows): string {
  const lines = rows
    .filter((b) => b.kind !== 'blank')
    .map((b) => {
      const kind = `${b.kind}${b.article ? ` ${b.article}` : ''}`.padEnd(18);
      const text = reading(cut(b.text ?? ''));
      return `${b.kept ? paint('green', 'kept ') : paint('gray', 'aside')} ${kind} ${text} ${faint(`${b.rule_id}, ${b.confidence}`)}`;
    });
  return [title('blocks'), ...lines].join('\n');
}

function metadata({ document: d }: DocumentRows, raw: string): string {
  const points = Array.from(raw);
  const stated = JSON.parse(d.stated_json) as { field: string; rule_id: string; raw_start: number; raw_end: number }[];
  const lines = stated.map(({ field, rule_id, raw_start, raw_end }) => {
    const text = reading(cut(points.slice(raw_start, raw_end).join('')));
    return `${field.padEnd(16)} ${text} ${faint(`${rule_id}, raw ${raw_start}–${raw_end}`)}`;
  });
  return [title('metadata'), `language         ${d.lang}-${d.script}`, ...lines].join('\n');
}

function mentions({ mentions: rows }: DocumentRows): string {
  const lines = rows.map((m) => {
    const link = m.entity_id ?? 'nil';
    const clitic = m.proclitic ? faint(`${m.proclitic}+`) : '';
    return `${String(m.start_char).padStart(6)} ${clitic}${reading(m.surface)}  ${m.type}/${m.form}  ${paint('cyan', link)} ${faint(`${m.link_confidence ?? ''} ${m.link_evidence}`)}`;
  });
  return [title('mentions'), ...lines].join('\n');
}
