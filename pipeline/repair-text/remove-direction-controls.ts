import type { Reference } from '../records.ts';
import { HIDDEN } from '../text/character-kinds.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { surveyOf } from './survey.ts';

const KIND = 'remove-direction-controls';

export const removeDirectionControls: Damage = {
  id: KIND,
  title: 'Remove direction controls',
  why: 'Extractors and editors put marks, embeddings, overrides and isolates around words to force their direction on a screen. They hide equal words from a search; the order of the text itself is not touched.',
  example: {
    before: 'قال \u2067فلاديمير\u2069 إن',
    after: 'قال فلاديمير إن',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(HIDDEN)) return {};
    return {
      replacements: replaceMatches(
        text,
        /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g,
        { kind: KIND, evidence: 'direction controls, which no reader sees', confidence: 1, method: 'rule' },
        () => '',
      ),
    };
  },
};
