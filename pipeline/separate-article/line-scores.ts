import type { BlockKind } from '../../schemas/fields.ts';
import { type KindModel, SCALE, scoresOf } from '../text/kind-model.ts';
import { lineFeatures } from './line-features.ts';
import { isOfArticle } from './page.ts';

/** What the words of a line say of it, as differences of log odds (natural logarithm). */
export interface LineScores {
  /** Of the best kind of the article against the best of the page around it. */
  readonly main: number;
  /** Of these kinds against the best other. */
  readonly body: number;
  readonly headline: number;
  readonly heading: number;
  /** The best kind of the page around it. */
  readonly other: BlockKind;
  readonly best: BlockKind;
}

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
  const against = (kind: BlockKind) => {
    const at = model.kinds.indexOf(kind);
    return (scores[at]! - scores[bestOf((k) => k !== kind)]!) / SCALE;
  };
  return {
    main: (scores[article]! - scores[other]!) / SCALE,
    body: against('body'),
    headline: against('title'),
    heading: against('related_heading'),
    other: model.kinds[other]!,
    best: model.kinds[bestOf(() => true)]!,
  };
}
