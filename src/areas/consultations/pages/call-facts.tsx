import { languageNames, languages } from '#base/languages'
import type { View } from '#platform/view'
import { Said, SummaryList } from '#ui'
import { closingOf } from '../call.ts'
import { Paragraphs, type CallFace } from './call-page.tsx'
import { Moment } from './moment.tsx'

/** What is known of a call: who asks whom, under which clause, in which languages, from when to when. */
export function CallFacts({ view, face: { call, body, clause } }: { view: View; face: CallFace }) {
  const { t, href, say } = view
  const spoken = languages.filter((language) => call.languages.includes(language))
  const moment = (at: Date) => <Moment view={view} at={at} timezone={body.timezone} />
  return (
    <SummaryList
      items={[
        {
          term: t('consultations.asked-by'),
          value: (
            <a href={href(`/bodies/${encodeURIComponent(body.symbol)}`)}>
              <Said {...say(body.names)} />
            </a>
          ),
        },
        ...(clause ? [{ term: t('consultations.clause'), value: <a href={href(clause.path)}>{clause.label}</a> }] : []),
        { term: t('consultations.asked'), value: <Paragraphs view={view} texts={call.asked} /> },
        {
          term: t('consultations.languages'),
          value: spoken.map((language, index) => (
            <>
              {index > 0 && ' · '}
              <bdi lang={language}>{languageNames[language]}</bdi>
            </>
          )),
        },
        { term: t('consultations.opens'), value: moment(call.opensAt) },
        { term: t('consultations.closes'), value: moment(closingOf(call)) },
        ...extensionsOf(view, call, moment),
      ]}
    />
  )
}

/** What the closing was before, and why there is more time. */
function extensionsOf({ t }: View, { closesAt, extensions }: CallFace['call'], moment: (at: Date) => unknown) {
  return extensions.map((extension, index) => ({
    term: t('consultations.extended'),
    value: (
      <>
        <p>
          {t('consultations.extended.from')} {moment(index ? extensions[index - 1]!.closesAt : closesAt)}
        </p>
        <p>
          {t('consultations.extended.reason')} <span dir="auto">{extension.reason}</span>
        </p>
      </>
    ),
  }))
}
