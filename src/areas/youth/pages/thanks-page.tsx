import type { Frame, View } from '#platform/view'
import { Section } from '#ui'
import type { Consultation } from '../consultation.ts'
import { Said, youngPath } from './words.tsx'

/** After the sheet: what happens next and when, where to find help, and that the page can be closed. */
export function thanksPage(view: View, consultation: Consultation, notice: string | undefined): Frame {
  const { t, href, day } = view
  return {
    title: t('youth.thanks'),
    path: '/young/answers',
    room: 'young',
    oneLanguage: true,
    unlisted: true,
    notice,
    lead: <p>{t('youth.thanks.counted')}</p>,
    children: (
      <>
        <Section title={t('youth.thanks.next')}>
          <p>{t('youth.thanks.read')}</p>
          <p>
            <strong>{t('youth.audience')}</strong> <Said view={view} texts={consultation.audience} />
          </p>
          {consultation.answerBy && (
            <p>
              {t('youth.thanks.by', { day: day(consultation.answerBy) })}{' '}
              <a href={href(youngPath(consultation.symbol))}>
                <Said view={view} texts={consultation.titles} />
              </a>
            </p>
          )}
        </Section>
        <Section title={t('youth.thanks.talk')}>
          <p>
            <a href={href('/help')}>
              <strong>{t('youth.careful.help')}</strong>
            </a>
          </p>
        </Section>
        <section class="card">
          <h2>{t('youth.thanks.close')}</h2>
          <p>{t('youth.thanks.close.text')}</p>
        </section>
      </>
    ),
  }
}
