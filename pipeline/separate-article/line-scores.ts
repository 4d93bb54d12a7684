import type { BlockKind } from '../../schemas/fields.ts';
import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { type KindModel, SCALE, scoresOf } from '../text/kind-model.ts';
import { lineFeatures } from './line-features.ts';
import { isOfArticle, type Segment } from './page.ts';

/** What the words of a line say of it, as differences of log odds (natural logarithm). */
export interface LineScores {
  /** Of the best kind of the article against the best of the page around it. */
  readonly main: number;
  /** Of these kinds against the best other. */
  readonly body: number;
  readonly headline: number;
  readonly heading: number;
  /** Of each kind of `OTHER_KINDS` against the best of the article. */
  readonly others: readonly number[];
  /** The best kind of the page around it. */
  readonly other: BlockKind;
  /** The best kind of all, the next one, and by how much it is behind. */
  readonly best: BlockKind;
  readonly second: BlockKind;
  readonly lead: number;
}

/** Kinds of the page around the article, as far as they are told by words. */
export const OTHER_KINDS = [
  ...([
    'advert',
    'breadcrumb',
    'byline',
    'caption',
    'category',
    'citation',
    'comment_count',
    'copyright',
    'credit',
  ] as const),
  ...(['date_line', 'embed', 'keywords', 'navigation', 'newsletter', 'related_heading', 'share_line'] as const),
  ...(['source_line', 'translator_note'] as const),
] satisfies BlockKind[];

/** Whose headline it is its words do not tell: the model knows no `related_title`. */
export function lineScores(model: KindModel<BlockKind>, text: string): LineScores {
  const scores = scoresOf(model, lineFeatures(text));
  const places = model.kinds.map((_, i) => i);
  const bestOf = (isSo: (kind: BlockKind) => boolean) => {
    let best = -1;
    for (const i of places) if (isSo(model.kinds[i]!) && (best < 0 || scores[i]! > scores[best]!)) best = i;
    return best;
  };
  const article = bestOf(isOfArticle);
  const other = bestOf((kind) => !isOfArticle(kind));
  const best = bestOf(() => true);
  const second = bestOf((kind) => kind !== model.kinds[best]);
  const against = (kind: BlockKind) => {
    const at = model.kinds.indexOf(kind);
    return (scores[at]! - scores[bestOf((k) => k !== kind)]!) / SCALE;
  };
  return {
    main: (scores[article]! - scores[other]!) / SCALE,
    body: against('body'),
    headline: against('title'),
    heading: against('related_heading'),
    others: OTHER_KINDS.map((kind) => (scores[model.kinds.indexOf(kind)]! - scores[article]!) / SCALE),
    other: model.kinds[other]!,
    best: model.kinds[best]!,
    second: model.kinds[second]!,
    lead: (scores[best]! - scores[second]!) / SCALE,
  };
}

/** The same for a segment, worked out once: several rules ask. */
export function scoresOfSegment(segment: Segment, reference: Reference): LineScores {
  const known = knownScores(reference);
  const found = known.get(segment) ?? lineScores(reference.lineKinds.words, segment.text);
  known.set(segment, found);
  return found;
}
const knownScores = perReference((_: Reference) => new WeakMap<Segment, LineScores>());
