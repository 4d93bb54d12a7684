import type { ReadDocument } from '../../records.ts';

/** Text that stays in its cell of a Markdown table. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** `NOTICE.md`: the rights in each document, and the credits of knowledge and models. */
export function noticePage(
  documents: readonly ReadDocument[],
  credits: readonly { readonly name: string; readonly text: string }[],
): string {
  const rows = [...documents]
    .sort((a, b) => (a.docId < b.docId ? -1 : 1))
    .map((d) => {
      const source = d.source;
      const cells = [
        d.seedFile,
        source?.origin ?? 'unknown',
        source?.rights ?? 'third-party',
        source?.arrived_on ?? '',
      ];
      return `| \`${d.docId}\` | ${cells.map(cell).join(' | ')} |`;
    });
  const parts = [
    '# Notice',
    '',
    '## Rights in the documents',
    '',
    'The texts are works of others. They are included so that every repair can be checked against them; no licence is',
    'granted by us. Holders of rights who want a text removed may ask for it in the issue tracker of the source repository.',
    '',
    '| document | file | origin | rights | arrived |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Credits',
  ];
  for (const { name, text } of credits) parts.push('', `### ${name}`, '', text.trim());
  return `${parts.join('\n')}\n`;
}
