// Gathers every text.<language>.json below src/ into one catalogue a language (dist/text.<language>.json), checks that
// the six say the same keys with the same arguments and all plural forms, and writes the types of the keys.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TYPE } from '@formatjs/icu-messageformat-parser'

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es']

export function buildMessages(source, target) {
  const { catalogues, problems } = gather(source)
  const shapes = Object.fromEntries(
    languages.map((language) => [language, shapesOf(catalogues[language], language, problems)]),
  )
  for (const key of Object.keys(shapes.en)) compare(key, shapes, problems)
  for (const language of languages)
    for (const key of Object.keys(shapes[language]))
      if (!shapes.en[key]) problems.push(`${key}: in ${language} but not in en`)
  if (problems.length) {
    console.error(`Interface texts need mending:\n  ${problems.join('\n  ')}`)
    process.exit(2)
  }
  for (const language of languages)
    writeFileSync(join(target, `text.${language}.json`), JSON.stringify(catalogues[language]))
  writeTypes(join(source, 'platform/i18n/keys.ts'), shapes.en)
}

function gather(source) {
  const catalogues = Object.fromEntries(languages.map((language) => [language, {}]))
  const problems = []
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    const language = /^text\.(\w+)\.json$/.exec(entry.name)?.[1]
    if (!language) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    for (const [key, text] of Object.entries(JSON.parse(readFileSync(path, 'utf8')))) {
      if (key in catalogues[language]) problems.push(`${key}: twice in ${language}`)
      catalogues[language][key] = text
    }
  }
  return { catalogues, problems }
}

function shapesOf(catalogue, language, problems) {
  const shapes = {}
  for (const [key, text] of Object.entries(catalogue)) {
    try {
      shapes[key] = argumentsOf(
        parse(text, { captureLocation: false }),
        new Map(),
        (missing) => problems.push(`${key}: ${language} lacks the plural form ${missing}`),
        language,
      )
    } catch (error) {
      problems.push(`${key}: ${language} is not a valid message: ${error.message}`)
    }
  }
  return shapes
}

const argumentTypes = {
  [TYPE.argument]: 'string | number',
  [TYPE.number]: 'number',
  [TYPE.date]: 'Date',
  [TYPE.time]: 'Date',
  [TYPE.select]: 'string',
  [TYPE.plural]: 'number',
}

function argumentsOf(elements, found, lacks, language) {
  for (const element of elements) {
    const type = argumentTypes[element.type]
    if (type && !(element.type === TYPE.argument && found.has(element.value))) found.set(element.value, type)
    if (element.type === TYPE.plural) missingForms(element, language).forEach(lacks)
    for (const option of Object.values(element.options ?? {})) argumentsOf(option.value, found, lacks, language)
    if (element.children) argumentsOf(element.children, found, lacks, language)
  }
  return found
}

/** In fr and es only a very large number takes the form "many"; whole numbers never take "other" in ru. */
function missingForms(element, language) {
  const needed = new Intl.PluralRules(language, { type: element.pluralType }).resolvedOptions().pluralCategories
  return needed.filter((form) => !(form in element.options) && (form !== 'many' || ['ru', 'ar'].includes(language)))
}

function compare(key, shapes, problems) {
  const wanted = [...shapes.en[key].keys()].sort().join()
  for (const language of languages) {
    const shape = shapes[language][key]
    if (!shape) problems.push(`${key}: not in ${language}`)
    else if ([...shape.keys()].sort().join() !== wanted)
      problems.push(`${key}: other arguments in ${language} than in en (${wanted || 'none'})`)
  }
}

function writeTypes(path, shapes) {
  const lines = Object.entries(shapes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, shape]) => {
      const fields = [...shape].map(([name, type]) => `${JSON.stringify(name)}: ${type}`).join('; ')
      return `  ${JSON.stringify(key)}: ${fields ? `{ ${fields} }` : 'null'}`
    })
  const text = `// Written by bin/messages.js from the text.<language>.json files.\nexport type Messages = {\n${lines.join('\n')}\n}\n`
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}
