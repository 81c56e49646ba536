import type { Language } from '#base/languages'

/** The fixed words of an edition. `{n}`, `{m}`, `{label}`, `{language}` and `{date}` stand for what is filled in. */
export type EditionWords = {
  /** The language these words are in. */
  language: Language
  original: string
  version: string
  published: string
  address: string
  textHash: string
  contents: string
  notes: string
  sources: string
  /** The mark of a sentence that rests on sources, where no superior number can be set. */
  source: string
  /** The mark of a sentence that rests on the secretariat's own word. */
  secretariat: string
  paragraph: string
  table: string
  figure: string
  backToText: string
  page: string
}

const en: EditionWords = {
  language: 'en',
  original: 'Original: {language}',
  version: 'version {n}',
  published: 'published on {date}',
  address: 'Permanent address',
  textHash: 'SHA-256 of the source text',
  contents: 'Contents',
  notes: 'Notes',
  sources: 'Sources',
  source: 'source {n}',
  secretariat: 'secretariat',
  paragraph: 'paragraph {label}',
  table: 'Table',
  figure: 'Figure',
  backToText: 'Back to the text',
  page: 'Page {n} of {m}',
}

const fr: EditionWords = {
  language: 'fr',
  original: 'Original : {language}',
  version: 'version {n}',
  published: 'publié le {date}',
  address: 'Adresse permanente',
  textHash: 'SHA-256 du texte source',
  contents: 'Table des matières',
  notes: 'Notes',
  sources: 'Sources',
  source: 'source {n}',
  secretariat: 'secrétariat',
  paragraph: 'paragraphe {label}',
  table: 'Tableau',
  figure: 'Figure',
  backToText: 'Retour au texte',
  page: 'Page {n} sur {m}',
}

const es: EditionWords = {
  language: 'es',
  original: 'Original: {language}',
  version: 'versión {n}',
  published: 'publicado el {date}',
  address: 'Dirección permanente',
  textHash: 'SHA-256 del texto fuente',
  contents: 'Índice',
  notes: 'Notas',
  sources: 'Fuentes',
  source: 'fuente {n}',
  secretariat: 'secretaría',
  paragraph: 'párrafo {label}',
  table: 'Cuadro',
  figure: 'Figura',
  backToText: 'Volver al texto',
  page: 'Página {n} de {m}',
}

const ru: EditionWords = {
  language: 'ru',
  original: 'Оригинал: {language}',
  version: 'версия {n}',
  published: 'опубликовано {date}',
  address: 'Постоянный адрес',
  textHash: 'SHA-256 исходного текста',
  contents: 'Содержание',
  notes: 'Примечания',
  sources: 'Источники',
  source: 'источник {n}',
  secretariat: 'секретариат',
  paragraph: 'пункт {label}',
  table: 'Таблица',
  figure: 'Рисунок',
  backToText: 'Вернуться к тексту',
  page: 'Страница {n} из {m}',
}

const ar: EditionWords = {
  language: 'ar',
  original: 'الأصل: {language}',
  version: 'النسخة {n}',
  published: 'نُشر في {date}',
  address: 'العنوان الدائم',
  textHash: 'بصمة SHA-256 للنص الأصلي',
  contents: 'المحتويات',
  notes: 'الحواشي',
  sources: 'المصادر',
  source: 'المصدر {n}',
  secretariat: 'الأمانة',
  paragraph: 'الفقرة {label}',
  table: 'جدول',
  figure: 'شكل',
  backToText: 'العودة إلى النص',
  page: 'الصفحة {n} من {m}',
}

const zh: EditionWords = {
  language: 'zh',
  original: '原文：{language}',
  version: '第 {n} 版',
  published: '发布日期：{date}',
  address: '永久地址',
  textHash: '源文本的 SHA-256 值',
  contents: '目录',
  notes: '注释',
  sources: '来源',
  source: '来源 {n}',
  secretariat: '秘书处',
  paragraph: '第 {label} 段',
  table: '表格',
  figure: '图',
  backToText: '返回正文',
  page: '第 {n} 页，共 {m} 页',
}

const all: Record<string, EditionWords> = { ar, zh, en, fr, ru, es }

/** The words for a document in `language` (a BCP 47 tag); English ones where there are none. */
export const wordsFor = (language: string): EditionWords => all[language.split('-')[0]!.toLowerCase()] ?? en

/** `sentence` with each `{name}` replaced by its value. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** "Original: English", in the words of the edition. */
export const originalIn = (words: EditionWords, language: string): string =>
  fill(words.original, { language: languageName(words, language) })

/** "Published on 19 January 2026", from an ISO date. */
export const publishedOn = (words: EditionWords, date: string): string =>
  fill(words.published, {
    date: new Intl.DateTimeFormat(`${words.language === 'en' ? 'en-GB' : words.language}-u-nu-latn-ca-gregory`, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(date)),
  })

function languageName(words: EditionWords, language: string): string {
  try {
    return new Intl.DisplayNames(words.language, { type: 'language' }).of(language) ?? language
  } catch {
    // Not a well-formed tag: then it is shown as it is.
    return language
  }
}
