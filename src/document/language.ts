import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isLanguage } from '#base/languages'

/**
 * The language of a text among the six of the United Nations, as a tag; 'und' when there is nothing to
 * tell by. Where it must be certain (a paragraph unlike its document), `certain` says whether it is.
 */
export function guessLanguage(text: string): { language: string; certain: boolean } {
  const sample = text.slice(0, 4000)
  const letters = count(sample, /\p{L}/gu)
  if (letters < 3) return { language: 'und', certain: false }
  const script = scripts.find(([, letter]) => count(sample, letter) > letters * 0.5)
  if (script) return { language: script[0], certain: letters >= 20 }
  const guess = detector().detect(sample)
  const [best = 0, second = 0] = Object.values(guess.getScores()).toSorted((a, b) => b - a)
  return { language: guess.language || 'und', certain: letters >= 60 && best > 0.7 && best - second > 0.1 }
}

/** The language of a text that declares one: what its letters say where they are clear, else what is declared. */
export function settledLanguage(declared: string | undefined, text: string): string | undefined {
  const guess = guessLanguage(text)
  const guessed = guess.language === 'und' ? undefined : guess.language
  if (!declared) return guessed
  if (!isLanguage(declared)) return mayBeWrittenIn(text, declared) ? declared : guessed
  return guess.certain ? guessed : declared
}

/** The language of a paragraph that is clearly not in the language of its document. */
export function foreignLanguage(text: string, usual: string): string | undefined {
  const guess = guessLanguage(text)
  const isOurs = isLanguage(usual) || !mayBeWrittenIn(text, usual)
  return guess.certain && isOurs && guess.language !== usual ? guess.language : undefined
}

/** Whether a text can be in `language` by its script. */
export function mayBeWrittenIn(text: string, language: string): boolean {
  const [script] = scriptsOf.find(([, letter]) => letter.test(text)) ?? ['latin']
  const others = ['ar', 'fa', 'ur', 'ps', 'ckb', 'he', 'ru', 'uk', 'be', 'bg', 'sr', 'mk', 'zh', 'ja', 'ko']
  const own: Record<string, string[]> = {
    arabic: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'],
    cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg', 'mn', 'uz'],
    han: ['zh', 'ja'],
  }
  return own[script]?.includes(language) ?? (!others.includes(language) || ['sr', 'uz'].includes(language))
}

const scriptsOf: [name: string, letter: RegExp][] = [
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['han', /\p{Script=Han}/u],
]

const count = (text: string, letter: RegExp) => text.match(letter)?.length ?? 0

const scripts: [language: string, letter: RegExp][] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['zh', /\p{Script=Han}/gu],
]

type Detector = typeof import('eld/medium').eld
let loaded: Detector | undefined

// Among languages in Latin letters the medium data tell as well as the large, in a third of the time and half
// the memory; still 200 MB, so only a process that must guess pays. The subset is state of the module: import it
// nowhere else.
function detector(): Detector {
  if (loaded) return loaded
  const path = fileURLToPath(import.meta.resolve('eld/medium'))
  loaded = (createRequire(import.meta.url)(path) as typeof import('eld/medium')).eld
  loaded.setLanguageSubset(['en', 'es', 'fr'])
  return loaded
}
