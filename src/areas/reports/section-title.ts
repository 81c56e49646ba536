import type { Translate } from '#platform/i18n'
import type { Section } from './report.ts'

/** The heading of a section in a report that is of no meeting. */
export const sectionTitle = (t: Translate, section: Section): string =>
  section === 'outcomes' ? t('report.section.done') : t(`report.section.${section}`)
