import { visible } from '../text/seen.ts';
import type { Damage } from './damage.ts';

const HEAD = `<!-- Generated from the objects of damages.ts by pipeline/write-docs.ts: \`npm run docs\` renews it, edits get lost. -->

# The damages

What extraction does to Arabic text, in the order in which it is undone. An example shows what the whole repairer makes of
a text; characters that nobody sees stand in it as their code points in brackets.`;

/** A page in Markdown that tells of each damage what its object says. */
export function damageDocs(damages: readonly Damage[]): string {
  const sections = damages.map(({ id, title, why, example }) =>
    [
      `## ${title} (\`${id}\`)`,
      visible(why),
      `Before:\n\n${blockOf(example.before)}`,
      `After:\n\n${blockOf(example.after)}`,
    ].join('\n\n'),
  );
  return `${[HEAD, ...sections].join('\n\n')}\n`;
}

const blockOf = (text: string): string => `\`\`\`text\n${visible(text)}\n\`\`\``;
