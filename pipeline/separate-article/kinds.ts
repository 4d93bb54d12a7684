import type { Kind } from './kind.ts';
import { advert } from './kinds/advert.ts';
import { basmala } from './kinds/basmala.ts';
import { blank } from './kinds/blank.ts';
import { body } from './kinds/body.ts';
import { breadcrumb } from './kinds/breadcrumb.ts';
import { byline } from './kinds/byline.ts';
import { caption } from './kinds/caption.ts';
import { category } from './kinds/category.ts';
import { citation } from './kinds/citation.ts';
import { commentCount } from './kinds/comment-count.ts';
import { copyright } from './kinds/copyright.ts';
import { credit } from './kinds/credit.ts';
import { dateLine } from './kinds/date-line.ts';
import { dateline } from './kinds/dateline.ts';
import { embed } from './kinds/embed.ts';
import { keywords } from './kinds/keywords.ts';
import { navigation } from './kinds/navigation.ts';
import { newsletter } from './kinds/newsletter.ts';
import { relatedArticle } from './kinds/related-article.ts';
import { relatedHeading } from './kinds/related-heading.ts';
import { relatedTitle } from './kinds/related-title.ts';
import { scripture } from './kinds/scripture.ts';
import { sectionLabel } from './kinds/section-label.ts';
import { shareLine } from './kinds/share-line.ts';
import { sourceLine } from './kinds/source-line.ts';
import { subheading } from './kinds/subheading.ts';
import { subtitle } from './kinds/subtitle.ts';
import { title } from './kinds/title.ts';
import { translatorNote } from './kinds/translator-note.ts';

/** Every kind of block, in the order of the schema. */
export const kinds: readonly Kind[] = [
  title,
  subtitle,
  subheading,
  sectionLabel,
  body,
  scripture,
  basmala,
  translatorNote,
  byline,
  dateline,
  dateLine,
  sourceLine,
  citation,
  caption,
  credit,
  breadcrumb,
  category,
  keywords,
  advert,
  commentCount,
  shareLine,
  newsletter,
  copyright,
  navigation,
  relatedHeading,
  relatedTitle,
  relatedArticle,
  embed,
  blank,
];
