import { meetingName } from '#areas/bodies'
import { fieldsOf, type Typed, type View } from '#platform/view'
import { Button, Select, TextField } from '#ui'
import { evidenceKinds, phases } from '../mandate.ts'
import type { ClauseDesk } from './clause-page.tsx'
import { inLanguages, LanguagesField } from './languages-field.tsx'
import { clausePath } from './paths.ts'

export const evidenceFields = ['path', 'kind', ...inLanguages('title'), 'meeting', 'phase']

/** The form that notes what was done under a clause, as a page of this site. */
export function EvidenceForm({ view, desk, typed }: { view: View; desk: ClauseDesk; typed: Typed | undefined }) {
  const { t, href } = view
  const field = fieldsOf(typed, { kind: 'document' }, 'evidence')
  const none = (text: string) => ({ value: '', text })
  return (
    <form method="post" action={href(`${clausePath(desk.mandate.id, desk.clause.code)}/evidence`)}>
      <TextField
        {...field('path')}
        label={t('mandates.desk.evidence.path')}
        hint={t('mandates.desk.evidence.path.hint')}
        width="full"
        autocomplete="off"
      />
      <LanguagesField
        view={view}
        field={field}
        name="title"
        legend={t('mandates.desk.evidence.title')}
        first={desk.body.language}
      />
      <Select
        {...field('kind')}
        label={t('mandates.desk.evidence.kind')}
        options={evidenceKinds.map((kind) => ({ value: kind, text: t(`mandates.kind.${kind}`) }))}
      />
      <Select
        {...field('meeting')}
        label={t('mandates.desk.evidence.meeting')}
        options={[
          none(t('mandates.desk.evidence.no-meeting')),
          ...desk.meetings.map((meeting) => ({ value: meeting.symbol, text: meetingName(view, meeting) })),
        ]}
      />
      <Select
        {...field('phase')}
        label={t('mandates.desk.evidence.phase')}
        options={[
          none(t('mandates.desk.evidence.no-phase')),
          ...phases.map((phase) => ({ value: phase, text: t(`mandates.phase.${phase}`) })),
        ]}
      />
      <Button text={t('mandates.desk.evidence.button')} />
    </form>
  )
}
