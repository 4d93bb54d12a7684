import { type Finding, placeOf, shown, type ValidationRule } from '../rule.ts';

export const nilMeansNoItem: ValidationRule = {
  id: 'nil-means-no-item',
  severity: 'error',
  level: 'meaning',
  scope: ['mentions', 'entities'],
  title: 'Nil means that there is no Wikidata item',
  why: 'Scores of linking count nil apart; a name without an item must say so, whether its entity is unknown or known without one. A confidence speaks of a link and needs one.',
  check({ rows }) {
    const qids = new Map(rows.entities.map((entity) => [entity.entity_id, entity.qid]));
    const findings: Finding[] = [];
    for (const { mention_id, entity_id, nil, link_confidence } of rows.mentions) {
      const place = placeOf('mentions', mention_id);
      const qid = entity_id === null ? null : (qids.get(entity_id) ?? null);
      if (nil !== (qid === null)) {
        findings.push({
          place: `${place}, column nil`,
          found: `nil ${nil} with entity ${entity_id}, item ${qid}`,
          expected: `nil ${qid === null}`,
          next: 'take nil from the item of the entity that was chosen',
        });
      }
      if ((link_confidence === null) !== (entity_id === null)) {
        findings.push({
          place: `${place}, column link_confidence`,
          found: `${shown(link_confidence)} with entity ${entity_id}`,
          expected: entity_id === null ? 'null: there is no link' : 'how sure the link is',
          next: 'give a confidence exactly to what is linked',
        });
      }
    }
    return findings;
  },
};
