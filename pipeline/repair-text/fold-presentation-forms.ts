import type { Reference } from '../records.ts';
import { FORM } from '../text/character-kinds.ts';
import { type Damage, replaceMatches } from './damage.ts';
import { surveyOf } from './survey.ts';

const KIND = 'fold-presentation-forms';
/**
 * Arabic Presentation Forms B, and of Forms A the letters (FB50–FBB1, FBD3–FBFF) and the ligatures of letters
 * (FC00–FD3D, FD50–FDC7, FDF0–FDF9). Left alone: the ornate brackets FD3E and FD3F, word ligatures that stand for a
 * formula (FDFA–FDFD), and everything unassigned.
 */
const FORMS = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDF9\uFE70-\uFE74\uFE76-\uFEFC]+/g;

export const foldPresentationForms: Damage = {
  id: KIND,
  title: 'Replace presentation forms by letters',
  why: 'Some PDF producers store the shape of each letter (initial, medial, final, isolated) instead of the letter; no search finds such words. Private-use characters are left alone: their meaning is known to the font only.',
  example: {
    before: 'ﻛﺎﺯﺍﺧﺴﺘﺎﻥ ﺩﻭﻟﺔ ﻛﺒﻴﺮﺓ',
    after: 'كازاخستان دولة كبيرة',
  },
  find(text: string, reference: Reference) {
    if (!surveyOf(text, reference).has(FORM)) return {};
    return {
      replacements: replaceMatches(
        text,
        FORMS,
        {
          kind: KIND,
          evidence: 'shapes that Unicode defines as forms of these letters',
          confidence: 0.99,
          method: 'rule',
        },
        // NFKC gives the letters; the isolated marks (FE70–FE7F) come with a blank or tatweel that carries them.
        (match) => Array.from(match[0], (form) => lettersOf(form)).join(''),
      ),
    };
  },
};

/** A text with its presentation forms replaced by the letters that they are forms of. */
export const lettersOfForms = (text: string): string =>
  text.replace(FORMS, (forms) => Array.from(forms, (form) => lettersOf(form)).join(''));

function lettersOf(form: string): string {
  const letters = form.normalize('NFKC');
  return /^[ \u0640]\p{M}+$/u.test(letters) ? letters.slice(1) : letters;
}
