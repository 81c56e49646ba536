import { bodyNotice, type Body } from '#areas/bodies'
import { stakeholders } from '#areas/voices'
import type { Frame, View } from '#platform/view'
import { DocumentList, EmptyState, Said } from '#ui'
import { closingOf, phaseOf, questionsFor, type Call } from '../call.ts'
import { answerPath, callPath, formPath } from '../paths.ts'
import { Moment, momentIn } from './moment.tsx'
import { nextChange } from './call-list.tsx'

/** Where somebody chooses as whom they answer: the questions differ. */
export function answerPage(view: View, { call, body, now }: { call: Call; body: Body; now: Date }): Frame {
  const { t, href, say } = view
  const phase = phaseOf(call, now)
  return {
    title: t('consultations.answer'),
    path: answerPath(call.symbol),
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    breadcrumb: [
      { text: t('consultations.title'), href: '/consultations' },
      { text: call.symbol, href: callPath(call.symbol) },
    ],
    eyebrow: <Said {...say(call.titles)} />,
    until: nextChange([call], now),
    lead:
      phase === 'open' ? (
        <p>
          {t('consultations.beside.open')}: <Moment view={view} at={closingOf(call)} timezone={body.timezone} />
        </p>
      ) : undefined,
    children:
      phase === 'open' ? (
        <>
          <h2>{t('consultations.as-whom')}</h2>
          <p>{t('consultations.as-whom.text')}</p>
          <DocumentList
            documents={stakeholders.flatMap((stakeholder) => {
              const count = questionsFor(call, stakeholder).length
              if (!count) return []
              const title = t(`voices.stakeholder.${stakeholder}`)
              const source = t('consultations.as-whom.questions', { count })
              return [{ title, source, href: href(formPath(call.symbol, stakeholder)) }]
            })}
          />
          <p>{t('consultations.as-whom.children')}</p>
          <p>
            <a href={href('/answers')}>{t('consultations.come-back')}</a>
          </p>
        </>
      ) : (
        <EmptyState
          title={t(phase === 'coming' ? 'consultations.phase.coming' : 'consultations.phase.closed')}
          text={shutText(view, call, body, phase)}
          action={{ text: t('consultations.to-call'), href: href(callPath(call.symbol)) }}
        />
      ),
  }
}

/** When the call opens, or when it closed. */
export function shutText(view: View, call: Call, { timezone }: Body, phase: string): string {
  return phase === 'coming'
    ? view.t('consultations.phase.coming.when', { when: momentIn(view, call.opensAt, timezone) })
    : view.t('consultations.phase.closed.when', { when: momentIn(view, closingOf(call), timezone) })
}
