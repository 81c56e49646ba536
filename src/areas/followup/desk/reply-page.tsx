import type { Body } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Card, Chip, FormProblem, Radios } from '#ui'
import { nameOf, verdicts, type Matter } from '../reply.ts'
import { InWords, matterLabel, matterTexts, ReplyText, verdictChip } from '../pages/words.tsx'
import { LanguageFields, textFields } from './languages.tsx'
import { places } from './places.ts'

const parts = ['reason', 'child', 'by']
export const replyFields = ['verdict', ...textFields(parts)]

/** The form of a reply, below what is replied to and the replies before. */
export function replyPage(
  view: View,
  { body, matter, typed }: { body: Body; matter: Matter; typed?: Typed | undefined },
): Frame {
  const { t, href } = view
  const path = places.reply(body.symbol, nameOf(matter))
  const field = fieldsOf(typed)
  return {
    title: matterLabel(view, matter),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('followup.replies.title'), href: places.replies(body.symbol) }],
    eyebrow: <bdi>{matter.kind === 'message' ? matter.message.symbol : body.symbol}</bdi>,
    lead: (
      <p>
        <InWords view={view} texts={matterTexts(matter)} />
      </p>
    ),
    children: (
      <>
        <FormProblem title={t('followup.desk.wrong')} typed={typed} />
        {matter.replies.map((reply) => (
          <Card>
            <p>
              <Chip {...verdictChip(view, reply)} />
            </p>
            <ReplyText view={view} body={body} matter={matter} reply={reply} />
          </Card>
        ))}
        {matter.replies.length > 0 && <p>{t('followup.desk.reply.beside')}</p>}
        <form method="post" action={href(path)}>
          <Radios
            {...field('verdict')}
            label={t('followup.desk.verdict')}
            choices={verdicts.map((verdict) => ({ value: verdict, text: t(`followup.verdict.${verdict}`) }))}
          />
          <LanguageFields
            view={view}
            main={body.language}
            field={field}
            parts={[
              { name: 'reason', label: t('followup.desk.reason'), rows: 4 },
              { name: 'child', label: t('followup.desk.child'), hint: t('followup.desk.child.hint'), rows: 3 },
              { name: 'by', label: t('followup.desk.by'), hint: t('followup.desk.by.hint') },
            ]}
          />
          <Button text={t('followup.desk.reply.button')} />
        </form>
      </>
    ),
  }
}
