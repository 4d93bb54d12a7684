import type { Dataset, Reported } from './rule.ts';

export type { Reported };

import { validationRules } from './rules.ts';

const LEVELS = ['form', 'structure', 'meaning'] as const;

/** Checks a release level by level. What is wrong in form is not looked at for structure, and so on. */
export function validateDataset(dataset: Dataset): Reported[] {
  const reported: Reported[] = [];
  for (const level of LEVELS) {
    for (const rule of validationRules) {
      if (rule.level !== level) continue;
      for (const finding of rule.check(dataset))
        reported.push({ ...finding, ruleId: rule.id, severity: rule.severity });
    }
    if (reported.some((finding) => finding.severity === 'error')) break;
  }
  return reported;
}
