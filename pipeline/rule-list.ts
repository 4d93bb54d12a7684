import type { Rule } from '../schemas/sources.ts';
import { fields } from './extract-metadata/extract-metadata.ts';
import { linkRules } from './link-entities/rules.ts';
import { APPLY_CORRECTION } from './repair-text/apply-corrections.ts';
import { damages } from './repair-text/damages.ts';
import { blockRules } from './separate-article/separate-article.ts';
import { validationRules } from './validate-dataset/rules.ts';

/** The release in which a rule first appeared; rules of the first release need no entry. */
const SINCE: Readonly<Record<string, string>> = {};

type Told = { readonly id: string; readonly title: string; readonly why: string };

/** The rows of the table rules: every rule of every stage, told by its own object. */
export function ruleRows(): Rule[] {
  const row =
    (category: Rule['category']) =>
    (rule: Told): Rule => ({
      rule_id: rule.id,
      title: rule.title,
      why: rule.why,
      category,
      since_version: SINCE[rule.id] ?? '0.1.0',
    });
  return [
    ...[...damages, APPLY_CORRECTION].map(row('repair')),
    ...blockRules.map(row('separation')),
    ...fields.map(row('metadata')),
    ...linkRules.map(row('linking')),
    ...validationRules.map(row('validation')),
  ];
}
