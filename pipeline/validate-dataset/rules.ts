import type { ValidationRule } from './rule.ts';
import { keysAreUnique } from './rules/keys-are-unique.ts';
import { rowsMatchSchema } from './rules/rows-match-schema.ts';

/** All rules that a release has to pass, in the order in which they are checked. */
export const validationRules: readonly ValidationRule[] = [rowsMatchSchema, keysAreUnique];
