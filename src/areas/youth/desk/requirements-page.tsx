import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Chip, TextArea } from '#ui'
import { requirements, type Consultation, type Requirement } from '../consultation.ts'
import { youthDesk, youthDeskPath } from './frame.tsx'

/** The nine requirements, each with what it asks and a text that says how it is met. */
export function requirementsPage(view: View, consultation: Consultation, typed?: Typed): Frame {
  const { t } = view
  return youthDesk(view, {
    consultation,
    tab: 'requirements',
    title: t('youth.desk.tab.requirements'),
    lead: <p>{t('youth.requirements.lead')}</p>,
    typed,
    children: (
      <>
        {requirements.map((requirement) => (
          <RequirementForm view={view} consultation={consultation} requirement={requirement} typed={typed} />
        ))}
      </>
    ),
  })
}

type FormProps = {
  view: View
  consultation: Consultation
  requirement: Requirement
  typed: Typed | undefined
}

function RequirementForm({ view, consultation, requirement, typed }: FormProps) {
  const { t, href } = view
  const gate = consultation.gates.find((one) => one.requirement === requirement)
  const form = `r${requirement}`
  const field = fieldsOf(typed, { how: gate?.how ?? '' }, form)
  const path = `${youthDeskPath(consultation.symbol, 'requirements')}/${requirement}`
  return (
    <section class="section" id={form}>
      <h2>
        {requirement}. {t(`youth.requirement.${requirement}`)}{' '}
        <Chip text={t(gate ? 'youth.requirements.met' : 'youth.requirements.open')} tone={gate ? 'good' : 'wait'} />
      </h2>
      <p>{t(`youth.requirement.${requirement}.asks`)}</p>
      {consultation.stages.some(({ openedAt }) => openedAt) ? (
        <p>{gate?.how}</p>
      ) : (
        <form method="post" action={href(path)}>
          <TextArea {...field('how')} label={t('youth.requirements.how')} rows={3} maxlength={2000} />
          <Button
            text={t('youth.save')}
            kind="secondary"
            label={t('youth.requirements.save', { requirement: t(`youth.requirement.${requirement}`) })}
          />
        </form>
      )}
    </section>
  )
}
