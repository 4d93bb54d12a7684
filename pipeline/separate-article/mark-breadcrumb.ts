import { perReference } from '../per-reference.ts';
import type { Reference } from '../records.ts';
import { fold } from '../text/arabic.ts';
import { type BlockRule, type Claim, type Segment, unclaimed } from './page.ts';

const SEPARATOR = /[»›>\\/|←]|::/u;
/** What a breadcrumb begins with: "home", "front page". */
const frontPages = perReference(
  (reference: Reference) => new Set(reference.lexicon['front-pages'].map((e) => fold(e.phrase))),
);

/** The steps of a breadcrumb line; null if the line is none. */
export function breadcrumbSteps(text: string, reference: Reference): string[] | null {
  const steps = text
    .split(SEPARATOR)
    .map((step) => step.trim())
    .filter((step) => step !== '');
  if (steps.length < 2 || isMenu(text, steps)) return null;
  return frontPages(reference).has(fold(steps[0]!.trim())) ? steps : null;
}

/** Sections side by side, parted by bars: a path has few steps, and the last one is seldom short. */
const isMenu = (text: string, steps: readonly string[]): boolean =>
  text.includes('|') &&
  !/[»›>\\/←]/u.test(text) &&
  steps.length >= MENU_STEPS &&
  steps.every((step) => step.length <= SECTION_LENGTH);
const MENU_STEPS = 4;
const SECTION_LENGTH = 24;

/** Categories stand within so many filled lines of the breadcrumb; further on the words are a heading of the text. */
const NEAR = 4;
/** A category line repeats a step of the breadcrumb, maybe with a word or two more. */
const MORE_WORDS = 2;

export const markBreadcrumb: BlockRule = {
  id: 'mark-breadcrumb',
  title: 'Mark breadcrumbs and categories',
  why: 'A path such as "الرئيسية » تقارير » عنوان" leads from the front page to the article, and its steps come back as category labels near it. The line is one block, also with the title in it. A line without the word for the front page at its beginning is no breadcrumb, nor is one of many short steps parted by bars: that is a menu.',
  claim(page, reference) {
    const claims: Claim[] = [];
    const steps = new Set<string>();
    for (const segment of page.segments) {
      const path = breadcrumbSteps(segment.text, reference);
      if (!path) continue;
      claims.push({ segment: segment.index, kind: 'breadcrumb', article: null, confidence: 0.97 });
      for (const step of path.slice(1, path.length > 2 ? -1 : undefined)) steps.add(fold(step));
    }
    if (claims.length === 0) return [];
    const places = new Map(page.segments.filter((s) => s.text !== '').map((s, place) => [s.index, place]));
    const paths = claims.map((claim) => places.get(claim.segment)!);
    for (const segment of unclaimed(page)) {
      const place = places.get(segment.index)!;
      if (paths.some((path) => Math.abs(path - place) <= NEAR) && isCategory(segment, steps)) {
        claims.push({ segment: segment.index, kind: 'category', article: null, confidence: 0.9 });
      }
    }
    return claims;
  },
};

function isCategory(segment: Segment, steps: ReadonlySet<string>): boolean {
  const line = fold(segment.text);
  for (const step of steps) {
    if (line === step) return true;
    if (line.startsWith(`${step} `) && line.slice(step.length).trim().split(/\s+/).length <= MORE_WORDS) return true;
  }
  return false;
}
