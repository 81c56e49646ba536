import { bodyNotice, type Body } from '#areas/bodies'
import { documentAddress } from '#areas/registry'
import type { Frame, View } from '#platform/view'
import { Chip, Details, EmptyState, LinkRow, Section } from '#ui'
import { nameOf, threadPath, type Matter } from '../reply.ts'
import { InWords, matterLabel, matterTexts, ReplyText, verdictChip } from './words.tsx'

type Props = { body: Body; matters: Matter[] }

/** T-44: every message and every recommendation with its reply, or the words that there is none yet; all are counted. */
export function repliesPage(view: View, { body, matters }: Props): Frame {
  const { t, href } = view
  const name = view.say(body.names)
  const symbol = encodeURIComponent(body.symbol)
  const groups = [
    { id: 'messages', title: t('followup.messages'), matters: matters.filter(({ kind }) => kind === 'message') },
    {
      id: 'recommendations',
      title: t('followup.recommendations'),
      matters: matters.filter(({ kind }) => kind === 'recommendation'),
    },
  ]
  return {
    title: t('followup.replies.title'),
    path: `/replies/${symbol}`,
    current: 'consultations',
    notice: bodyNotice(view, [body]),
    breadcrumb: [{ text: name.text, href: `/bodies/${symbol}` }],
    eyebrow: <bdi>{body.symbol}</bdi>,
    description: t('followup.replies.lead'),
    lead: <p>{t('followup.replies.lead')}</p>,
    children: matters.length ? (
      <>
        {groups.map(({ id, title, matters: some }) => (
          <Section title={title} id={id}>
            <p>{countWords(view, id as 'messages' | 'recommendations', some)}</p>
            {some.map((matter) => (
              <MatterCard view={view} body={body} matter={matter} />
            ))}
          </Section>
        ))}
        <LinkRow links={[{ text: t('followup.commitments.title'), href: href(`/commitments?body=${symbol}`) }]} />
      </>
    ) : (
      <EmptyState title={t('followup.replies.none')} text={t('followup.replies.none.text')} />
    ),
  }
}

function countWords({ t }: View, id: 'messages' | 'recommendations', matters: Matter[]): string {
  if (!matters.length) return t(`followup.${id}.none`)
  const replied = matters.filter(({ replies }) => replies.length).length
  return t('followup.replies.count', { count: matters.length, replied })
}

/** The fragment under which a message or recommendation is found on the page. */
const fragmentOf = (matter: Matter): string =>
  matter.kind === 'message' ? `${matter.message.symbol}-${matter.message.block}` : `r${matter.finding.number}`

function MatterCard({ view, body, matter }: { view: View; body: Body; matter: Matter }) {
  const { t, href } = view
  const [newest, ...earlier] = matter.replies
  return (
    <article class="card" id={fragmentOf(matter)}>
      <h3>
        {matterLabel(view, matter)} <Chip {...verdictChip(view, newest)} />
      </h3>
      <p>
        <strong>
          <InWords view={view} texts={matterTexts(matter)} />
        </strong>
      </p>
      {newest && <ReplyText view={view} body={body} matter={matter} reply={newest} />}
      {earlier.length > 0 && (
        <Details summary={t('followup.replies.earlier', { count: earlier.length })}>
          {earlier.map((reply) => (
            <>
              <p>
                <Chip {...verdictChip(view, reply)} />
              </p>
              <ReplyText view={view} body={body} matter={matter} reply={reply} />
            </>
          ))}
        </Details>
      )}
      <LinkRow
        links={[
          { text: t('followup.thread.follow'), href: href(threadPath(body.symbol, nameOf(matter))) },
          ...(matter.kind === 'message'
            ? [
                {
                  text: matter.message.symbol,
                  href: href(
                    `${documentAddress({ symbol: matter.message.symbol })}#${encodeURIComponent(matter.message.block)}`,
                  ),
                },
              ]
            : []),
        ]}
      />
    </article>
  )
}
