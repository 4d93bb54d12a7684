import { fold, westernDigits } from '../../text/arabic.ts';
import { wordsOf } from '../../text/words.ts';
import { firstDifference } from '../first-difference.ts';
import { placeOf, type ValidationRule } from '../rule.ts';

export const sameTextHasSameWords: ValidationRule = {
  id: 'same-text-has-same-words',
  severity: 'error',
  level: 'meaning',
  scope: ['document_relations', 'documents'],
  title: 'Documents with the same text have the same words',
  why: 'Texts are compared by hashes; one of two such documents may be dropped without a look, so the words themselves must be equal. Marks, tatweel, hamza seats, final ya, ta marbuta and the kind of digits do not count.',
  check({ rows }) {
    const texts = new Map(rows.documents.map(({ doc_id, text }) => [doc_id, text ?? '']));
    return rows.document_relations.flatMap(({ doc_id, related_doc_id, kind }) => {
      if (kind !== 'same_text') return [];
      const [one, other] = [doc_id, related_doc_id].map((id) => foldedWords(texts.get(id) ?? ''));
      if (one === other) return [];
      const place = placeOf('document_relations', doc_id, related_doc_id, kind);
      return [{ place, ...firstDifference(other!, one!), next: 'see sequenceOf in relate-documents' }];
    });
  },
};

const foldedWords = (text: string): string =>
  wordsOf(text)
    .map((word) => westernDigits(fold(word.text)))
    .filter((form) => form !== '')
    .join(' ');
