import type { AmbiguousLine } from '../../schemas/knowledge-line.ts';
import type { Entry } from './gazetteer.ts';
import { typeOf } from './known-signs.ts';
import type { NamedSpan } from './settle-spans.ts';
import { countryOf, type Introduced, type Surroundings } from './surroundings.ts';

/** Where a name stands, for the choice of what it names. */
export interface Place {
  readonly span: NamedSpan;
  readonly around: Surroundings;
  readonly introduced: Introduced | undefined;
  /** The item of the country whose nationality stands behind the name. */
  readonly nationality: string | null;
  /** What is known about the spelling, if several entities share it. */
  readonly shared: AmbiguousLine | undefined;
  /** Number of readings. */
  readonly readings: number;
  /** The document speaks of the country of one of the readings. */
  readonly spoken: boolean;
  /** The name means one thing wherever it stands. */
  readonly isSure: boolean;
}

/** A sign for or against a reading. Its weight is in steps: three of them outweigh a usual meaning. */
export interface ChoiceSign {
  readonly id: string;
  readonly why: string;
  weigh(entry: Entry, place: Place): number;
}

/** Types that the model mixes up easily count as one. */
const GROUPS: Readonly<Record<string, string>> = {
  ...{ person: 'person', people: 'people', place: 'place', facility: 'place', organization: 'body', media: 'body' },
  ...{ military: 'body', event: 'event', agreement: 'event', project: 'event', work: 'work' },
};
export const groupOf = (type: string): string => GROUPS[type] ?? type;

const isOpen = (role: { from: string | null; to: string | null }, date: string): boolean =>
  role.from !== null &&
  role.from.slice(0, date.length) <= date &&
  (role.to === null || role.to.slice(0, date.length) >= date);

export const choiceSigns: readonly ChoiceSign[] = [
  {
    id: 'usual',
    why: 'what the spelling means when nothing else decides, by an editor; not where the document speaks of the country of another reading only',
    weigh: (entry, { shared, around, spoken }) => {
      if (shared?.default_entity_id !== entry.entity.entity_id) return 0;
      return spoken && !around.countries.has(countryOf(entry) ?? '') ? 0 : 3;
    },
  },
  {
    id: 'label',
    why: 'the usual name of the entity rather than another of its names',
    weigh: ({ name }) => (name.kind === 'label' ? 1 : 0),
  },
  {
    id: 'everyday',
    why: 'the spelling is also an everyday word or another name',
    weigh: ({ name }) => (name.weak ? -2 : 0),
  },
  {
    id: 'derived',
    why: 'the name without its class noun or its nationality: the surroundings must say the same',
    weigh: ({ derived }) => (derived === null ? 0 : derived === 'kind' ? -2 : -3),
  },
  {
    id: 'elsewhere',
    why: 'the document names the entity without doubt elsewhere',
    weigh: ({ entity }, { around, isSure }) => (!isSure && around.sure.has(entity.entity_id) ? 6 : 0),
  },
  {
    id: 'country',
    why: 'the document speaks of its country',
    weigh: (entry, { around }) => {
      const n = around.countries.get(countryOf(entry) ?? '') ?? 0;
      return n === 0 ? 0 : n < 3 ? 1 : n < 8 ? 2 : 3;
    },
  },
  {
    id: 'nationality',
    why: 'the nationality of its country stands behind the name',
    weigh: (entry, { nationality }) => (nationality !== null && nationality === countryOf(entry) ? 4 : 0),
  },
  {
    id: 'introduced',
    why: 'the word before the name says what it is',
    weigh: ({ entity }, { introduced }) => {
      if (!introduced) return 0;
      if (introduced.names.length > 0) {
        return introduced.names.includes(entity.subtype ?? '') ? 5 : introduced.names.includes(entity.type) ? 3 : -2;
      }
      if (introduced.as === 'title') return entity.type === 'person' ? 3 : -2;
      return introduced.as === 'class_noun' && entity.type !== 'person' ? 1 : 0;
    },
  },
  {
    id: 'office',
    why: 'the person holds an office at the date of the document',
    weigh: ({ entity }, { around }) => {
      if (entity.type !== 'person' || entity.roles.length === 0) return 0;
      const { date } = around;
      if (date === null) return entity.roles.some((role) => role.to === null) ? 1 : 0;
      if (entity.roles.some((role) => isOpen(role, date))) return 4;
      // Someone who came to office only later is not meant.
      return entity.roles.every((role) => role.from !== null && role.from.slice(0, date.length) > date) ? -3 : 0;
    },
  },
  {
    id: 'outlet',
    why: 'a paper or channel called like something else is meant only where it is called a paper or a channel',
    weigh: ({ entity }, { introduced, readings }) =>
      entity.type === 'media' && readings > 1 && introduced?.as !== 'class_noun' ? -4 : 0,
  },
  {
    id: 'state',
    why: 'a nationality is linked to the state rather than to the people of the same name',
    weigh: ({ entity, name }) => (name.kind === 'demonym' && entity.type === 'place' ? 4 : 0),
  },
  {
    id: 'town',
    why: 'a port or station is named by its town',
    weigh: ({ entity }, { readings }) => (entity.type === 'place' && readings > 1 ? 1 : 0),
  },
  {
    id: 'type',
    why: 'the model of names reads the words as a name of this kind, or of another',
    weigh: (entry, { span }) => {
      if (span.odds === 0) return 0;
      const agrees = typeOf(entry) === span.type ? 2 : groupOf(typeOf(entry)) === groupOf(span.type) ? 1 : -3;
      return Math.round(agrees * span.odds);
    },
  },
];
