/**
 * The apparatus for a terminal: under each line as it reads now, the line as it stood, why, and what was done to its words.
 */
import type { Apparatus, Cause, LineReading, PartRepair } from './line-readings.ts';
import { paint } from './screen.ts';
import { type Screen, seen, seenLines, wrapped } from './screen-text.ts';

/** The whole apparatus. */
export function renderApparatus(apparatus: Apparatus, screen: Screen): string {
  const { n_lines, n_changed, n_needs_review, lines, between_lines } = apparatus;
  const review = n_needs_review === 1 ? '1 needs review' : `${n_needs_review} need review`;
  const head = `${paint('bold', 'apparatus')}  ${n_changed} of ${n_lines} lines changed, ${review}`;
  const between = between_lines.map((b) => [`${b.n} ×`, `${b.id}: ${b.title}`] as const);
  return [
    head,
    ...lines.map((line) => renderLine(line, screen)),
    ...(between.length > 0 ? [['between the lines', ...between.map((b) => row(...b, screen))].join('\n')] : []),
    ...legendOf(lines, screen),
  ].join('\n\n');
}

function renderLine(line: LineReading, screen: Screen): string {
  const isUntouched = line.causes.length === 0;
  const marks = [
    ...(isUntouched ? ['untouched'] : [`confidence ${shown(line.confidence)}`]),
    ...(line.needs_review ? [paint('yellow', '[needs review]')] : []),
  ];
  return [
    `${paint('bold', `line ${line.line}`)}  ${marks.join('  ')}`,
    renderReading('reads', isUntouched ? 'reset' : 'green', line.text, screen),
    ...(isUntouched ? [] : [renderReading('raw', 'red', line.raw_text, screen)]),
    ...wholeCauses(line).map(({ id, title }, i) => row(i === 0 ? 'cause' : '', `${id}: ${title}`, screen)),
    ...grouped(line.repairs).map((repair) => renderRepair(repair, screen)),
  ].join('\n');
}

function renderReading(name: string, colour: 'reset' | 'green' | 'red', text: string, screen: Screen): string {
  const rows = seenLines(text, screen, INDENT.length).map((part) => paint(colour, part));
  return `  ${label(name)}${rows.join(`\n${INDENT}`)}`;
}

/** The causes that are not already named by a repair of a word; all, if there are no others. */
function wholeCauses({ causes, repairs }: LineReading): readonly Cause[] {
  const ofParts = new Set(repairs.map((repair) => repair.kind));
  const whole = causes.filter((cause, i) => !ofParts.has(cause.id) || (i === 0 && cause.id.startsWith('restore-')));
  return whole.length > 0 ? whole : causes;
}

/** Titles of the damages that stand above by their ids alone. */
function legendOf(lines: readonly LineReading[], screen: Screen): string[] {
  const named = new Map<string, string>();
  for (const line of lines) {
    const told = new Set(wholeCauses(line).map((cause) => cause.id));
    for (const { id, title } of line.causes) if (!told.has(id)) named.set(id, title);
  }
  if (named.size === 0) return [];
  const rows = [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, title]) => row('', `${id}: ${title}`, screen));
  return [['the repairs of words', ...rows].join('\n')];
}

/** Equal repairs of a line are told once, and those of blanks by their kind, behind the others. */
function grouped(repairs: readonly PartRepair[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { kind, raw_word, word, confidence } of repairs) {
    const isBlank = /^\s*$/.test(raw_word + word);
    const key = isBlank ? kind : [kind, raw_word, word].join('\0');
    const group = groups.get(key);
    const least = Math.min(confidence, group?.confidence ?? 1);
    groups.set(key, { kind, raw_word, word, isBlank, confidence: least, n: (group?.n ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => Number(a.isBlank) - Number(b.isBlank));
}

type Group = Pick<PartRepair, 'kind' | 'raw_word' | 'word' | 'confidence'> & { isBlank: boolean; n: number };

const INDENT = ' '.repeat(8);

function renderRepair({ kind, raw_word, word, confidence, isBlank, n }: Group, screen: Screen): string {
  const tail = `${kind} ${shown(confidence)}${n > 1 ? ` × ${n}` : ''}`;
  if (isBlank) return `${INDENT}blanks  ${paint('gray', tail)}`;
  const room = Math.max(8, Math.floor((screen.width - INDENT.length - tail.length - '"" → ""  '.length) / 2));
  const [from, to] = [raw_word, word].map((text) => `"${seen(cut(text, room), screen)}"`);
  return `${INDENT}${from} → ${to}  ${paint('gray', tail)}`;
}

/** Cut in the middle: where a stretch begins and ends is what finds it again. */
function cut(text: string, most: number): string {
  const points = Array.from(text);
  if (points.length <= most) return text;
  const half = Math.floor((most - 1) / 2);
  return `${points.slice(0, half).join('')}…${points.slice(-half).join('')}`;
}

const shown = (confidence: number): string => String(Math.round(confidence * 100) / 100);
const label = (name: string): string => paint('gray', name.padEnd(6));

/** A label and words behind it, broken into lines of the screen's width. */
function row(name: string, text: string, { width }: Screen): string {
  return wrapped(text, width - INDENT.length)
    .map((part, i) => (i === 0 ? `  ${label(name)}${part}` : INDENT + part))
    .join('\n');
}
