import { type Finding, placeOf, type ValidationRule } from '../rule.ts';

export const metonymNamesAState: ValidationRule = {
  id: 'metonym-names-a-state',
  severity: 'error',
  level: 'meaning',
  scope: ['mentions', 'entities'],
  title: 'A metonym names the state that is meant',
  why: 'A capital that stands for its government is counted for the state; without it the form says nothing. Unions of states have no code and are no state here.',
  check({ rows }) {
    const codes = new Map(rows.entities.map((entity) => [entity.entity_id, entity.iso3]));
    const findings: Finding[] = [];
    for (const { mention_id, form, metonym_of_entity_id: state } of rows.mentions) {
      const place = placeOf('mentions', mention_id);
      if ((form === 'metonym') !== (state !== null)) {
        findings.push({
          place: `${place}, column metonym_of_entity_id`,
          found: `form ${form} with ${state}`,
          expected: form === 'metonym' ? 'the state that is meant' : 'null: only a metonym stands for a state',
          next: 'see name-form.ts, which decides both',
        });
      }
      if (state !== null && !codes.get(state)) {
        findings.push({
          place: `${place}, column metonym_of_entity_id`,
          found: `${state}, without iso3`,
          expected: 'a state with its iso3',
          next: 'mend the country of the place in seeds/knowledge, or give the state its code',
        });
      }
    }
    return findings;
  },
};
