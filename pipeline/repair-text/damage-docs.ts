import type { Damage } from './damage.ts';

const HEAD = `<!-- Generated from the objects of damages.ts by pipeline/write-damage-docs.ts: \`npm run docs\` renews it, edits get lost. -->

# The damages

What extraction does to Arabic text, in the order in which it is undone. An example shows what the whole repairer makes of
a text; characters that nobody sees stand in it as their code points in brackets.`;

/** What a person does not see: controls, characters of no width, and blanks that are not the usual one. */
const INVISIBLE = /(?![ \n])[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

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

const visible = (text: string): string =>
  text.replace(INVISIBLE, (c) => `[U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
