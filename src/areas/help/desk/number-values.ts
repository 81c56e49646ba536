import { languages, type Localised } from '#base/languages'
import { serviceKinds, type HelpService } from '../number.ts'

const inLanguages = (name: string) => languages.map((language) => `${name}-${language}`)

export const serviceFields = [
  'country',
  'kind',
  ...inLanguages('name'),
  'operator',
  'dial',
  'address',
  'languages',
  ...inLanguages('hours'),
  'free',
  'source',
]

export const checkFields = ['checkedOn', 'found', 'how']

/** A service as it was typed. */
export function serviceFrom(values: Record<string, string>): HelpService {
  const hours = textsIn(values, 'hours')
  const free = { yes: true, no: false }[values.free!]
  return {
    country: values.country!,
    kind: serviceKinds.find((kind) => kind === values.kind) ?? 'helpline',
    names: textsIn(values, 'name'),
    operator: values.operator!,
    dial: values.dial || null,
    address: values.address || null,
    languages: values.languages!.split(/[\s,]+/).filter(Boolean),
    hours: Object.keys(hours).length ? hours : null,
    free: free ?? null,
    source: values.source!,
  }
}

/** What the form shows of a service that is there. */
export function valuesOf(service: HelpService): Record<string, string> {
  const texts = (name: string, all: Localised) => languages.map((one) => [`${name}-${one}`, all[one] ?? ''])
  return {
    country: service.country,
    kind: service.kind,
    ...Object.fromEntries(texts('name', service.names)),
    operator: service.operator,
    dial: service.dial ?? '',
    address: service.address ?? '',
    languages: service.languages.join(', '),
    ...Object.fromEntries(texts('hours', service.hours ?? {})),
    free: service.free === null ? '' : service.free ? 'yes' : 'no',
    source: service.source,
  }
}

const textsIn = (values: Record<string, string>, name: string): Localised =>
  Object.fromEntries(languages.map((one) => [one, values[`${name}-${one}`]]).filter(([, text]) => text))
