/** Each damage is told from its own object: its example is true. */
import { describe, expect, it } from 'vitest';
import { readReference } from '../pipeline/read-reference.ts';
import { damageDocs } from '../pipeline/repair-text/damage-docs.ts';
import { damages } from '../pipeline/repair-text/damages.ts';
import { repairDraft } from '../pipeline/repair-text/repair-text.ts';

const reference = readReference();

describe('the example of a damage', () => {
  it.each(damages)('should be repaired as it says, and not without that repair: $id', ({ id, example }) => {
    expect(repairDraft(example.before, reference).draft.text).toBe(example.after);
    expect(repairDraft(example.before, reference, { except: [id] }).draft.text).not.toBe(example.after);
  });
});

describe('the page of the damages', () => {
  it('should show what nobody sees', () => {
    const [damage] = damages;
    const example = { before: 'a\u200Bb\u00A0c\r\nd \u{E0001}', after: 'ab c\nd' };
    expect(damageDocs([{ ...damage!, example }])).toContain(
      '```text\na[U+200B]b[U+00A0]c[U+000D]\nd [U+E0001]\n```\n\nAfter:\n\n```text\nab c\nd\n```\n',
    );
  });
});
