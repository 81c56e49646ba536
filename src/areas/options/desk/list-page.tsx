import type { Body } from '#areas/bodies'
import type { Frame, View } from '#platform/view'
import { ButtonLink, DataTable, EmptyState, LinkRow } from '#ui'
import type { Option } from '../option.ts'
import { InWords } from '../pages/words.tsx'

export const deskPath = (body: string, ...rest: (string | number)[]): string =>
  ['/desk/options', encodeURIComponent(body), ...rest].join('/')

/** The options of a body at the desk. `isReady` when there is a published recommendation to follow from. */
export function listPage(
  view: View,
  { body, options, isReady }: { body: Body; options: Option[]; isReady: boolean },
): Frame {
  const { t, href } = view
  return {
    title: t('options.title'),
    path: deskPath(body.symbol),
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` }],
    lead: <p>{t('options.desk.lead')}</p>,
    children: (
      <>
        {isReady ? (
          <ButtonLink text={t('options.desk.new')} href={href(deskPath(body.symbol, 'new'))} />
        ) : (
          <EmptyState
            title={t('options.desk.not-ready')}
            text={t('options.desk.not-ready.text')}
            action={{
              text: t('options.desk.to-findings'),
              href: href(`/desk/understanding/${encodeURIComponent(body.symbol)}`),
            }}
          />
        )}
        {options.length > 0 && (
          <DataTable
            caption={t('options.title')}
            captionHidden
            columns={[{ text: t('options.name') }, { text: t('options.level') }, { text: t('options.desk.state') }]}
            rows={options.map((option) => [
              <a href={href(deskPath(body.symbol, option.number))}>
                {option.number}. <InWords view={view} texts={option.names} />
              </a>,
              t(`options.level.${option.level}`),
              t(option.published ? 'options.desk.published' : 'options.desk.draft'),
            ])}
          />
        )}
        <LinkRow
          links={[{ text: t('options.desk.public'), href: href(`/options/${encodeURIComponent(body.symbol)}`) }]}
        />
      </>
    ),
  }
}
