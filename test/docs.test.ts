/** The pages that are printed from objects are what the objects give. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docs } from '../pipeline/docs.ts';
import { packageRoot } from '../pipeline/read-reference.ts';
import { cellOf } from '../pipeline/text/seen.ts';

describe('a page that is printed', () => {
  it.each([...docs()])('should be what its objects give: %s', (path, text) => {
    const committed = readFileSync(join(packageRoot(), path), 'utf8');
    expect(committed, `${path} is out of date: \`npm run docs\` renews it`).toBe(text);
  });

  it('should let no text break a table', () => {
    expect(cellOf('a | b\nc_d_ <i> \u200F')).toBe('a \\| b<br>c\\_d\\_ \\<i\\> \\[U+200F\\]');
  });
});
