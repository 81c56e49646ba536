import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, DataTable, EmptyState, Radios, Section, Select, TextField } from '#ui'
import { told, type Consultation, type Group, type Stage } from '../consultation.ts'
import { bandName, isOpen, languagesOf, phaseName } from '../pages/words.tsx'
import { youthDesk, youthDeskPath } from './frame.tsx'
import { nameOf } from './localised.tsx'
import { OfflineSheets } from './offline-page.tsx'
import { PhaseField } from './phase-field.tsx'

export type GroupsDesk = { consultation: Consultation; groups: Group[] }

export const groupFields = ['phase', 'band', 'language', 'name', 'size']

/** The groups that take part, the form for another with its slips, and the sheets for those without a screen. */
export function groupsPage(
  view: View,
  { consultation, groups }: GroupsDesk,
  typed?: Typed,
  chosen: string[] = [],
): Frame {
  const { t } = view
  const open = consultation.stages.filter(isOpen)
  return youthDesk(view, {
    consultation,
    tab: 'groups',
    title: t('youth.desk.tab.groups'),
    lead: <p>{t('youth.groups.lead')}</p>,
    typed,
    children: (
      <>
        {groups.length > 0 && <GroupTable view={view} consultation={consultation} groups={groups} />}
        {open.length > 0 ? (
          <NewGroup view={view} consultation={consultation} open={open} typed={typed} chosen={chosen} />
        ) : (
          <EmptyState title={t('youth.groups.closed')} text={t('youth.groups.closed.text')} />
        )}
        <OfflineSheets view={view} consultation={consultation} />
      </>
    ),
  })
}

function GroupTable({ view, consultation, groups }: { view: View } & GroupsDesk) {
  const { t, href } = view
  const isTypedIn = (group: Group) =>
    group.unspent > 0 && consultation.stages.some((stage) => stage.phase === group.phase && isOpen(stage))
  return (
    <DataTable
      caption={t('youth.groups.table')}
      captionHidden
      columns={[
        { text: t('youth.groups.name') },
        { text: t('youth.groups.phase') },
        { text: t('youth.groups.band') },
        { text: t('youth.groups.language') },
        { text: t('youth.groups.unspent'), numeric: true },
        { text: t('youth.groups.paper') },
      ]}
      rows={groups.map((group) => [
        <>
          <bdi>{group.name}</bdi>
          {group.told.length > 0 && (
            <>
              <br />
              <span class="muted">{group.told.map((one) => t(`youth.told.${one}`)).join(' · ')}</span>
            </>
          )}
        </>,
        phaseName(view, group.phase),
        bandName(view, group.band),
        <span lang={group.language}>{nameOf(group.language)}</span>,
        t('youth.groups.unspent.of', { unspent: group.unspent, size: group.size }),
        isTypedIn(group) ? (
          <a href={href(`${youthDeskPath(consultation.symbol, 'groups')}/${group.id}/paper`)}>
            {t('youth.groups.paper.type')}
            <span class="hidden"> {group.name}</span>
          </a>
        ) : (
          '–'
        ),
      ])}
    />
  )
}

type NewProps = { view: View; consultation: Consultation; open: Stage[]; typed: Typed | undefined; chosen: string[] }

function NewGroup({ view, consultation, open, typed, chosen }: NewProps) {
  const { t, href } = view
  const { bands } = consultation
  const languages = languagesOf(consultation)
  const field = fieldsOf(typed, {
    phase: open[0]!.phase,
    band: bands[0] ?? '',
    language: languages.includes(view.language) ? view.language : (languages[0] ?? ''),
    size: '12',
  })
  return (
    <Section title={t('youth.groups.new')} id="new">
      <form method="post" action={href(youthDeskPath(consultation.symbol, 'groups'))}>
        <PhaseField view={view} field={field} phases={open.map(({ phase }) => phase)} />
        <TextField
          {...field('name')}
          label={t('youth.groups.name')}
          hint={t('youth.groups.name.hint')}
          maxlength={80}
        />
        <Radios
          {...field('band')}
          label={t('youth.groups.band')}
          inline
          choices={bands.map((band) => ({ value: band, text: bandName(view, band) }))}
        />
        <Select
          {...field('language')}
          label={t('youth.groups.language')}
          options={languages.map((language) => ({ value: language, text: nameOf(language), language }))}
        />
        <TextField
          {...field('size')}
          label={t('youth.groups.size')}
          hint={t('youth.groups.size.hint')}
          inputmode="numeric"
          width="short"
        />
        <Checkboxes
          {...field('told')}
          label={t('youth.groups.told')}
          hint={t('youth.groups.told.hint')}
          requirement={t('desk.optional')}
          values={chosen}
          inline
          choices={told.map((one) => ({ value: one, text: t(`youth.told.${one}`) }))}
        />
        <Button text={t('youth.groups.make')} />
      </form>
    </Section>
  )
}
