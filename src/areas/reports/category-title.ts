import { categories, isOneOf } from '#areas/registry'
import type { Translate } from '#platform/i18n'

/** The heading over the papers of one category. */
export const categoryTitle = (t: Translate, category: string): string =>
  isOneOf(categories, category) ? t(`report.category.${category}`) : category
