import type { Frame, View } from '#platform/view'
import { ButtonLink, DataTable, EmptyState } from '#ui'
import type { Consultation } from '../consultation.ts'
import { Said, standOf } from '../pages/words.tsx'
import { youthDeskPath } from './frame.tsx'

/** The consultations that a facilitator prepares and runs. */
export function listPage(view: View, consultations: Consultation[]): Frame {
  const { t, href, day } = view
  const toPrepare = { text: t('youth.desk.prepare'), href: href('/desk/young/new') }
  return {
    title: t('youth.desk.title'),
    path: '/desk/young',
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('desk.title'), href: '/desk' }],
    lead: <p>{t('youth.desk.lead')}</p>,
    children: consultations.length ? (
      <>
        <DataTable
          caption={t('youth.desk.title')}
          captionHidden
          columns={[
            { text: t('youth.desk.consultation') },
            { text: t('desk.symbol') },
            { text: t('youth.desk.stand') },
            { text: t('youth.answer') },
          ]}
          rows={consultations.map((consultation) => [
            <a href={href(youthDeskPath(consultation.symbol))}>
              <Said view={view} texts={consultation.titles} />
            </a>,
            <bdi>{consultation.symbol}</bdi>,
            t(`youth.stand.${standOf(consultation)}`),
            consultation.answerBy ? day(consultation.answerBy) : '–',
          ])}
        />
        <ButtonLink {...toPrepare} kind="secondary" />
      </>
    ) : (
      <EmptyState title={t('youth.desk.none')} text={t('youth.desk.none.text')} action={toPrepare} />
    ),
  }
}
