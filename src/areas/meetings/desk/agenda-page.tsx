import { languageNames, languages } from '#base/languages'
import { meetingDesk } from '#areas/bodies'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import { Button, Checkboxes, Details, EmptyState, inLanguage, Notice, Section, Select, TextArea, TextField } from '#ui'
import type { AgendaItem } from '../proceedings.ts'
import { itemOptions, paperOptions, shortSymbol } from './choices.ts'
import type { MeetingDesk } from './open-desk.ts'

export const titleFields = languages.map((language) => `title-${language}`)

type Props = { view: View; desk: MeetingDesk; path: string; typed?: Typed | undefined }

/** The agenda of a meeting: its items with their papers, the changes the group agreed, and its adoption. */
export function agendaPage(view: View, desk: MeetingDesk, typed?: Typed): Frame {
  const path = `/desk/meetings/${encodeURIComponent(desk.meeting.symbol)}/agenda`
  const props = { view, desk, path, typed }
  return meetingDesk(view, {
    ...desk,
    tab: 'agenda',
    title: view.t('desk.meeting.tab.agenda'),
    typed,
    children: (
      <>
        <Items {...props} />
        <AddItem {...props} />
        {desk.proceedings.agenda.length > 0 && desk.papers.length > 0 && <PlacePaper {...props} />}
        <Adoption {...props} />
      </>
    ),
  })
}

function Items({ view, desk, path }: Props) {
  const { t } = view
  const { agenda, adopted } = desk.proceedings
  if (!agenda.length) return <EmptyState title={t('desk.agenda.none')} text={t('desk.agenda.none.text')} />
  return (
    <Section title={t('desk.agenda.items')} id="items">
      <ol class="bare">
        {agenda.map((item, index) => (
          <li id={`item-${item.number}`}>
            <Item view={view} item={item} desk={desk} />
            {!adopted && (
              <div class="row">
                {index > 0 && <Move view={view} path={path} item={item} direction="up" />}
                {index < agenda.length - 1 && <Move view={view} path={path} item={item} direction="down" />}
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Item({ view, item, desk }: { view: View; item: AgendaItem; desk: MeetingDesk }) {
  const { text, language } = view.say(item.title)
  return (
    <>
      <p>
        <strong>
          {item.number} <span {...inLanguage(language)}>{text}</span>
        </strong>
      </p>
      {item.documents.length > 0 && (
        <ul>
          {item.documents.map((symbol) => {
            const paper = desk.papers.find((one) => one.symbol === symbol)
            return (
              <li>
                <a href={view.href(`/desk/documents/${symbol.split('/').map(encodeURIComponent).join('/')}`)}>
                  <bdi>{shortSymbol(symbol)}</bdi>
                </a>{' '}
                {paper && <span {...inLanguage(paper.titleLanguage)}>{paper.title}</span>}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

type MoveProps = { view: View; path: string; item: AgendaItem; direction: 'up' | 'down' }

function Move({ view, path, item, direction }: MoveProps) {
  const words = view.t(`desk.agenda.move.${direction}`)
  return (
    <form method="post" action={view.href(`${path}/items/${item.number}/moves`)}>
      <input type="hidden" name="direction" value={direction} />
      <Button kind="link" text={words} label={`${words}: ${view.say(item.title).text}`} />
    </form>
  )
}

function AddItem({ view, desk, path, typed }: Props) {
  const { t, href } = view
  const { language } = desk.body
  const field = fieldsOf(typed, {}, 'item')
  const others = languages.filter((one) => one !== language)
  return (
    <Section title={t('desk.agenda.add')} id="add">
      <form method="post" action={href(`${path}/items`)}>
        <TextField {...field(`title-${language}`)} label={t('desk.agenda.item.title')} lang={language} width="full" />
        <Details summary={t('desk.other-languages')} open={others.some((one) => field(`title-${one}`).value)}>
          {others.map((one) => (
            <TextField
              {...field(`title-${one}`)}
              label={languageNames[one]}
              requirement={t('desk.optional')}
              lang={one}
              width="full"
            />
          ))}
        </Details>
        <Button text={t('desk.agenda.add.button')} />
      </form>
    </Section>
  )
}

function PlacePaper({ view, desk, path, typed }: Props) {
  const { t, href } = view
  const field = fieldsOf(typed, {}, 'place')
  const placed = new Set(desk.proceedings.agenda.flatMap((item) => item.documents))
  const waiting = desk.papers.filter(({ symbol }) => !placed.has(symbol))
  const others = desk.papers.filter(({ symbol }) => placed.has(symbol))
  return (
    <Section title={t('desk.agenda.place')} id="place">
      {waiting.length > 0 && <p>{t('desk.agenda.unplaced', { count: waiting.length })}</p>}
      <form method="post" action={href(`${path}/documents`)}>
        <Select {...field('document')} label={t('desk.paper')} options={paperOptions([...waiting, ...others])} />
        <Select {...field('item')} label={t('desk.item')} options={itemOptions(view, desk)} />
        <Button text={t('desk.agenda.place.button')} kind="secondary" />
      </form>
    </Section>
  )
}

function Adoption({ view, desk, path, typed }: Props) {
  const { t, href } = view
  const { adopted, agenda, changes } = desk.proceedings
  const field = fieldsOf(typed, {}, 'change')
  return (
    <Section title={t('desk.agenda.adoption')} id="adoption">
      {changes.length > 0 && (
        <ol>
          {changes.map(({ text, reason }) => (
            <li>
              {text} {reason && <span class="muted">{reason}</span>}
            </li>
          ))}
        </ol>
      )}
      {adopted ? (
        <Notice>{t('desk.agenda.adopted', { when: view.instant(adopted, desk.body.timezone) })}</Notice>
      ) : (
        agenda.length > 0 && (
          <form method="post" action={href(`${path}/adoption`)}>
            <p>{t('desk.agenda.adopt.text')}</p>
            <Button text={t('desk.agenda.adopt')} />
          </form>
        )
      )}
      <Details summary={t('desk.agenda.change')} open={typed?.form === 'change'}>
        <form method="post" action={href(`${path}/changes`)}>
          <TextArea
            {...field('text')}
            label={t('desk.agenda.change.text')}
            hint={t('desk.agenda.change.hint')}
            lang={desk.body.language}
            rows={3}
          />
          <TextField
            {...field('reason')}
            label={t('desk.agenda.change.reason')}
            requirement={t('desk.optional')}
            width="full"
          />
          {desk.papers.length > 0 && (
            <Checkboxes
              {...field('documents')}
              label={t('desk.papers.concerned')}
              requirement={t('desk.optional')}
              values={field('documents').value.split('\n')}
              choices={paperOptions(desk.papers)}
            />
          )}
          <Button text={t('desk.agenda.change.button')} kind="secondary" />
        </form>
      </Details>
    </Section>
  )
}
