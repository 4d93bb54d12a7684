import { TextKinds } from '../../schemas/fields.ts';
import type { ArticleDocument, Block, Part, Reference, RepairedDocument } from '../records.ts';
import { cutter } from '../text/cut-points.ts';
import { cutSegments } from './cut-segments.ts';
import { markBasmala } from './mark-basmala.ts';
import { markBlankLines } from './mark-blank-lines.ts';
import { markBody } from './mark-body.ts';
import { markBreadcrumb } from './mark-breadcrumb.ts';
import { markCaption } from './mark-caption.ts';
import { markDateLine } from './mark-date-line.ts';
import { markDateline } from './mark-dateline.ts';
import { markEmbeddedPost } from './mark-embedded-post.ts';
import { markFurniturePhrase } from './mark-furniture-phrase.ts';
import { markHead } from './mark-head.ts';
import { markOtherLines } from './mark-other-lines.ts';
import { markRelatedArticles } from './mark-related-articles.ts';
import { markRelatedHeading } from './mark-related-heading.ts';
import { markScripture } from './mark-scripture.ts';
import { markSignature } from './mark-signature.ts';
import { markSubheading } from './mark-subheading.ts';
import { markSubtitle } from './mark-subtitle.ts';
import { markSurroundings } from './mark-surroundings.ts';
import { markTitle } from './mark-title.ts';
import { markTitleEdges } from './mark-title-edges.ts';
import type { BlockRule, Claim, Page, Segment } from './page.ts';

/** The rules in the order in which they speak: what is sure by its form first, then structure, then what is left. */
export const blockRules: readonly BlockRule[] = [
  markBlankLines,
  markBasmala,
  markBreadcrumb,
  markTitleEdges,
  markEmbeddedPost,
  markFurniturePhrase,
  markRelatedHeading,
  markScripture,
  markDateline,
  markDateLine,
  markCaption,
  markHead,
  markSignature,
  markOtherLines,
  markRelatedArticles,
  markSurroundings,
  markTitle,
  markSubtitle,
  markSubheading,
  markBody,
];

const isTextKind = (kind: string): boolean => (TextKinds as readonly string[]).includes(kind);

/** What rules say of segments, one after the other. */
export function claimed(segments: readonly Segment[], rules: readonly BlockRule[], reference: Reference): Page {
  const claims: ((Claim & { ruleId: string }) | null)[] = segments.map(() => null);
  const page: Page = { segments, claims };
  for (const rule of rules) {
    for (const claim of rule.claim(page, reference)) {
      // Only the rule for related articles speaks of posts again: it says whose they are.
      const standing = claims[claim.segment];
      if (standing && !(standing.kind === 'embed' && claim.kind === 'embed')) continue;
      claims[claim.segment] = { ...claim, ruleId: standing?.ruleId ?? rule.id };
    }
  }
  return page;
}

/** Tells the main article from everything else in the file. Extends the record by its blocks and the article's text. */
export function separateArticle(document: RepairedDocument, reference: Reference): ArticleDocument {
  const segments = cutSegments(document.draft, reference);
  const { claims } = claimed(segments, blockRules, reference);
  const rawAt = cutter(document.draft);
  const blocks: Block[] = [];
  for (const segment of segments) {
    const claim = claims[segment.index]!;
    const last = blocks.at(-1);
    const rawEnd = segment.end === document.draft.text.length ? document.draft.raw.length : rawAt(segment.end)!;
    if (claim.kind === 'blank' && last?.kind === 'blank') {
      blocks[blocks.length - 1] = { ...last, end: segment.end, rawEnd };
      continue;
    }
    blocks.push({
      start: segment.start,
      end: segment.end,
      rawStart: last?.rawEnd ?? 0,
      rawEnd,
      textStart: segment.textStart,
      textEnd: segment.textEnd,
      kind: claim.kind,
      article: claim.article,
      kept: isTextKind(claim.kind) && claim.article === 0 && claim.kept !== false,
      ruleId: claim.ruleId,
      confidence: claim.confidence,
    });
  }
  return { ...document, blocks, ...textOf(blocks, document.draft.text) };
}

/** The article's text: the title, then the other kept blocks in order, joined by one line feed. */
function textOf(blocks: readonly Block[], file: string): { parts: Part[]; text: string } {
  const kept = blocks.filter((block) => block.kept && block.textEnd > block.textStart);
  const title = kept.find((block) => block.kind === 'title');
  const inOrder = title ? [title, ...kept.filter((block) => block !== title)] : kept;
  const parts: Part[] = [];
  const lines: string[] = [];
  let position = 0;
  for (const block of inOrder) {
    const line = file.slice(block.textStart, block.textEnd);
    parts.push({ block, start: position, end: position + line.length });
    lines.push(line);
    position += line.length + 1;
  }
  return { parts, text: lines.join('\n') };
}
