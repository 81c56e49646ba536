import { bodyNotice, type Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { Localised } from '#base/languages'
import type { Frame, View } from '#platform/view'
import { Columns, Notice, Said, Section, SourceCard, SummaryList } from '#ui'
import { fieldOf, type Practice, type Removal } from '../practice.ts'
import { placeOf, practicePath } from './words.ts'

/** What was found of its passage just now; `erased` where the document lost its words, null where it never had one. */
export type PassageState = 'verbatim' | 'altered' | 'gone' | 'erased' | null

export type PracticeFace = { body: Body; practice: Practice; passage: PassageState }

/** A practice as somebody states it, with the passage it was taken from. */
export function practicePage(view: View, face: PracticeFace): Frame {
  const { t, say } = view
  const { body, practice } = face
  const title = say(fieldOf(practice, 'title'))
  const who = say(practice.who)
  return {
    ...frameOf(view, body, practice),
    title: title.text,
    ...(title.language && { headingLanguage: title.language }),
    description: say(fieldOf(practice, 'what')).text,
    lead: <p>{t('practices.stated', { who: who.text })}</p>,
    children: (
      <Columns
        side={
          <Section title={t('practices.facts')} id="facts">
            <SummaryList items={facts(view, practice)} />
          </Section>
        }
      >
        <Part view={view} texts={fieldOf(practice, 'what')} title={t('practices.what')} id="what" />
        <Section title={t('practices.evidence')} id="evidence">
          <Text view={view} texts={fieldOf(practice, 'evidence')} otherwise={t('practices.evidence.none')} />
        </Section>
        <Part view={view} texts={fieldOf(practice, 'takeUp')} title={t('practices.take-up')} id="take-up" />
        <Section title={t('practices.source')} id="source">
          <Source view={view} face={face} />
        </Section>
      </Columns>
    ),
  }
}

/** What stands at the address of a practice that was removed. */
export function removedPracticePage(view: View, body: Body, practice: Practice, removed: Removal): Frame {
  const { t } = view
  return {
    ...frameOf(view, body, practice),
    title: t('practices.removed'),
    unlisted: true,
    children: (
      <Notice kind="warning">
        <p>{t('practices.removed.text', { when: view.instant(removed.at, body.timezone) })}</p>
        <p>{removed.reason}</p>
      </Notice>
    ),
  }
}

const frameOf = (view: View, body: Body, practice: Practice) => ({
  path: practicePath(practice.id),
  notice: bodyNotice(view, [body]),
  eyebrow: <bdi>{practice.id}</bdi>,
  breadcrumb: [
    { text: view.t('practices.title'), href: '/practices' },
    { text: body.symbol, href: `/bodies/${body.symbol}` },
  ],
})

type PartProps = { view: View; texts: Localised; title: string; id: string }

const Part = ({ view, texts, title, id }: PartProps) =>
  Object.keys(texts).length ? (
    <Section title={title} id={id}>
      <Text view={view} texts={texts} />
    </Section>
  ) : (
    <></>
  )

function Text({ view, texts, otherwise = '' }: { view: View; texts: Localised; otherwise?: string }) {
  if (!Object.keys(texts).length) return <p class="muted">{otherwise}</p>
  const { text, language } = view.say(texts)
  return (
    <>
      {text.split(/\n+/u).map((line) => (
        <p>
          <Said text={line} {...(language && { language })} />
        </p>
      ))}
    </>
  )
}

function facts(view: View, practice: Practice) {
  const { t, say, day } = view
  const { since, contact, reviewOn } = practice
  const list = (names: string[]) => (
    <ul class="bare">
      {names.map((name) => (
        <li>{name}</li>
      ))}
    </ul>
  )
  return [
    { term: t('practices.who'), value: <Said {...say(practice.who)} /> },
    { term: t('practices.where'), value: placeOf(view, practice) },
    ...(since ? [{ term: t('practices.since'), value: since.length === 10 ? day(since) : <bdi>{since}</bdi> }] : []),
    { term: t('practices.audience'), value: list(practice.audiences.map((one) => t(`voices.audience.${one}`))) },
    { term: t('practices.theme'), value: list(practice.themes.map((one) => t(`voices.theme.${one}`))) },
    { term: t('practices.measure'), value: t(`practices.measure.${practice.measure}`) },
    ...(contact ? [{ term: t('practices.contact'), value: <bdi>{contact}</bdi> }] : []),
    ...(reviewOn ? [{ term: t('practices.review'), value: day(reviewOn) }] : []),
  ]
}

function Source({ view, face: { practice, passage } }: { view: View; face: PracticeFace }) {
  const { t, href } = view
  const { anchor, symbol } = practice
  if (!symbol || !passage) return <p>{t('practices.source.none')}</p>
  const tombstone = href(documentAddress({ symbol }))
  if (!anchor || passage === 'gone' || passage === 'erased')
    return (
      <p>
        {t(passage === 'erased' ? 'practices.source.erased' : 'practices.source.gone')}{' '}
        <a href={tombstone}>
          <bdi>{symbol}</bdi>
        </a>
      </p>
    )
  const { version, language, block, exact } = anchor
  const place = `${documentAddress({ symbol, version, language })}#${block}`
  return (
    <SourceCard
      {...(passage === 'verbatim' && { quotation: exact })}
      {...(language !== view.language && { language })}
      speaker={view.say(practice.who).text}
      source={{ text: symbol, href: href(place) }}
      check={{ text: t(`practices.source.${passage}`, { version }), passed: passage === 'verbatim' }}
      place={{ text: t('practices.source.place'), href: href(place) }}
    />
  )
}
