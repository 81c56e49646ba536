import { describe, expect, test } from 'vitest'
import { differences, nearestStretch } from './nearest.ts'
import { misquotations, quotationsIn, standsIn } from './quotations.ts'

describe('a quotation is found between the marks of each language', () => {
  test.each([
    ['English', 'It is “safe by design” for all.', ['safe by design']],
    ['Russian', 'Группа назвала это „общей задачей“ и «началом».', ['общей задачей', 'началом']],
    ['French, with spaces inside', 'Elle parle d’« un droit » et de « la vie privée ».', ['un droit', 'la vie privée']],
    ['German, pointing inwards', 'Es ist »ein Recht« für Kinder.', ['ein Recht']],
    ['Chinese', '他们说“儿童第一”，又说「共同责任」和『平等』。', ['儿童第一', '共同责任', '平等']],
    ['Chinese, straight', '他说"儿童第一"，然后离开。', ['儿童第一']],
    ['Arabic', 'قال إن ”الأطفال أولا“ وإن «السلامة حق».', ['الأطفال أولا', 'السلامة حق']],
    ['straight', 'It is "safe", he said, and "new".', ['safe', 'new']],
    ['single', 'It is ‘safe by design’ for all.', ['safe by design']],
  ])('%s', (_, sentence, expected) => {
    expect(quotationsIn(sentence)).toEqual(expected)
  })

  test('one within another is part of it', () => {
    expect(quotationsIn('He said “that ‘best interests’ come first”.')).toEqual(['that ‘best interests’ come first'])
    expect(quotationsIn('Il dit « que “le droit” prime ».')).toEqual(['que “le droit” prime'])
    expect(quotationsIn('«Он сказал «да» детям», записано.')).toEqual(['Он сказал «да» детям'])
  })

  test('apostrophes and inches quote nothing', () => {
    expect(quotationsIn("The children’s and parents’ rights, rock ’n’ roll, ’90s, l’enfant, it's.")).toEqual([])
    expect(quotationsIn('A screen of 5" is small.')).toEqual([])
    expect(quotationsIn('ʻAbd al-Rahman and the parents’ rights')).toEqual([])
  })

  test('a quotation over several sentences is found in the first and in the last', () => {
    expect(quotationsIn('He said: “Children come first.')).toEqual(['Children come first.'])
    expect(quotationsIn('They need care.” The meeting closed.')).toEqual(['They need care.'])
    expect(quotationsIn('They need care." He said "thank you".')).toEqual(['They need care.', 'thank you'])
    expect(quotationsIn('Ils ont besoin de soins. » Fin.')).toEqual(['Ils ont besoin de soins.'])
  })

  test('marks around nothing quote nothing', () => {
    expect(quotationsIn('“” «…» "?"')).toEqual([])
  })
})

describe('a quotation is verbatim or it is not a quotation', () => {
  const passage =
    'Some children were unsafe: ten to fifteen year-olds, 27.5 per cent, “left out” of it, the girls’ report says.'

  test.each([
    'ten to fifteen year-olds',
    'ten to fifteen year-olds.',
    'ten to fifteen',
    'Some children […] ten to fifteen',
    'Some children [...] “left out” of it',
    '‘left out’ of it',
    'left out',
    "the girls' report",
    '…ten to fifteen…',
    'ten  to\u00a0fifteen',
  ])('“%s” stands in it', (quotation) => {
    expect(standsIn(quotation, passage)).toBe(true)
  })

  test.each([
    ['another number', 'eleven to fifteen'],
    ['half a word', 'safe'],
    ['half a number', '27'],
    ['the other half', '5 per cent'],
    ['another capital', 'ten to Fifteen'],
    ['the parts in another order', 'ten to fifteen […] Some children'],
    ['the same part twice', 'Some children […] Some children'],
    ['a question mark of one’s own', 'ten to fifteen?'],
    ['nothing but an omission', '[…]'],
    ['words left out in silence', 'Some children, ten to fifteen'],
  ])('%s does not', (_, quotation) => {
    expect(standsIn(quotation, passage)).toBe(false)
  })

  test('words written together stand in Chinese and Arabic text', () => {
    expect(standsIn('儿童', '保护儿童上网')).toBe(true)
    expect(standsIn('الأطفال', 'حماية والأطفال جميعا')).toBe(true)
    expect(standsIn('طفل', 'حماية الطفلة')).toBe(false)
  })

  test('what was quoted wrongly is shown beside the words most like it', () => {
    const passages = ['Nothing of the kind.', 'It is meant for ten to fifteen year-olds and their friends.']
    expect(misquotations('It is for “eleven to fifteen year-olds”.', passages)).toEqual([
      {
        quoted: 'eleven to fifteen year-olds',
        nearest: expect.objectContaining({ text: 1, words: 'ten to fifteen year-olds', distance: 0.2 }),
      },
    ])
    expect(misquotations('It is “wholly new”.', [])).toEqual([{ quoted: 'wholly new' }])
    expect(misquotations('It is for “ten to fifteen” and for “their friends.”', passages)).toEqual([])
  })
})

describe('two wordings are compared', () => {
  test('word by word, and in Chinese character by character', () => {
    expect(differences('ten to fifteen', 'eleven to fifteen')).toEqual([
      { kind: 'deleted', text: 'ten' },
      { kind: 'inserted', text: 'eleven' },
      { kind: 'same', text: ' to fifteen' },
    ])
    expect(differences('AI保护儿童', 'AI保护青年')).toEqual([
      { kind: 'same', text: 'AI保护' },
      { kind: 'deleted', text: '儿童' },
      { kind: 'inserted', text: '青年' },
    ])
    expect(differences('', 'new')).toEqual([{ kind: 'inserted', text: 'new' }])
  })

  test('and the nearest stretch is whole words of the text', () => {
    const found = nearestStretch('protect the kids online', ['They shall protect all children online, always.'])
    expect(found?.words).toBe('protect all children online')
    expect(nearestStretch('xyz', ['nothing here'])).toBeUndefined()
  })
})
