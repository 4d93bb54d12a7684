import type { ValidationRule } from './rule.ts';
import { alignmentTilesText } from './rules/alignment-tiles-text.ts';
import { blocksTileRaw } from './rules/blocks-tile-raw.ts';
import { countsAgree } from './rules/counts-agree.ts';
import { foreignKeysResolve } from './rules/foreign-keys-resolve.ts';
import { keptKindsOnly } from './rules/kept-kinds-only.ts';
import { keysAreUnique } from './rules/keys-are-unique.ts';
import { mentionLiesInSentence } from './rules/mention-lies-in-sentence.ts';
import { metonymNamesAState } from './rules/metonym-names-a-state.ts';
import { nilMeansNoItem } from './rules/nil-means-no-item.ts';
import { procliticStandsBeforeMention } from './rules/proclitic-stands-before-mention.ts';
import { publicationDateAgrees } from './rules/publication-date-agrees.ts';
import { relationsAreToldOnce } from './rules/relations-are-told-once.ts';
import { repairsReplay } from './rules/repairs-replay.ts';
import { rowsAreSorted } from './rules/rows-are-sorted.ts';
import { rowsMatchSchema } from './rules/rows-match-schema.ts';
import { runsAndSpansAreOrdered } from './rules/runs-and-spans-are-ordered.ts';
import { sameTextHasSameWords } from './rules/same-text-has-same-words.ts';
import { spansEqualText } from './rules/spans-equal-text.ts';
import { textIsItsParts } from './rules/text-is-its-parts.ts';
import { titleOpensText } from './rules/title-opens-text.ts';

/** All rules that a release has to pass, in the order in which they are checked. */
export const validationRules: readonly ValidationRule[] = [
  // Form: what a row looks like.
  rowsMatchSchema,
  // Structure: how rows fit each other and the raw file.
  keysAreUnique,
  foreignKeysResolve,
  rowsAreSorted,
  blocksTileRaw,
  alignmentTilesText,
  repairsReplay,
  spansEqualText,
  textIsItsParts,
  countsAgree,
  // Meaning: what the values say together.
  titleOpensText,
  mentionLiesInSentence,
  nilMeansNoItem,
  metonymNamesAState,
  procliticStandsBeforeMention,
  publicationDateAgrees,
  keptKindsOnly,
  runsAndSpansAreOrdered,
  relationsAreToldOnce,
  sameTextHasSameWords,
];
