/** What a reader should look at: repairs and links that the program is least sure of. */
import { isAboutText } from '../../schemas/correction-line.ts';
import type { KnowledgeLine } from '../../schemas/knowledge-line.ts';
import { DECIDE_LINK, entitiesById } from '../link-entities/apply-decisions.ts';
import { countriesOf, nameCandidates } from '../link-entities/name-candidates.ts';
import type { LineDiagnosis, ReadDocument, Reference } from '../records.ts';
import type { Edit } from '../text/edits.ts';
import { labelOf } from '../text/names.ts';
import { changedPart, meets, onlyPlace, partPlace } from '../text/only-place.ts';
import { rawSpansOf } from '../text/raw-spans.ts';
import { visible } from '../text/seen.ts';
import type { Span } from '../text/words.ts';
import { marked, wholeWords } from './marked-place.ts';

/** A mention, or a repair, that is less sure than this is shown. For repairs it is what `needs_review` goes by, too. */
const DOUBTFUL = 0.7;
const BY_SPELLING = 'find-spelling';
/** So many words of the line stand on both sides. */
const WORDS_AROUND = 10;
/** So many other candidates are listed. */
const MOST_CANDIDATES = 8;

/** One place to be decided: what the program read there and why. */
export interface Doubt {
  readonly document: string;
  readonly kind: 'link' | 'repair';
  /** See marked-place.ts. */
  readonly place: string;
  readonly raw: string;
  readonly reading: string;
  readonly type: string;
  readonly entity_id: string;
  readonly entity: string;
  readonly qid: string;
  readonly confidence: number;
  readonly why: string;
  readonly candidates: string;
}

const nameOf = (entity: KnowledgeLine): string =>
  labelOf(entity, 'ar') ?? labelOf(entity, 'en') ?? entity.names[0]!.name;

/** The mentions of a document that a reader should decide: doubtful ones, and those of nothing known though something is near. */
export function doubtfulLinks(document: ReadDocument, reference: Reference): Doubt[] {
  const countries = countriesOf(document, reference);
  return document.mentions.flatMap((mention): Doubt[] => {
    if (mention.ruleId === DECIDE_LINK.id) return [];
    const entity = entitiesById(reference).get(mention.entityId ?? '');
    const candidates = nameCandidates(mention, countries, reference);
    // A link by a spelling that nobody lists is asked for however sure it is.
    const isUnsure = mention.ruleId === BY_SPELLING || (mention.confidence !== null && mention.confidence < DOUBTFUL);
    if (!isUnsure && (entity || candidates.length === 0)) return [];
    const place = marked(document.text, mention, WORDS_AROUND);
    if (place === null) return [];
    const listed = candidates.slice(0, MOST_CANDIDATES).map((c) => {
      const description = c.description_en === null ? '' : ` (${c.description_en})`;
      return `${c.entity_id} ${nameOf(c)}${description}`;
    });
    return [
      {
        document: document.seedFile,
        kind: 'link',
        place,
        raw: '',
        reading: mention.surface,
        type: mention.type,
        entity_id: entity?.entity_id ?? '',
        entity: entity ? nameOf(entity) : '',
        qid: entity?.qid ?? '',
        confidence: mention.confidence ?? 0,
        why: mention.evidence,
        candidates: listed.join('; '),
      },
    ];
  });
}

/** A stretch of the repaired file that a reader should decide. */
interface DoubtfulText extends Span {
  readonly confidence: number;
  readonly why: string;
}

/**
 * The repairs of a document that a reader should decide, of the article's text alone: single changes below the threshold, each
 * with the words that it touches, and lines that need review for other reasons.
 *
 * @param plain the document without its corrections: these are found in the text as it is before them
 */
export function doubtfulRepairs(plain: ReadDocument, corrections: ReadDocument['corrections']): Doubt[] {
  const { text } = plain.draft;
  const lines = plain.lines.filter((line) => line.needsReview);
  const edits = plain.edits.filter((edit) => edit.confidence < DOUBTFUL && !edit.runs);
  // Of a line that is doubtful for single changes these are shown: it may be a whole paragraph.
  const wholeLines = lines.filter((line) => !edits.some((edit) => edit.start < line.end && line.start < edit.end));
  const decided = decidedParts(text, corrections);
  const raw = rawSpansOf(plain.draft);
  const isRead = ({ start, end }: Span) =>
    plain.parts.some(({ block }) => start < block.textEnd && block.textStart < end);
  const shown = new Set<string>();
  return [...wholeLines.map((line) => ofLine(line, plain.edits)), ...edits.map(ofEdit)]
    .map((doubt) => ({ ...doubt, ...wholeWords(text, doubt) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.confidence - b.confidence)
    .flatMap((doubt): Doubt[] => {
      const key = `${doubt.start} ${doubt.end}`;
      if (doubt.start === doubt.end || shown.has(key) || !isRead(doubt) || decided.some((d) => meets(d, doubt)))
        return [];
      shown.add(key);
      const place = marked(text, doubt, WORDS_AROUND);
      if (place === null) return [];
      const { rawStart, rawEnd } = raw.hull(doubt.start, doubt.end);
      return [
        {
          document: plain.seedFile,
          kind: 'repair',
          place,
          raw: visible(plain.raw.slice(rawStart, rawEnd)),
          reading: visible(text.slice(doubt.start, doubt.end)),
          ...{ type: '', entity_id: '', entity: '', qid: '', candidates: '' },
          confidence: doubt.confidence,
          why: doubt.why,
        },
      ];
    });
}

function ofLine({ start, end, cause, confidence }: LineDiagnosis, edits: readonly Edit[]): DoubtfulText {
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end && edit.confidence < 1);
  const kinds = [...new Set(inside.map((edit) => `${edit.kind} ${edit.confidence}`))].slice(0, 5);
  const order = cause === null ? '' : `put in order by ${cause}; `;
  return {
    start,
    end,
    confidence,
    why: `the line needs a reader: ${order}${kinds.join('; ') || 'its words read strangely'}`,
  };
}

const ofEdit = ({ start, end, kind, evidence, confidence }: Edit): DoubtfulText => ({
  start,
  end,
  confidence,
  why: `${kind}: ${evidence}`,
});

/** What a reader has decided about the text before corrections. */
function decidedParts(text: string, corrections: ReadDocument['corrections']): Span[] {
  return corrections.flatMap((line) => {
    if (line.status !== 'decided' || !isAboutText(line)) return [];
    const around = onlyPlace(text, line.expect);
    const part =
      line.action === 'replace' ? changedPart(line.expect, line.text) : partPlace(line.expect, line.text, line.at);
    if (typeof around === 'string' || typeof part === 'string') return [];
    return [{ start: around.start + part.start, end: around.start + part.end }];
  });
}
