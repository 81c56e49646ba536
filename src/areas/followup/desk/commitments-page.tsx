import type { Body } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, ButtonLink, Chip, DataTable, DateField, EmptyState, FormProblem, LinkRow, Select } from '#ui'
import type { StandingCommitment } from '../pages/commitments-page.tsx'
import { InWords, stateChip } from '../pages/words.tsx'
import { LanguageFields, textFields } from './languages.tsx'
import { places } from './places.ts'

/** The commitments of a group at the desk, those that nobody has said a word about first. */
export function commitmentsDeskPage(
  view: View,
  { body, standing }: { body: Body; standing: StandingCommitment[] },
): Frame {
  const { t, href } = view
  return {
    title: t('followup.commitments.title'),
    path: places.commitments(body.symbol),
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` }],
    lead: <p>{t('followup.commitments.lead')}</p>,
    children: (
      <>
        <ButtonLink text={t('followup.desk.commitment.new')} href={href(places.newCommitment(body.symbol))} />
        {standing.length ? (
          <DataTable
            caption={t('followup.commitments.count', { count: standing.length })}
            columns={[
              { text: t('followup.commitment') },
              { text: t('followup.commitment.due') },
              { text: t('followup.commitments.state') },
            ]}
            rows={standing.map(({ commitment: { number, text, dueOn }, state }) => [
              <a href={href(places.commitment(body.symbol, number))}>
                {number}. <InWords view={view} texts={text} />
              </a>,
              view.day(dueOn),
              <Chip {...stateChip(view, state)} />,
            ])}
          />
        ) : (
          <EmptyState title={t('followup.commitments.none')} text={t('followup.desk.commitments.none')} />
        )}
        <LinkRow
          links={[
            { text: t('followup.replies.title'), href: href(places.replies(body.symbol)) },
            { text: t('followup.desk.public'), href: href(`/commitments?body=${encodeURIComponent(body.symbol)}`) },
          ]}
        />
      </>
    ),
  }
}

/** From what a commitment can follow, as a form sends it. */
export type SourceOption = { value: string; text: string; language?: string }

export const commitmentFields = ['from', 'due', ...textFields(['text', 'owner', 'indicator'])]

/** The form of a new commitment. */
export function newCommitmentPage(
  view: View,
  { body, sources, typed }: { body: Body; sources: SourceOption[]; typed?: Typed | undefined },
): Frame {
  const { t, href } = view
  const field = fieldsOf(typed)
  return {
    title: t('followup.desk.commitment.new'),
    path: places.newCommitment(body.symbol),
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('followup.commitments.title'), href: places.commitments(body.symbol) }],
    eyebrow: <bdi>{body.symbol}</bdi>,
    children: (
      <>
        <FormProblem title={t('followup.desk.wrong')} typed={typed} />
        <form method="post" action={href(places.newCommitment(body.symbol))}>
          <Select
            {...field('from')}
            label={t('followup.commitment.from')}
            hint={t('followup.desk.commitment.from.hint')}
            options={[{ value: '', text: t('followup.desk.choose') }, ...sources]}
          />
          <LanguageFields
            view={view}
            main={body.language}
            field={field}
            parts={[
              { name: 'text', label: t('followup.desk.commitment.text'), rows: 3 },
              { name: 'owner', label: t('followup.commitment.owner'), hint: t('followup.desk.owner.hint') },
              { name: 'indicator', label: t('followup.commitment.indicator'), hint: t('followup.desk.indicator.hint') },
            ]}
          />
          <DateField {...field('due')} label={t('followup.commitment.due')} />
          <Button text={t('followup.desk.commitment.button')} />
        </form>
      </>
    ),
  }
}
