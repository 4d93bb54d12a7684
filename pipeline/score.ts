import { readDocument } from './flow.ts';
import { ingestDocument, type RawFile } from './ingest-documents/ingest-document.ts';
import { documentRows } from './publish-release/document-rows.ts';
import { sourceRows } from './publish-release/entity-rows.ts';
import type { Reference } from './records.ts';
import { scoreBlocks } from './score-gold/block-scores.ts';
import type { Gold } from './score-gold/gold.ts';
import { scoreMentions } from './score-gold/mention-scores.ts';
import { scoreMetadata } from './score-gold/metadata-scores.ts';
import { textOutsideScripture, truthOutsideScripture } from './score-gold/outside-scripture.ts';
import { characterErrorRate, pairRecall } from './score-gold/text-scores.ts';

/**
 * Figures of one document, each higher is better (1 − CER for the error rate), rounded to 4 decimals. `exact_corrected` is 1
 * if the text with its corrections is the gold text, line for line and mark for mark; the other figures `_corrected` are those with what a
 * reader has decided about text and links.
 */
export type Figures = Readonly<Record<string, number>>;

type Counts = Readonly<Record<'right' | 'extra' | 'missed' | 'linkable' | 'linked', number>>;

export interface Score {
  readonly name: string;
  readonly figures: Figures;
  readonly counts: Counts;
  /** The same with corrections: of the text, and of links. */
  readonly correctedCounts: Counts;
  readonly errors: readonly string[];
}

const round = (n: number): number => Math.round(n * 1e4) / 1e4;
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Scores one document against its gold, without corrections and with them. */
export function score(gold: Gold, file: RawFile, reference: Reference): Score {
  const plain = readDocument(ingestDocument({ ...file, corrections: [] }), reference);
  const corrected = file.corrections.length > 0 ? readDocument(ingestDocument(file), reference) : plain;
  const qids = new Map(reference.knowledge.map((e) => [e.entity_id, e.qid]));
  const blocks = scoreBlocks(gold.blocks, plain);
  const metadata = scoreMetadata(gold.metadata, documentRows(plain).document, sourceRows([plain]));
  const mentions = scoreMentions(gold.text, gold.mentions, plain, (id) => qids.get(id ?? '') ?? null);
  const decided =
    corrected === plain
      ? mentions
      : scoreMentions(gold.text, gold.mentions, corrected, (id) => qids.get(id ?? '') ?? null);
  const [truth, text] = [truthOutsideScripture(gold), textOutsideScripture(plain)];
  return {
    name: gold.name,
    figures: {
      pair_recall: round(pairRecall(gold.text, plain.text)),
      character_accuracy: round(1 - characterErrorRate(gold.text, plain.text)),
      pair_recall_outside_scripture: round(pairRecall(truth, text)),
      character_accuracy_outside_scripture: round(1 - characterErrorRate(truth, text)),
      pair_recall_corrected: round(pairRecall(gold.text, corrected.text)),
      character_accuracy_corrected: round(1 - characterErrorRate(gold.text, corrected.text)),
      exact_corrected: Number(corrected.text === gold.text),
      block_accuracy: round(blocks.accuracy),
      metadata: round(ratio(metadata.right, metadata.all)),
      ...ofMentions(mentions),
      ...named(ofMentions(decided), '_corrected'),
    },
    counts: countsOf(mentions),
    correctedCounts: countsOf(decided),
    errors: [...blocks.errors, ...metadata.errors, ...mentions.errors],
  };
}

const countsOf = ({ right, extra, missed, linkable, linked }: Counts): Counts => ({
  right,
  extra,
  missed,
  linkable,
  linked,
});

const ofMentions = ({ right, extra, missed, linkable, linked }: Counts): Figures => ({
  mention_precision: round(ratio(right, right + extra)),
  mention_recall: round(ratio(right, right + missed)),
  link_accuracy: round(ratio(linked, linkable)),
});

const named = (figures: Figures, ending: string): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, n]) => [name + ending, n]));

/** The mentions of all documents together. */
export function together(scores: readonly Score[]): Figures {
  const sum = (which: 'counts' | 'correctedCounts'): Counts => {
    const total = (key: keyof Counts) => scores.reduce((all, score) => all + score[which][key], 0);
    return {
      right: total('right'),
      extra: total('extra'),
      missed: total('missed'),
      linkable: total('linkable'),
      linked: total('linked'),
    };
  };
  return { ...ofMentions(sum('counts')), ...named(ofMentions(sum('correctedCounts')), '_corrected') };
}

/** Floors that a score has fallen below, in words. */
export function belowFloors(
  figures: Readonly<Record<string, Figures>>,
  floors: Readonly<Record<string, Figures>>,
): string[] {
  return Object.entries(floors).flatMap(([name, floor]) =>
    Object.entries(floor).flatMap(([figure, least]) => {
      const found = figures[name]?.[figure];
      if (found !== undefined && found >= least) return [];
      return [
        `${name}, ${figure}: found ${found ?? 'nothing'}, expected at least ${least}; mend the rule that lowered it`,
      ];
    }),
  );
}

/** The floors raised to the figures where these are higher; never lowered. */
export function raised(figures: Readonly<Record<string, Figures>>, floors: Readonly<Record<string, Figures>>) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, found]) => [
      name,
      Object.fromEntries(
        Object.entries(found).map(([figure, n]) => [figure, Math.max(n, floors[name]?.[figure] ?? 0)]),
      ),
    ]),
  );
}
