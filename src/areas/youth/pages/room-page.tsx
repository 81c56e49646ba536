import type { Frame, View } from '#platform/view'
import { Button, ErrorSummary, inLanguage, TextField } from '#ui'
import type { Consultation } from '../consultation.ts'
import { standOf, youngPath } from './words.tsx'

export type CodeTyped = { code: string; problem: string }

const stands = ['open', 'coming', 'reading', 'answered'] as const

/** The first page of the room: what it is, the code of a slip, and which consultations there are. */
export function roomPage(
  view: View,
  consultations: Consultation[],
  notice: string | undefined,
  typed?: CodeTyped,
): Frame {
  const { t } = view
  return {
    title: t('youth.home.title'),
    path: '/young',
    room: 'young',
    notice,
    lead: <p>{t('youth.home.lead')}</p>,
    children: (
      <>
        {typed && <ErrorSummary title={t('youth.wrong')} errors={[{ text: typed.problem, href: '#code' }]} />}
        <CodeForm view={view} typed={typed} />
        {stands.map((stand) => (
          <Standing view={view} stand={stand} all={consultations.filter((one) => standOf(one) === stand)} />
        ))}
        {!consultations.length && <p>{t('youth.list.none')}</p>}
        <section class="section">
          <h2>{t('youth.names.title')}</h2>
          <p>{t('youth.names.text')}</p>
        </section>
        <TalkToSomeone view={view} />
      </>
    ),
  }
}

function CodeForm({ view: { t, href }, typed }: { view: View; typed: CodeTyped | undefined }) {
  return (
    <section class="card" id="slip">
      <h2>{t('youth.code.title')}</h2>
      <form method="post" action={href('/young/sheet')} autocomplete="off">
        <TextField
          name="code"
          label={t('youth.code.label')}
          hint={t('youth.code.hint')}
          value={typed?.code ?? ''}
          error={typed?.problem}
          autocomplete="off"
          maxlength={30}
        />
        <Button text={t('youth.code.button')} />
      </form>
      <p>{t('youth.code.none')}</p>
    </section>
  )
}

type StandingProps = { view: View; stand: (typeof stands)[number]; all: Consultation[] }

function Standing({ view, stand, all }: StandingProps) {
  const { t, href, say, day } = view
  if (!all.length) return <></>
  return (
    <section class="section">
      <h2>{t(`youth.list.${stand}`)}</h2>
      <ul class="plain-list">
        {all.map(({ symbol, titles, answerBy }) => {
          const title = say(titles)
          return (
            <li>
              <a href={href(youngPath(symbol))}>
                <strong {...inLanguage(title.language)}>{title.text}</strong>
              </a>
              {answerBy && stand !== 'answered' && (
                <>
                  <br />
                  {t('youth.answer.by', { day: day(answerBy) })}
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Not to be told here, and where it can be told: on every page of the room, behind nothing. */
export const TalkToSomeone = ({ view: { t, href } }: { view: View }) => (
  <section class="card">
    <h2>{t('youth.careful.title')}</h2>
    <p>{t('youth.careful.text')}</p>
    <p>
      <a href={href('/help')}>
        <strong>{t('youth.careful.help')}</strong>
      </a>
    </p>
  </section>
)
