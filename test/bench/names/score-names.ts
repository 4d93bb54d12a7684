import type { Reference } from '../../../pipeline/records.ts';
import { type CodePoints, codePointsOf } from '../../../pipeline/text/code-points.ts';
import type { GoldDocument, GoldName } from './gold-names.ts';
import { type LinkedName, linkedText } from './linked-text.ts';

/** A mention that was found, judged: for the calibration of confidences. */
export interface Judged {
  readonly mention: LinkedName;
  /** The mention is one, of this span and type, and linked as in the gold. */
  readonly isRight: boolean;
}

export interface NameScores {
  right: number;
  extra: number;
  missed: number;
  /** Right ones that have an item in the gold, and those of them that are linked to it. */
  linkable: number;
  linked: number;
  /** Right ones for which we give no item, and those of them that have none in the gold. */
  nil: number;
  trulyNil: number;
  readonly judged: Judged[];
  /** What is wrong, with its kind first. */
  readonly errors: string[];
}

const none = (): NameScores => ({
  ...{ right: 0, extra: 0, missed: 0, linkable: 0, linked: 0, nil: 0, trulyNil: 0 },
  judged: [],
  errors: [],
});

/** Scores the names of documents by exact span and type, then by link. Optional names of the gold count neither way. */
export function scoreNames(documents: readonly GoldDocument[], reference: Reference): NameScores {
  const scores = none();
  const qids = new Map(reference.knowledge.map(({ entity_id, qid }) => [entity_id, qid]));
  for (const { lines, gold } of documents) {
    const mentions = linkedText(lines.join('\n'), reference);
    let start = 0;
    lines.forEach((line, number) => {
      const end = start + line.length;
      const names = gold.get(number);
      if (names) {
        const found = mentions.filter(({ rawStart, rawEnd }) => rawStart >= start && rawEnd <= end);
        scoreSentence(line, names, found, start, qids, scores);
      }
      start = end + 1;
    });
  }
  return scores;
}

function scoreSentence(
  line: string,
  names: readonly GoldName[],
  found: readonly LinkedName[],
  offset: number,
  qids: ReadonlyMap<string, string | null>,
  scores: NameScores,
): void {
  const units = codePointsOf(line);
  const spanOf = ({ start, end }: GoldName) => `${units.toUnits(start)} ${units.toUnits(end)}`;
  const expected = new Map(names.map((name) => [`${spanOf(name)} ${name.type}`, name]));
  const neutral = new Set(names.filter(({ optional }) => optional).map(spanOf));
  const show = (start: number, end: number) =>
    `${line.slice(Math.max(0, start - 25), start)}[${line.slice(start, end)}]${line.slice(end, end + 20)}`;
  for (const mention of found) {
    const [start, end] = [mention.rawStart - offset, mention.rawEnd - offset];
    const truth = expected.get(`${start} ${end} ${mention.type}`);
    expected.delete(`${start} ${end} ${mention.type}`);
    if (truth?.optional || (!truth && neutral.has(`${start} ${end}`))) continue;
    const qid = mention.entityId ? (qids.get(mention.entityId) ?? null) : null;
    scores.judged.push({ mention, isRight: truth !== undefined && (truth.qid ?? null) === qid });
    if (!truth) {
      scores.extra++;
      scores.errors.push(`${kindOf(line, mention, start, end, names, units)}: ${show(start, end)} ${mention.evidence}`);
      continue;
    }
    scores.right++;
    if (qid === null) {
      scores.nil++;
      if (truth.qid === null) scores.trulyNil++;
    }
    if (truth.qid !== null) {
      scores.linkable++;
      if (qid === truth.qid) scores.linked++;
    }
    if (qid !== truth.qid) {
      const kind = truth.qid === null ? 'link to an item that it has not' : qid === null ? 'link missed' : 'link wrong';
      scores.errors.push(
        `${kind}: ${show(start, end)} ${mention.entityId}, expected ${truth.qid ?? truth.name}; ${mention.evidence}`,
      );
    }
  }
  for (const truth of expected.values()) {
    if (truth.optional) continue;
    scores.missed++;
    const [start, end] = [units.toUnits(truth.start), units.toUnits(truth.end)];
    const touches = found.some(({ rawStart, rawEnd }) => rawStart - offset < end && rawEnd - offset > start);
    if (!touches) scores.errors.push(`missed ${truth.type}: ${show(start, end)}`);
  }
}

/** What is wrong with a mention that is none of the gold. */
function kindOf(
  line: string,
  mention: LinkedName,
  start: number,
  end: number,
  names: readonly GoldName[],
  units: CodePoints,
): string {
  const over = names.find((name) => units.toUnits(name.start) < end && units.toUnits(name.end) > start);
  if (!over) return `no name (${mention.type})`;
  if (units.toUnits(over.start) === start && units.toUnits(over.end) === end)
    return `type ${mention.type} for ${over.type}`;
  return `span (${over.type}), expected ${line.slice(units.toUnits(over.start), units.toUnits(over.end))}`;
}
