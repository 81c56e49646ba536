/** `count` as a list of that format writes it (the names are those of ECMA-376, ST_NumberFormat). */
export function written(count: number, format: string): string {
  return (formats[format] ?? String)(count)
}

const formats: Record<string, (count: number) => string> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: (count) => letters(count, 'abcdefghijklmnopqrstuvwxyz'),
  upperLetter: (count) => letters(count, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperRoman: (count) => roman(count),
  russianLower: (count) => letters(count, 'абвгдежзиклмнопрстуфхцчшщэюя'),
  russianUpper: (count) => letters(count, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'),
  arabicAlpha: (count) => letters(count, 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  arabicAbjad: (count) => letters(count, 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'),
  hindiNumbers: (count) => [...String(count)].map((digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]).join(''),
  chineseCounting: (count) => chinese(count),
  chineseCountingThousand: (count) => chinese(count),
  ideographDigital: (count) => chinese(count),
  japaneseCounting: (count) => chinese(count),
  taiwaneseCountingThousand: (count) => chinese(count),
}

/** As Word counts: a … z, aa, bb, cc. */
const letters = (count: number, alphabet: string): string =>
  count < 1
    ? String(count)
    : alphabet[(count - 1) % alphabet.length]!.repeat(Math.min(Math.ceil(count / alphabet.length), 20))

const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let left = count
  let text = ''
  for (const [value, sign] of romans) for (; left >= value; left -= value) text += sign
  return text
}

function chinese(count: number): string {
  if (count < 1 || count > 99) return String(count)
  const digits = '零一二三四五六七八九'
  const tens = Math.floor(count / 10)
  const ones = count % 10
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}
