/**
 * What travels through the stages: each stage returns the record it got, extended. Types only. Offsets inside the
 * pipeline are UTF-16 units; they become code points when rows are made (see text/code-points.ts).
 */

import type { CorrectionLine } from '../schemas/correction-line.ts';
import type { Document } from '../schemas/documents.ts';
import type { BlockKind, MentionForm, MentionType } from '../schemas/fields.ts';
import type { AmbiguousLine, KnowledgeLine } from '../schemas/knowledge-line.ts';
import type { Lexicon } from '../schemas/lexicon-line.ts';
import type { SourceLine } from '../schemas/source-line.ts';
import type { Source } from '../schemas/sources.ts';
import type { BoostedTrees } from './text/boosted-trees.ts';
import type { Edit } from './text/edits.ts';
import type { KindModel } from './text/kind-model.ts';
import type { Draft } from './text/pieces.ts';
import type { SequenceModel } from './text/sequence-model.ts';
import type { WordList } from './text/word-list.ts';

/** What people know, read once and never changed: the one read-only argument of every stage. */
export interface Reference {
  readonly lexicon: Lexicon;
  readonly knowledge: readonly KnowledgeLine[];
  readonly ambiguous: readonly AmbiguousLine[];
  /** Weights that tell which word readily follows which; see seeds/models/word-order and text/word-links.ts. */
  readonly wordOrder: Int8Array;
  /** Arabic word forms with the negative common logarithm of their frequency, times 100; see seeds/models. */
  readonly wordFrequency: WordList;
  /** Which repaired lines need a reader, and which texts are beyond repair; see seeds/models/line-review. */
  readonly lineReview: { readonly lines: BoostedTrees; readonly texts: BoostedTrees };
  /** What a line is by its words, whose it is, and what it is by its place on the page; see seeds/models/line-kinds. */
  readonly lineKinds: {
    readonly words: KindModel<BlockKind>;
    /** With the sum from which on a line of this form is none of the article. */
    readonly trees: Omit<BoostedTrees, 'least'> & {
      readonly least: Readonly<Record<'paragraph' | 'sentence' | 'heading' | 'listed' | 'line', number>>;
    };
    readonly places: KindModel<BlockKind>;
  };
  /** Where names stand and of what type they are, and which letters before them are clitics; see seeds/models/names. */
  readonly names: { readonly labels: SequenceModel; readonly clitics: KindModel<'0' | '1' | '2'> };
  /** How sure a mention and its link are; see seeds/models/link-confidence. */
  readonly linkConfidence: { readonly signs: readonly string[]; readonly weights: readonly number[] };
}

/** What repairing needs of the reference. A test repairs with this alone and gets the same. */
export interface RepairReference extends Pick<Reference, 'knowledge' | 'wordOrder' | 'wordFrequency' | 'lineReview'> {
  readonly lexicon: Pick<Lexicon, 'months' | 'other-languages' | 'stop-words'>;
}

export type RawEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6';

/** A file as it came in: decoded, fingerprinted, otherwise untouched. */
export interface RawDocument {
  readonly docId: string;
  readonly seedFile: string;
  readonly encoding: RawEncoding;
  readonly sha256: string;
  readonly bytes: number;
  readonly raw: string;
  readonly corrections: readonly CorrectionLine[];
  readonly source: SourceLine | null;
}

/** What was found out about one line of the raw text. Offsets are UTF-16 units inside the pipeline. */
export interface LineDiagnosis {
  /** The line in the raw text, without its line end. */
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Where its characters stand in the repaired text: from the first to behind the last of them, and whole words. */
  readonly start: number;
  readonly end: number;
  /** The id of the damage that had put the line out of order; null if its order was left alone. */
  readonly cause: string | null;
  /** Of the least sure repair in the line; 1 if there is none. */
  readonly confidence: number;
  readonly needsReview: boolean;
}

/** With the damage undone. `draft.text` is the repaired file. */
export interface RepairedDocument extends RawDocument {
  readonly draft: Draft;
  readonly edits: readonly Edit[];
  readonly diagnosis: readonly string[];
  readonly confidence: number;
  readonly needsReview: boolean;
  readonly beyondRepair: boolean;
  readonly lines: readonly LineDiagnosis[];
}

/** A stretch of the repaired file. Together the blocks tile it, and so the raw file. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** The block without blanks around it. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly kind: BlockKind;
  readonly article: number | null;
  readonly kept: boolean;
  readonly ruleId: string;
  readonly confidence: number;
}

/** A block that is part of the article's text, with its place there. */
export interface Part {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/** With the main article told from everything else in the file. */
export interface ArticleDocument extends RepairedDocument {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly text: string;
}

/** A value that the page states, with the span of the repaired file that states it. */
export interface Stated<Value> {
  readonly value: Value;
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

interface Metadata {
  readonly title: Stated<string> | null;
  readonly published: Stated<{ edtf: string; day: string | null }> | null;
  /** The entity of the place. */
  readonly dateline: Stated<string> | null;
  readonly agency: Stated<Source> | null;
  readonly publisher: Stated<Source> | null;
  readonly author: Stated<string> | null;
  readonly sourceUrl: Stated<string> | null;
  readonly translation: Stated<{ from: string | null }> | null;
  readonly sections: readonly Stated<string>[];
  readonly keywords: readonly Stated<string>[];
  readonly genre: Stated<NonNullable<Document['genre']>> | null;
  readonly lang: string;
  readonly script: string;
}

/** With what the page states about itself. */
export interface DescribedDocument extends ArticleDocument {
  readonly metadata: Metadata;
}

/** A sentence of the article's text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
  readonly words: number;
}

/** A name in the article's text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
  readonly surface: string;
  readonly normalised: string;
  readonly type: MentionType;
  readonly form: MentionForm;
  readonly proclitic: string | null;
  readonly entityId: string | null;
  readonly metonymOf: string | null;
  readonly nil: boolean;
  readonly confidence: number | null;
  /** What the confidence is made of; see link-entities/link-confidence.ts. */
  readonly signs: readonly number[];
  readonly evidence: string;
  readonly ruleId: string;
}

/** With its sentences and names. */
export interface LinkedDocument extends DescribedDocument {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** Everything we can say about one document. */
export type ReadDocument = LinkedDocument;
