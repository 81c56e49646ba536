import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

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
