import type { Frame, View } from '#platform/view'
import { DataTable, Section } from '#ui'
import { regions } from '../regions.ts'
import { addressees, audiences, stakeholders } from '../stakeholders.ts'
import { kinds, models, themes } from '../themes.ts'

/** The codebook, and the other words in which voices are counted; each theme under its code as a fragment. */
export function themesPage(view: View): Frame {
  const { t } = view
  return {
    title: t('voices.page.title'),
    path: '/themes',
    description: t('voices.page.lead'),
    lead: <p>{t('voices.page.lead')}</p>,
    children: (
      <>
        <Codebook view={view} />
        <Words
          id="stakeholders"
          title={t('voices.page.stakeholders')}
          text={t('voices.page.stakeholders.text')}
          words={stakeholders.map((one) => t(`voices.stakeholder.${one}`))}
          after={t('voices.page.children')}
        />
        <Words
          id="regions"
          title={t('voices.page.regions')}
          text={t('voices.page.regions.text')}
          words={regions.map((one) => t(`voices.region.${one}`))}
        />
        <Words
          id="models"
          title={t('voices.page.models')}
          text={t('voices.page.models.text')}
          words={models.map((one) => t(`voices.model.${one}`))}
        />
        <Words id="kinds" title={t('voices.page.kinds')} words={kinds.map((one) => t(`voices.kinds.${one}`))} />
        <Words
          id="addressees"
          title={t('voices.page.addressees')}
          words={addressees.map((one) => t(`voices.addressee.${one}`))}
        />
        <Words
          id="audiences"
          title={t('voices.page.audiences')}
          words={audiences.map((one) => t(`voices.audience.${one}`))}
        />
      </>
    ),
  }
}

const Codebook = ({ view: { t } }: { view: View }) => (
  <Section title={t('voices.page.codebook')} id="codebook">
    <p>{t('voices.page.codebook.text')}</p>
    <DataTable
      caption={t('voices.page.codebook')}
      captionHidden
      columns={[{ text: t('voices.page.theme') }, { text: t('voices.page.four-cs') }, { text: t('voices.page.from') }]}
      rows={themes.map((theme) => [
        <>
          <bdi id={theme.code}>{theme.code}</bdi> {t(`voices.theme.${theme.code}`)}
        </>,
        theme.fourCs.map((one) => t(`voices.four-cs.${one}`)).join(' · '),
        t('added' in theme ? 'voices.page.from.meeting' : 'voices.page.from.resolution'),
      ])}
    />
    <p class="muted">
      {t('voices.page.credit')} <a href="https://doi.org/10.21241/ssoar.71817">{t('voices.page.credit.link')}</a>
      {' · '}
      <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
    </p>
  </Section>
)

type WordsProps = { id: string; title: string; text?: string; words: string[]; after?: string }

const Words = ({ id, title, text, words, after }: WordsProps) => (
  <Section title={title} id={id}>
    {text && <p>{text}</p>}
    <ul>
      {words.map((word) => (
        <li>{word}</li>
      ))}
    </ul>
    {after && <p>{after}</p>}
  </Section>
)
