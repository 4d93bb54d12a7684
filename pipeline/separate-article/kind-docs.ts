import { cellOf, visible } from '../text/seen.ts';
import type { Kind, Sample } from './kind.ts';
import type { BlockRule } from './page.ts';

const HEAD = `<!-- Generated from the objects of kinds.ts and separate-article.ts by pipeline/write-docs.ts: \`npm run docs\` renews it, edits get lost. -->

# The kinds of blocks

Every line of a file is in one block, and every block is of one kind. A page shows each kind: its lines stand beside their
kind, the other lines of the page beside nothing. The pages are made up, and tests read them. Where a page shows furniture, a
model also weighs the words and the place of a line (\`mark-other-lines\`): it gives any kind that is no article text.`;

const RULES_HEAD = `# The rules

In the order in which they speak. What one has claimed, the next leave alone.`;

/** A page in Markdown that tells of each kind of block and each rule what its object says. */
export function kindDocs(kinds: readonly Kind[], rules: readonly BlockRule[]): string {
  const ofRules = rules.map(({ id, title, why }) => `## ${title} (\`${id}\`)\n\n${visible(why)}`);
  return `${[HEAD, listOf(kinds), ...kinds.map(sectionOf), RULES_HEAD, ...ofRules].join('\n\n')}\n`;
}

const listOf = (kinds: readonly Kind[]): string =>
  [
    '| kind | | family | belongs to |',
    '| --- | --- | --- | --- |',
    ...kinds.map(({ id, title, family, belongs }) => {
      const where = belongs === 'none' ? 'no article' : `the ${belongs}`;
      return `| \`${id}\` | ${title} | ${family} | ${where.replace('the other', 'another')} |`;
    }),
  ].join('\n');

function sectionOf({ id, title, what, evidence, example, lookAlike, unrecognised }: Kind): string {
  return [
    `## ${title} (\`${id}\`)`,
    visible(what),
    `How it is told: ${visible(evidence)}`,
    ...(unrecognised === undefined ? [] : [`**Not recognised yet.** ${unrecognised}`]),
    tableOf(example, id),
    ...(lookAlike ? ['But:', tableOf(lookAlike, lookAlike.kind)] : []),
  ].join('\n\n');
}

/** The lines of a page, with the kind beside those that are pointed out. */
function tableOf({ page, lines }: Sample, kind: string): string {
  const rows = page.map((line) => `| ${lines.includes(line) ? `**${kind}**` : ''} | ${cellOf(line)} |`);
  return ['| kind | line |', '| --- | --- |', ...rows].join('\n');
}
