/**
 * Classes of Wikidata that we know, and what their items are here. A class below them takes the nearest; if an item is of
 * several classes, the one that stands first in this list says more of it: an agency that is also a company is an agency.
 */
import type { MentionType } from '../../schemas/fields.ts';

export interface Kind {
  readonly type: MentionType;
  readonly subtype: string | null;
}

/** Pages of the wikis themselves, and names as words: never an entity, whatever else they are. */
const NEVER = [
  'Q4167410', // disambiguation page
  'Q22808320', // human name disambiguation page
  'Q4167836', // category
  'Q11266439', // template
  'Q13406463', // list
  'Q14204246', // project page
  'Q13442814', // scholarly article
  'Q101352', // family name
  'Q202444', // given name
];

/** `type/subtype` and its classes, the telling ones before the broad ones. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['person', ['Q5']],
  // Media: news agency, newspaper (daily, online), magazine, broadcaster (television, radio), website.
  ['media/news_agency', ['Q192283']],
  ['media/newspaper', ['Q11032', 'Q1110794', 'Q1153191']],
  ['media/magazine', ['Q41298', 'Q1002697']],
  ['media/broadcaster', ['Q15265344', 'Q1616075', 'Q2001305', 'Q14350']],
  ['media/website', ['Q17232649', 'Q1193236']],
  // Military: armed forces, army; unit; weapon, its models, equipment.
  ['military/armed_forces', ['Q772547', 'Q37726']],
  ['military/force', ['Q176799']],
  ['military/weapon', ['Q728', 'Q15142894', 'Q18643213']],
  // Organizations: terrorist and armed organization, and so on as the subtype says.
  ['organization/armed_group', ['Q17127659', 'Q17149090']],
  ['organization/party', ['Q7278']],
  ['organization/political_movement', ['Q2738074']],
  ['organization/ministry', ['Q192350']],
  ['organization/parliament', ['Q11204']],
  ['organization/court', ['Q41487']],
  ['organization/central_bank', ['Q66344']],
  ['organization/financial', ['Q22687']],
  ['organization/security_service', ['Q47913', 'Q732717']],
  ['organization/university', ['Q3918', 'Q38723']],
  ['organization/think_tank', ['Q155271']],
  ['organization/intergovernmental', ['Q245065', 'Q484652']],
  ['organization/government', ['Q7188']],
  ['organization/agency', ['Q327333', 'Q2659904']],
  ['organization/ngo', ['Q79913', 'Q163740']],
  // Agreements: treaty; statute, legislation, constitution.
  ['agreement/treaty', ['Q131569']],
  ['agreement/law', ['Q820655', 'Q49371', 'Q7755']],
  // Events: war, civil war; invasion and armed conflict; protest, demonstration, riot, rebellion; coup; …
  ['event/war', ['Q198', 'Q8465']],
  ['event/battle', ['Q178561']],
  ['event/military', ['Q645883', 'Q467011']],
  ['event/conflict', ['Q180684', 'Q350604']],
  ['event/revolution', ['Q10931']],
  ['event/coup', ['Q45382']],
  ['event/protest', ['Q273120', 'Q175331', 'Q124757', 'Q124734']],
  ['event/attack', ['Q2223653', 'Q3882219']],
  ['event/massacre', ['Q3199915']],
  ['event/election', ['Q40231', 'Q43109']],
  ['event/summit', ['Q1072326']],
  ['event/forum', ['Q18564543']],
  ['event/accident', ['Q744913']],
  ['event/disaster', ['Q3839081', 'Q8065', 'Q7944']],
  ['event/pandemic', ['Q12184']],
  ['event/annexation', ['Q194465']],
  ['event/festival', ['Q132241']],
  // Places: states first, then settlements, divisions, and what nature made.
  ['place/sovereign_state', ['Q3624078']],
  ['place/former_country', ['Q3024240']],
  ['place/country', ['Q6256']],
  ['place/city', ['Q515', 'Q1549591', 'Q5119']],
  ['place/town', ['Q3957']],
  ['place/village', ['Q532']],
  ['place/province', ['Q34876']],
  ['place/region', ['Q10864048']],
  ['place/district', ['Q13220204']],
  ['place/continent', ['Q5107']],
  ['place/ocean', ['Q9430']],
  ['place/sea', ['Q165']],
  ['place/gulf', ['Q1322134']],
  ['place/strait', ['Q37901']],
  ['place/lake', ['Q23397']],
  ['place/river', ['Q4022']],
  ['place/mountains', ['Q46831', 'Q8502']],
  ['place/desert', ['Q8514']],
  ['place/valley', ['Q39816']],
  ['place/island', ['Q23442']],
  ['place/peninsula', ['Q34763']],
  ['place/square', ['Q174782']],
  // Facilities.
  ['facility/airport', ['Q1248784']],
  ['facility/port', ['Q44782']],
  ['facility/spaceport', ['Q194188']],
  ['facility/military_base', ['Q245016']],
  ['facility/dam', ['Q12323']],
  ['facility/power_plant', ['Q159719']],
  ['facility/railway_station', ['Q55488']],
  ['facility/bridge', ['Q12280']],
  ['facility/canal', ['Q12284']],
  ['facility/mine', ['Q820477']],
  ['facility/mosque', ['Q32815']],
  // Peoples and languages; railways and programmes; books, films, songs, religions.
  ['people/ethnic_group', ['Q41710', 'Q133311']],
  ['people/language', ['Q34770']],
  ['project/railway', ['Q728937']],
  ['project/strategy', ['Q22222786']],
  ['work/religion', ['Q9174']],
  ['work/book', ['Q571', 'Q7725634', 'Q47461344']],
  ['work/film', ['Q11424', 'Q5398426']],
  ['work/music', ['Q7366', 'Q482994']],
  // The broad ones.
  ['place/locality', ['Q486972']],
  ['place/historical_region', ['Q1620908']],
  ['place/region', ['Q56061', 'Q82794']],
  ['media/website', ['Q11033', 'Q35127']],
  ['organization/company', ['Q783794', 'Q4830453', 'Q6881511', 'Q270791']],
  ['organization', ['Q43229']],
  ['facility/building', ['Q41176', 'Q811979']],
  ['facility', ['Q13226383']],
  ['project', ['Q170584']],
  ['work', ['Q838948']],
  ['event', ['Q1656682', 'Q1190554']],
  ['place', ['Q618123', 'Q35145263']],
];

const kindOf = (name: string): Kind => {
  const [type, subtype] = name.split('/');
  return { type: type as MentionType, subtype: subtype ?? null };
};

/** A class that we know: its place in the order, and the kind of its items; null for what is never an entity. */
export interface Root {
  readonly order: number;
  readonly kind: Kind | null;
}

export const CLASS_ROOTS: ReadonlyMap<string, Root> = new Map<string, Root>([
  ...NEVER.map((qid): [string, Root] => [qid, { order: -1, kind: null }]),
  ...KINDS.flatMap(([name, qids], order) => qids.map((qid): [string, Root] => [qid, { order, kind: kindOf(name) }])),
]);

/** What a person is known for, by occupation; the first that fits. */
export const OCCUPATIONS: readonly (readonly [string, readonly string[]])[] = [
  ['politician', ['Q82955']],
  ['diplomat', ['Q193391']],
  ['military', ['Q189290', 'Q47064']],
  ['businessperson', ['Q43845']],
  ['journalist', ['Q1930187']],
];
