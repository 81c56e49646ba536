import { languageNames, languages } from '#base/languages'
import type { Frame, View } from '#platform/view'
import { ActionList, Button, ButtonLink, EmptyState, FormProblem, LinkRow, Notice, Section } from '#ui'
import { addressOf } from '../pages/words.tsx'
import { deskPath } from './list-page.tsx'
import { OptionForm, type OptionFormProps } from './option-form.tsx'

type Props = Omit<OptionFormProps, 'view' | 'action'>

/** A new option, or one that is there: its template in one language, who takes which position, and its publication. */
export function editPage(view: View, props: Props): Frame {
  const { t } = view
  const { body, option, typed } = props
  const path = deskPath(body.symbol, option?.number ?? 'new')
  return {
    title: option ? t('options.number', { number: option.number }) : t('options.desk.new'),
    path,
    desk: true,
    current: 'desk',
    breadcrumb: [{ text: t('options.title'), href: deskPath(body.symbol) }],
    eyebrow: <bdi>{body.symbol}</bdi>,
    lead: <p>{t('options.desk.template')}</p>,
    children: (
      <>
        <FormProblem title={t('options.desk.wrong')} typed={typed} />
        {option && <Publication view={view} {...props} />}
        {option && <Languages view={view} {...props} />}
        <OptionForm view={view} {...props} action={path} />
        {option && <Positions view={view} {...props} />}
      </>
    ),
  }
}

type PartProps = Props & { view: View }

function Publication({ view, option, body }: PartProps) {
  const { t, href } = view
  if (option!.published)
    return (
      <Notice>
        <p>
          {t('options.desk.is-published')} <a href={href(addressOf(option!))}>{t('options.desk.public')}</a>
        </p>
      </Notice>
    )
  return (
    <form method="post" action={href(deskPath(body.symbol, option!.number, 'publication'))}>
      <p>{t('options.desk.publish.text')}</p>
      <Button kind="secondary" text={t('options.desk.publish')} />
    </form>
  )
}

const Languages = ({ view, option, body, language }: PartProps) => (
  <LinkRow
    label={view.t('options.desk.languages')}
    links={[...languages]
      .toSorted((a, b) => Number(b === body.language) - Number(a === body.language))
      .map((one) => ({
        text: languageNames[one],
        language: one,
        href: view.href(`${deskPath(body.symbol, option!.number)}${one === body.language ? '' : `?language=${one}`}`),
        current: one === language,
      }))}
  />
)

function Positions({ view, option, body }: PartProps) {
  const { t, href } = view
  const path = deskPath(body.symbol, option!.number, 'positions')
  return (
    <Section title={t('options.positions')} id="positions">
      {option!.positions.length ? (
        <ActionList
          rows={option!.positions.map(({ symbol, stance, anchor, voice, stands }) => ({
            title: anchor.exact,
            language: anchor.language,
            text: <bdi>{symbol}</bdi>,
            chips: [
              { text: t(`options.says.${stance}`) },
              ...(voice ? [{ text: t(`voices.stakeholder.${voice}`) }] : []),
              ...(stands ? [] : [{ text: t('options.position.gone'), tone: 'stop' as const }]),
            ],
            actions: [
              {
                text: t('options.desk.position.remove'),
                label: t('options.desk.position.remove.of', { symbol }),
                action: href(`${path}/removal`),
                fields: { document: symbol, stance },
              },
            ],
          }))}
        />
      ) : (
        <EmptyState title={t('options.desk.positions.none')} text={t('options.positions.text')} />
      )}
      <ButtonLink text={t('options.desk.position.add')} href={href(path)} kind="secondary" />
    </Section>
  )
}
