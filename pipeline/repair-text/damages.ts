import { collapseBlanks } from './collapse-blanks.ts';
import type { Damage } from './damage.ts';
import { foldPresentationForms } from './fold-presentation-forms.ts';
import { joinBrokenLines } from './join-broken-lines.ts';
import { joinDigits } from './join-digits.ts';
import { joinLinesCutAtMark } from './join-lines-cut-at-mark.ts';
import { joinPartedLetters } from './join-parted-letters.ts';
import { joinSpeltLetters } from './join-spelt-letters.ts';
import { joinSplitWord } from './join-split-word.ts';
import { joinWordsAtLamAlef } from './join-words-at-lam-alef.ts';
import { joinWordsAtMarks } from './join-words-at-marks.ts';
import { movePunctuationBehindNumber } from './move-punctuation-behind-number.ts';
import { normaliseLineEnds } from './normalise-line-ends.ts';
import { partNumbersFromWords } from './part-numbers-from-words.ts';
import { placeBlanksAtPunctuation } from './place-blanks-at-punctuation.ts';
import { placeBlanksAtQuotationMarks } from './place-blanks-at-quotation-marks.ts';
import { placeMarksOnLetters } from './place-marks-on-letters.ts';
import { removeByteOrderMark } from './remove-byte-order-mark.ts';
import { removeControlCharacters } from './remove-control-characters.ts';
import { removeDirectionControls } from './remove-direction-controls.ts';
import { removeDoubledLetters } from './remove-doubled-letters.ts';
import { removeGlyphNumbers } from './remove-glyph-numbers.ts';
import { removeKashidaJunk } from './remove-kashida-junk.ts';
import { removeTatweel } from './remove-tatweel.ts';
import { removeZeroWidthCharacters } from './remove-zero-width-characters.ts';
import { replaceCharacterReferences } from './replace-character-references.ts';
import { restoreCutRuns } from './restore-cut-runs.ts';
import { restoreEmbeddedOrder } from './restore-embedded-order.ts';
import { restoreLamAlef } from './restore-lam-alef.ts';
import { restoreLatinOrder } from './restore-latin-order.ts';
import { restoreLettersOfWords } from './restore-letters-of-words.ts';
import { restoreLineOrder } from './restore-line-order.ts';
import { restoreLinesCutAtLamAlef } from './restore-lines-cut-at-lam-alef.ts';
import { restoreMonthPair } from './restore-month-pair.ts';
import { restoreOrderAtKashida } from './restore-order-at-kashida.ts';
import { restoreOrderAtSigns } from './restore-order-at-signs.ts';
import { restoreOrderOfSpeltPieces } from './restore-order-of-spelt-pieces.ts';
import { restoreRunOrder } from './restore-run-order.ts';
import { restoreVisualLetterOrder } from './restore-visual-letter-order.ts';
import { restoreVisualWordOrder } from './restore-visual-word-order.ts';
import { returnLostBlanks } from './return-lost-blanks.ts';
import { returnMarksToFirstWords } from './return-marks-to-first-words.ts';
import { returnMarksToLineEnds } from './return-marks-to-line-ends.ts';
import { returnTanwinRun } from './return-tanwin-run.ts';
import { splitGluedWords } from './split-glued-words.ts';
import { turnBrackets } from './turn-brackets.ts';
import { turnQuotationMarks } from './turn-quotation-marks.ts';
import { undoWrongDecoding } from './undo-wrong-decoding.ts';
import { unifyLookAlikeLetters } from './unify-look-alike-letters.ts';
import { unswapFragments } from './unswap-fragments.ts';
import { unswapGluedWords } from './unswap-glued-words.ts';
import { unswapNameFragments } from './unswap-name-fragments.ts';

/** The damages in the order in which they are undone: characters, then the order of words, then words and marks. */
export const damages: readonly Damage[] = [
  undoWrongDecoding,
  normaliseLineEnds,
  removeByteOrderMark,
  replaceCharacterReferences,
  restoreOrderAtKashida,
  removeControlCharacters,
  joinPartedLetters,
  joinWordsAtMarks,
  removeGlyphNumbers,
  joinWordsAtLamAlef,
  restoreVisualLetterOrder,
  foldPresentationForms,
  restoreLettersOfWords,
  returnLostBlanks,
  removeZeroWidthCharacters,
  unifyLookAlikeLetters,
  restoreCutRuns,
  restoreLinesCutAtLamAlef,
  restoreOrderOfSpeltPieces,
  joinLinesCutAtMark,
  restoreEmbeddedOrder,
  restoreVisualWordOrder,
  removeDirectionControls,
  restoreOrderAtSigns,
  returnMarksToLineEnds,
  returnMarksToFirstWords,
  movePunctuationBehindNumber,
  restoreLineOrder,
  removeKashidaJunk,
  restoreRunOrder,
  restoreMonthPair,
  restoreLatinOrder,
  returnTanwinRun,
  unswapNameFragments,
  unswapGluedWords,
  unswapFragments,
  turnBrackets,
  partNumbersFromWords,
  placeMarksOnLetters,
  removeTatweel,
  joinSpeltLetters,
  collapseBlanks,
  removeDoubledLetters,
  restoreLamAlef,
  joinSplitWord,
  splitGluedWords,
  joinDigits,
  placeBlanksAtPunctuation,
  turnQuotationMarks,
  placeBlanksAtQuotationMarks,
  joinBrokenLines,
];
