import { visible } from '../text/seen.ts';
import type { ChoiceSign } from './choice-signs.ts';

interface Rule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

const HEAD = `<!-- Generated from the objects of rules.ts and choice-signs.ts by pipeline/write-docs.ts: \`npm run docs\` renews it, edits get lost. -->

# How names are found and linked

1. Every name of the knowledge base is found in one walk over the text (\`find-names.ts\`): words folded (hamza seats, final ya and ta marbuta,
   marks, tatweel), clitics taken off where the rest is a clearly more frequent word, \`لل\` read as ل and ال, the longest name first.
2. A model of names (\`label-names.ts\`, learnt from annotated text: [its card](../../seeds/models/names/README.md)) reads each sentence by itself, and again with
   what the same words are elsewhere in the document.
3. The two are brought together so that no names overlap (\`settle-spans.ts\`).
4. For each name the readings that the knowledge base has are weighed by the signs below; the heaviest stands, and \`link_evidence\` tells its
   signs. A name of nothing known is NIL, and gets an id of its own that is the same wherever the name stands (\`unknown-entity.ts\`).
5. \`link_confidence\` is the probability that the mention stands here, is of its type and is linked right
   ([its card](../../seeds/models/link-confidence/README.md)).

# The rules`;

const SIGNS = `# The signs of a choice

In steps; what speaks against a reading is negative.

| sign | why |
| --- | --- |`;

const SPELLINGS = `# Spellings of foreign names

A name that the model sees and no alias spells is looked up by its consonants (\`skeleton.ts\`). Vowels (ا و ي and hamzas) count for nothing but a first one;
letters of one sound are one: ت ط · ث س ص · ج غ · ق ك گ · ح خ ه · ذ ز ض ظ · ف ڤ · ب پ. Doubled consonants count once, and so a final ة and the article for
nothing: ميرزياييف, ميرضيائيف and ميرزيوييف share one key. A key of five consonants stands for a name by itself; one of three or four only where the document
speaks of the country and no more than two letters differ. Of people with three names or more the first and the last are enough.`;

/** A page in Markdown that tells how names are found, from the objects of rules and signs. */
export function signDocs(rules: readonly Rule[], signs: readonly ChoiceSign[]): string {
  const sections = rules.map(({ id, title, why }) => `## ${title} (\`${id}\`)\n\n${visible(why)}`);
  const rows = signs.map(({ id, why }) => `| \`${id}\` | ${visible(why)} |`);
  return `${[HEAD, ...sections, [SIGNS, ...rows].join('\n'), SPELLINGS].join('\n\n')}\n`;
}
