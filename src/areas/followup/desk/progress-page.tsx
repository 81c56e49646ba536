import type { Body } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Chip, DateField, FormProblem, LinkRow, Radios, Section, TextField } from '#ui'
import { progressStates, type Commitment, type CommitmentState } from '../commitment.ts'
import { ProgressLine } from '../pages/commitment-page.tsx'
import { InWords, SourceLink, stateChip } from '../pages/words.tsx'
import { LanguageFields, textFields } from './languages.tsx'
import { places } from './places.ts'

export const progressFields = ['state', 'on', 'evidence', ...textFields(['text'])]

type Props = { body: Body; commitment: Commitment; state: CommitmentState; today: string; typed?: Typed | undefined }

/** A commitment at the desk, with the form to report on it. */
export function progressPage(view: View, { body, commitment, state, today, typed }: Props): Frame {
  const { t, href } = view
  const path = places.commitment(body.symbol, commitment.number)
  return {
    title: t('followup.commitment.number', { number: commitment.number }),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('followup.commitments.title'), href: places.commitments(body.symbol) }],
    eyebrow: <bdi>{body.symbol}</bdi>,
    lead: (
      <p>
        <InWords view={view} texts={commitment.text} />
      </p>
    ),
    children: (
      <>
        <FormProblem title={t('followup.desk.wrong')} typed={typed} />
        <p>
          <Chip {...stateChip(view, state)} /> {t(`followup.state.${state}.text`)}
        </p>
        <p class="muted">
          <SourceLink view={view} commitment={commitment} />
        </p>
        <Section title={t('followup.progress')} id="progress">
          <ProgressLine view={view} commitment={commitment} />
        </Section>
        <Section title={t('followup.desk.progress')} id="report">
          <ReportForm view={view} body={body} today={today} path={path} typed={typed} />
        </Section>
        <LinkRow
          links={[
            {
              text: t('followup.desk.public'),
              href: href(`/commitments/${encodeURIComponent(body.symbol)}/${commitment.number}`),
            },
          ]}
        />
      </>
    ),
  }
}

type ReportFormProps = Pick<Props, 'body' | 'today' | 'typed'> & { view: View; path: string }

function ReportForm({ view, body, today, path, typed }: ReportFormProps) {
  const { t, href } = view
  const field = fieldsOf(typed, { on: today, state: 'under-way' })
  return (
    <form method="post" action={href(path)}>
      <Radios
        {...field('state')}
        label={t('followup.desk.progress.state')}
        choices={progressStates.map((one) => ({ value: one, text: t(`followup.state.${one}`) }))}
      />
      <LanguageFields
        view={view}
        main={body.language}
        field={field}
        parts={[{ name: 'text', label: t('followup.desk.progress.text'), rows: 3 }]}
      />
      <TextField
        {...field('evidence')}
        label={t('followup.progress.evidence')}
        hint={t('followup.desk.evidence.hint')}
        width="full"
        autocomplete="off"
      />
      <DateField {...field('on')} label={t('followup.desk.progress.on')} max={today} />
      <Button text={t('followup.desk.progress.button')} />
    </form>
  )
}
