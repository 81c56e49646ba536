import { describe, expect, test } from 'vitest'
import type { Language } from '#base/languages'
import { checkEdition, type Official, type PlainFinding } from './check-edition.ts'
import type { PlainEdition, PlainParagraph, Readers } from './edition.ts'
import { leaksIn } from './leaks.ts'
import { lengthToRead, unexplainedAcronyms, unexplainedWords } from './words.ts'

const official: Official = {
  template: 'consultation',
  paragraphs: [
    { id: 'a', section: 'risks', revision: 1, text: 'Games take the sleep of children.', isHeading: false },
    { id: 'b', section: 'options', revision: 3, text: 'A common rule for games.', isHeading: false },
    { id: 'h', section: 'follow-up', revision: 1, text: 'A heading', isHeading: true },
  ],
}
const telling = (text: string, ...tells: [string, number][]): PlainParagraph => ({
  id: text,
  form: 'paragraph',
  text,
  revision: 1,
  tells: tells.map(([paragraph, revision]) => ({
    paragraph,
    revision,
  })),
})
const edition = (more: Partial<PlainEdition>): PlainEdition => ({
  id: 'e',
  report: 'R',
  readers: '10-12',
  language: 'en',
  title: 'Safe online',
  glossary: [],
  revision: 1,
  checkedBy: 'Two groups of children.',
  paragraphs: [],
  issues: [],
  ...more,
})
const good = [telling('Games take our sleep.', ['a', 1]), telling('One rule for games could help.', ['b', 3])]
const codes = (found: PlainFinding[]) => found.map(({ code, words }) => (words ? `${code}: ${words}` : code))
const check = (more: Partial<PlainEdition>) => codes(checkEdition(edition({ paragraphs: good, ...more }), official))

/** What is said of one text, in any edition. */
const ofText = (text: string, language: Language, readers: Readers = '10-12') =>
  codes(checkEdition(edition({ language, readers, paragraphs: [telling(text, ['a', 1], ['b', 3])] }), official))

describe('an edition for children', () => {
  test('that is short, plain, checked, and tells every part passes', () => {
    expect(check({})).toEqual([])
  })

  test('with nothing in it, or read by nobody, does not pass', () => {
    expect(check({ paragraphs: [], checkedBy: '' })).toEqual([
      'no-text',
      'section-untold',
      'section-untold',
      'unchecked',
    ])
  })

  test('has no paragraph that tells nothing, or what is gone or was changed since', () => {
    const [first, second] = good
    expect(check({ paragraphs: [first!, second!, telling('We like it.')] })).toEqual(['tells-nothing'])
    expect(check({ paragraphs: [first!, second!, telling('We like it.', ['gone', 1])] })).toEqual(['told-gone'])
    expect(check({ paragraphs: [first!, telling(second!.text, ['b', 2])] })).toEqual(['told-changed'])
  })

  test('tells each part of the report that has something to tell; a heading alone is nothing', () => {
    const found = checkEdition(edition({ paragraphs: [good[0]!] }), official)
    expect(found).toEqual([{ code: 'section-untold', place: { part: 'edition' }, section: 'options' }])
  })

  test('quotes only what the paragraphs say that it tells', () => {
    const quoting = (words: string) => [telling(`They said: “${words}”.`, ['a', 1]), good[1]!]
    expect(check({ paragraphs: quoting('take the sleep of children') })).toEqual([])
    expect(check({ paragraphs: quoting('A common rule for games') })).toEqual([
      'quotation-altered: A common rule for games',
    ])
    expect(check({ title: '“Safe”' })).toEqual(['quotation-altered: Safe'])
  })

  test('is checked in its title, headings and word list too', () => {
    expect(check({ title: 'A framework' })).toEqual(['word-unexplained: framework'])
    const heading = { ...telling('Our algorithm'), form: 'heading' as const }
    expect(check({ paragraphs: [heading, ...good] })).toEqual(['word-unexplained: algorithm'])
    expect(check({ glossary: [{ word: 'rule', means: 'See A/HRC/RES/56/6.' }] })).toEqual([
      'acronym-unexplained: HRC',
      'acronym-unexplained: RES',
      'symbol-leaks: A/HRC/RES/56/6.',
    ])
  })
})

const sentenceOf = (words: number, word: string, stop = '.') => `${Array(words).fill(word).join(' ')}${stop}`

describe('a sentence', () => {
  test.each([
    ['en', 'sun', '.'],
    ['fr', 'bleu', '.'],
    ['es', 'sol', '.'],
    ['ru', 'дом', '.'],
    ['ar', 'بيت', '.'],
  ] as const)(
    'of twelve words in %s passes for 10–12, and of thirteen not; for 13–17 of fifteen',
    (language, word, stop) => {
      const long = (words: number, readers?: Readers) =>
        ofText(sentenceOf(words, word, stop), language, readers).some((code) => code.startsWith('sentence-long'))
      expect([long(12), long(13)]).toEqual([false, true])
      expect([long(15, '13-17'), long(16, '13-17')]).toEqual([false, true])
      expect([long(12, 'easy-to-read'), long(13, 'easy-to-read')]).toEqual([false, true])
    },
  )

  test('in Chinese is counted in characters, without its signs', () => {
    const long = (characters: number, readers?: Readers) =>
      ofText(`${'好'.repeat(characters - 1)}，好。`, 'zh', readers).some((code) => code.startsWith('sentence-long'))
    expect([long(25), long(26)]).toEqual([false, true])
    expect([long(32, '13-17'), long(33, '13-17')]).toEqual([false, true])
  })

  test('counts “grown-up” as one word and l’eau as one', () => {
    expect(lengthToRead('A grown-up can help.', 'en')).toBe(4)
    expect(lengthToRead('L’eau est bleue.', 'fr')).toBe(3)
  })

  test('is one of four at most', () => {
    expect(ofText('One. Two. Three. Four.', 'en')).toEqual([])
    expect(ofText('One. Two. Three. Four. Five.', 'en')).toEqual(['paragraph-long'])
    expect(ofText('一个。两个。三个。四个。五个。', 'zh')).toEqual(['paragraph-long'])
    expect(ofText('هذا. ذاك. تلك. هؤلاء. أولئك.', 'ar')).toEqual(['paragraph-long'])
  })
})

describe('a hard word', () => {
  test.each([
    ['en', 'The stakeholders asked for a remedy.', ['stakeholders', 'remedy'], 'stakeholder', 'remedies'],
    ['fr', 'L’algorithme et la législation.', ['algorithme', 'législation'], 'algorithmes', 'législation'],
    ['es', 'El algoritmo y la legislación.', ['algoritmo', 'legislación'], 'algoritmos', 'legislación'],
    ['ru', 'Об алгоритмах и рекомендациях.', ['алгоритмах', 'рекомендациях'], 'алгоритм', 'рекомендация'],
    ['ar', 'والخوارزميات والتشريعات.', ['خوارزميات', 'تشريعات'], 'خوارزمية', 'تشريع'],
    ['zh', '算法和立法。', ['立法', '算法'], '算法', '立法'],
  ] as const)(
    'in %s is found in whatever form, and explained by any of its forms',
    (language, text, hard, first, second) => {
      expect(unexplainedWords(text, language, [])).toEqual(hard)
      const entry = (word: string) => ({ word, means: '–' })
      expect(unexplainedWords(text, language, [entry(first), entry(second)])).toEqual([])
      expect(unexplainedWords(text, language, [entry(first)])).toHaveLength(1)
    },
  )

  test.each([
    ['en', 'Children said that games take their sleep and their time.'],
    ['fr', 'Les enfants ont dit que les jeux prennent leur sommeil et leur temps.'],
    ['es', 'Los niños dijeron que los juegos les quitan el sueño y el tiempo.'],
    ['ru', 'Дети сказали, что игры отнимают у них сон и время.'],
    ['ar', 'قال الأطفال إن الألعاب تأخذ نومهم ووقتهم.'],
    ['zh', '孩子们说，游戏占了他们的睡眠和时间。'],
  ] as const)('is not seen in plain %s', (language, text) => {
    expect(unexplainedWords(text, language, [])).toEqual([])
    expect(leaksIn(text, language)).toEqual([])
  })

  test('is also one that is too long', () => {
    expect(unexplainedWords('The photojournalists came.', 'en', [])).toEqual(['photojournalists'])
    expect(unexplainedWords('Достопримечательности.', 'ru', [])).toEqual(['достопримечательности'])
  })
})

describe('a short form', () => {
  test('of capitals is found in every script and explained by the word list', () => {
    expect(unexplainedAcronyms('The UN and the ITU-T say OK on TV. I agree.', 'en', [])).toEqual(['UN', 'ITU-T'])
    expect(unexplainedAcronyms('ООН и ИИ.', 'ru', [{ word: 'ИИ', means: '–' }])).toEqual(['ООН'])
    expect(unexplainedAcronyms('تقول AI ذلك.', 'ar', [])).toEqual(['AI'])
  })
})

describe('what belongs to official papers', () => {
  test.each([
    ['en', 'See A/HRC/RES/56/6, CWG-COP-24/INF/17 and § 3.', ['A/HRC/RES/56/6', 'CWG-COP-24/INF/17', '§']],
    ['en', 'Under resolution 56/6 and article 12, 40% agree.', ['56/6', '%', 'resolution 56', 'article 12']],
    ['en', 'Look at https://example.org now.', ['https://example.org']],
    ['fr', 'La résolution 56/6 et l’article 12.', ['56/6', 'résolution 56', 'article 12.']],
    ['es', 'La resolución 56/6 y el artículo 12, párr. 3', ['56/6', 'resolución 56', 'artículo 12', 'párr. 3']],
    ['ru', 'Резолюция 56/6, статья 12 и п. 3', ['56/6', 'Резолюция 56', 'статья 12', 'п. 3']],
    ['ar', 'القرار 56/6 والمادة 12', ['56/6', 'قرار 56', 'مادة 12']],
    ['zh', '第56号决议第十二条', ['第56号决议', '第十二条']],
  ] as const)('leaks into no plain words in %s: %s', (language, text, leaks) => {
    expect(leaksIn(text, language)).toEqual(leaks)
  })

  test('is not seen in numbers and dates', () => {
    expect(leaksIn('In 2026, 12 children and 3 parents came.', 'en')).toEqual([])
  })
})
