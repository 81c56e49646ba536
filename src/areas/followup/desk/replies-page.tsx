import type { Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { ActionList, EmptyState, LinkRow, Section } from '#ui'
import { nameOf, type Matter } from '../reply.ts'
import { matterLabel, matterTexts, verdictChip } from '../pages/words.tsx'
import { places } from './places.ts'

/** What waits for a reply first, then what has one. */
export function repliesDeskPage(view: View, { body, matters }: { body: Body; matters: Matter[] }): Frame {
  const { t, href } = view
  const groups = [
    { title: t('followup.desk.waiting'), some: matters.filter(({ replies }) => !replies.length) },
    { title: t('followup.desk.replied'), some: matters.filter(({ replies }) => replies.length) },
  ]
  return {
    title: t('followup.replies.title'),
    path: places.replies(body.symbol),
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` }],
    lead: <p>{t('followup.desk.replies.lead')}</p>,
    children: (
      <>
        {matters.length === 0 && (
          <EmptyState title={t('followup.replies.none')} text={t('followup.replies.none.text')} />
        )}
        {groups.map(
          ({ title, some }) =>
            some.length > 0 && (
              <Section title={`${title} (${some.length})`}>
                <ActionList rows={some.map((matter) => rowOf(view, body, matter))} />
              </Section>
            ),
        )}
        <LinkRow
          links={[
            { text: t('followup.commitments.title'), href: href(places.commitments(body.symbol)) },
            { text: t('followup.desk.public'), href: href(`/replies/${encodeURIComponent(body.symbol)}`) },
          ]}
        />
      </>
    ),
  }
}

function rowOf(view: View, body: Body, matter: Matter) {
  const { text, language } = view.say(matterTexts(matter))
  const name = matterLabel(view, matter)
  return {
    title: text,
    ...(language && { language }),
    text: name,
    chips: [verdictChip(view, matter.replies[0])],
    actions: [
      {
        text: view.t(matter.replies.length ? 'followup.desk.reply.again' : 'followup.desk.reply'),
        href: view.href(places.reply(body.symbol, nameOf(matter))),
      },
    ],
  }
}
