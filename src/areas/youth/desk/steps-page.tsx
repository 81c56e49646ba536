import type { Frame, Typed, View } from '#platform/view'
import { Button, HiddenFields, Notice, Section, StatusList, type ChipProps } from '#ui'
import type { Consultation, Phase, Stage } from '../consultation.ts'
import type { Missing } from '../missing.ts'
import { isOpen, phaseName, stagesOf, youngPath } from '../pages/words.tsx'
import { youthDesk, youthDeskPath, type YouthTab } from './frame.tsx'

export type StepsDesk = {
  consultation: Consultation
  timezone: string
  /** What stands in the way of each phase that was not opened yet. */
  missing: Partial<Record<Phase, Missing[]>>
}

/** How far a consultation is, phase by phase, and what is missing before it can open. */
export function stepsPage(view: View, desk: StepsDesk, typed?: Typed): Frame {
  const { t, href } = view
  const { consultation } = desk
  return youthDesk(view, {
    consultation,
    tab: 'steps',
    title: t('youth.desk.tab.steps'),
    lead: <p>{t('youth.steps.lead')}</p>,
    typed,
    children: (
      <>
        {stagesOf(consultation).map((stage) => (
          <Section title={phaseName(view, stage.phase)} id={stage.phase}>
            <StageOf view={view} desk={desk} stage={stage} />
          </Section>
        ))}
        {consultation.meeting === null && <p class="muted">{t('youth.prepare.meeting.hint')}</p>}
        <p>
          <a href={href(youngPath(consultation.symbol))}>{t('youth.steps.public')}</a>
        </p>
      </>
    ),
  })
}

type StageProps = { view: View; desk: StepsDesk; stage: Stage }

function StageOf({ view, desk: { consultation, missing, timezone }, stage }: StageProps) {
  const { t, href, instant } = view
  const { symbol } = consultation
  const to = (tab: YouthTab) => href(youthDeskPath(symbol, tab))
  if (!stage.openedAt)
    return <Before view={view} symbol={symbol} phase={stage.phase} missing={missing[stage.phase] ?? []} />
  if (isOpen(stage))
    return (
      <>
        <Notice title={t('youth.steps.open', { instant: instant(stage.openedAt, timezone) })}>
          <p>
            <a href={to('groups')}>{t('youth.steps.groups')}</a>
          </p>
        </Notice>
        <PhaseForm view={view} symbol={symbol} phase={stage.phase} act="closings" />
      </>
    )
  return (
    <>
      <p>{t('youth.steps.closed', { instant: instant(stage.closedAt!, timezone) })}</p>
      <p>
        <a href={to('results')}>{t(stage.results ? 'youth.steps.published' : 'youth.steps.results')}</a>
      </p>
    </>
  )
}

const Before = ({ view, symbol, phase, missing }: BeforeProps) => (
  <>
    <StatusList items={stepsTo(view, symbol, missing)} />
    {missing.length ? (
      <p>{view.t('youth.steps.not-yet')}</p>
    ) : (
      <PhaseForm view={view} symbol={symbol} phase={phase} act="openings" />
    )}
  </>
)

type BeforeProps = { view: View; symbol: string; phase: Phase; missing: Missing[] }

type FormProps = { view: View; symbol: string; phase: Phase; act: 'openings' | 'closings' }

const PhaseForm = ({ view: { t, href }, symbol, phase, act }: FormProps) => (
  <form method="post" action={href(`${youthDeskPath(symbol)}/${act}`)}>
    <HiddenFields fields={{ phase }} />
    <p>{t(`youth.steps.${act}.text`)}</p>
    <Button text={t(`youth.steps.${act}`)} kind={act === 'openings' ? 'primary' : 'danger'} />
  </form>
)

/** The steps to an opening, each with what is missing in it. */
function stepsTo(view: View, symbol: string, missing: Missing[]): { text: string; href: string; chip: ChipProps }[] {
  const { t, href } = view
  const count = (what: Missing['what']) => missing.filter((one) => one.what === what).length
  const done: ChipProps = { text: t('youth.steps.done'), tone: 'good' }
  const step = (text: string, tab: YouthTab, open: boolean, left: string) => ({
    text,
    href: href(youthDeskPath(symbol, tab)),
    chip: open ? ({ text: left, tone: 'wait' } satisfies ChipProps) : done,
  })
  const gates = count('gate')
  const wordings = count('wording')
  return [
    step(t('youth.steps.gates'), 'requirements', gates > 0, t('youth.steps.left', { count: gates })),
    step(t('youth.promises.audience'), 'promises', count('audience') > 0, t('youth.steps.missing')),
    step(t('youth.promises.influence'), 'promises', count('influence') > 0, t('youth.steps.missing')),
    step(t('youth.promises.answer-by'), 'promises', count('answer-date') > 0, t('youth.steps.missing')),
    step(t('youth.steps.questions'), 'questions', count('questions') > 0, t('youth.steps.missing')),
    step(t('youth.steps.wordings'), 'questions', wordings > 0, t('youth.steps.left', { count: wordings })),
    ...(count('meeting') ? [step(t('youth.steps.meeting'), 'steps', true, t('youth.steps.missing'))] : []),
  ]
}
