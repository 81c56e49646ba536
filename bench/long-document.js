// A document as long as one likes, in three scripts by turns, with everything a report has: headings, numbered
// paragraphs, lists, notes, links and tables. The same number always gives the same document.

const phrases = {
  en: [
    'the working group took note of the contribution and thanked its authors',
    'several delegations asked how children had been heard',
    'a member described the results of a survey in nine hundred schools',
    'the representative of a helpline explained how calls are answered at night',
    'no objection was raised to the change proposed in document INF/4',
  ],
  ar: [
    'أحاط الفريق العامل علماً بالمساهمة وشكر أصحابها',
    'سألت عدة وفود عن كيفية الاستماع إلى الأطفال',
    'وصف أحد الأعضاء نتائج استقصاء أجري في تسعمائة مدرسة',
    'شرحت ممثلة خط المساعدة كيف يُرد على المكالمات ليلاً',
  ],
  zh: [
    '工作组注意到该文稿并感谢其作者',
    '若干代表团询问如何听取儿童的意见',
    '一位成员介绍了在九百所学校进行的调查结果',
    '求助热线的代表说明了夜间如何接听电话',
  ],
}
const ends = { en: '. ', ar: '. ', zh: '。' }
const chapterLength = 12

/** A document of so many numbered paragraphs (1,400 make about 220 pages of PDF). */
export function longDocument(paragraphs) {
  const chapters = Array.from({ length: Math.ceil(paragraphs / chapterLength) }, (_, index) => index + 1)
  const notes = chapters.map((chapter) => ({
    id: `n${chapter}`,
    label: String(chapter),
    paragraphs: [paragraph(`n${chapter}-1`, undefined, text(languageOf(chapter), chapter, 1), languageOf(chapter))],
  }))
  return {
    format: 'heed-document/1',
    language: 'en',
    direction: 'ltr',
    title: 'A long report',
    cover: [{ name: 'body', text: 'Working group on children online' }],
    blocks: chapters.flatMap(chapterBlocks),
    notes,
  }
}

const languageOf = (chapter) => ['en', 'ar', 'zh'][chapter % 3]
const spoken = (language) => (language === 'en' ? {} : { language, direction: language === 'ar' ? 'rtl' : 'ltr' })

function chapterBlocks(chapter) {
  const language = languageOf(chapter)
  const heading = { kind: 'heading', id: `h${chapter}`, depth: 0, level: 1, label: String(chapter), marks: [] }
  const numbered = Array.from({ length: chapterLength }, (_, index) => {
    const label = `${chapter}.${index + 1}`
    return paragraph(`p${label}`, label, text(language, chapter * 31 + index, 4), language)
  })
  const items = ['a)', 'b)', 'c)'].map((label, index) => ({
    ...paragraph(`p${chapter}-${index}`, label, text(language, chapter + index, 1), language),
    depth: 2,
  }))
  numbered[0].marks.push({ kind: 'note', note: `n${chapter}`, start: 10, end: 10 })
  numbered[1].marks.push({ kind: 'link', address: 'https://example.org/', start: 2, end: 12 })
  return [
    { ...heading, text: text(language, chapter, 1), ...spoken(language) },
    ...numbered,
    ...items,
    table(chapter, language),
  ]
}

const table = (chapter, language) => ({
  kind: 'table',
  id: `t${chapter}`,
  depth: 1,
  caption: text(language, chapter, 1),
  ...spoken(language),
  rows: [0, 1, 2, 3].map((row) =>
    [0, 1, 2].map((column) => ({
      header: row === 0,
      columns: 1,
      rows: 1,
      paragraphs: [paragraph(`t${chapter}-${row}-${column}`, undefined, phrases[language][column], language)],
    })),
  ),
})

function paragraph(id, label, words, language) {
  const sentences = [{ start: 0, end: words.length }]
  return {
    kind: 'paragraph',
    id,
    depth: 1,
    ...(label && { label }),
    text: words,
    marks: [],
    sentences,
    ...spoken(language),
  }
}

const text = (language, seed, sentences) =>
  Array.from({ length: sentences }, (_, index) => {
    const chosen = phrases[language][(seed + index * 7) % phrases[language].length]
    const other = phrases[language][(seed * 3 + index) % phrases[language].length]
    return `${chosen}${language === 'zh' ? '，' : ', '}${other}${ends[language]}`
  })
    .join('')
    .trim()
