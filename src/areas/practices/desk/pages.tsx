import type { Body } from '#areas/bodies'
import type { ListedDocument } from '#areas/registry'
import { languageNames, languages, type Language } from '#base/languages'
import { fieldsOf, type Frame, type Typed, type View } from '#platform/view'
import {
  Button,
  ButtonLink,
  Chip,
  DataTable,
  EmptyState,
  FormProblem,
  HiddenFields,
  LinkRow,
  Section,
  TextField,
} from '#ui'
import { placeOf, practicePath } from '../pages/words.ts'
import { fieldOf, type Practice } from '../practice.ts'
import { bodyDeskPath, practiceDeskPath } from './paths.ts'
import { fieldsOfPractice, PracticeFields } from './practice-fields.tsx'

export type PracticesDesk = { body: Body; documents: ListedDocument[] }

/** The practices of a body at the desk; those whose review is due say so. */
export function practicesDeskPage(view: View, body: Body, practices: Practice[], today: string): Frame {
  const { t, href, say } = view
  const toEnter = { text: t('practices.desk.enter'), href: href(`${bodyDeskPath(body.symbol)}/new`) }
  const review = (reviewOn: string | null) => {
    if (!reviewOn) return '–'
    return reviewOn <= today ? <Chip text={t('practices.desk.due')} tone="wait" /> : view.day(reviewOn)
  }
  return {
    ...frameOf(view, body),
    title: t('practices.title'),
    path: bodyDeskPath(body.symbol),
    children: practices.length ? (
      <>
        <DataTable
          caption={t('practices.title')}
          captionHidden
          columns={[
            { text: t('practices.desk.title') },
            { text: t('practices.who') },
            { text: t('practices.where') },
            { text: t('practices.desk.languages'), numeric: true },
            { text: t('practices.review') },
          ]}
          rows={practices.map((practice) => [
            <a href={href(practiceDeskPath(practice.id))}>{say(fieldOf(practice, 'title')).text}</a>,
            say(practice.who).text,
            placeOf(view, practice),
            String(Object.keys(practice.texts).length),
            review(practice.reviewOn),
          ])}
        />
        <ButtonLink {...toEnter} kind="secondary" />
        <LinkRow links={[{ text: t('desk.public-page'), href: href('/practices') }]} />
      </>
    ) : (
      <EmptyState title={t('practices.none')} text={t('practices.desk.none.text')} action={toEnter} />
    ),
  }
}

/** The form with which a practice is entered, by hand or from a passage. */
export function newPracticePage(view: View, desk: PracticesDesk, first: Record<string, string>, typed?: Typed): Frame {
  const { t, href } = view
  const { body, documents } = desk
  const path = `${bodyDeskPath(body.symbol)}/new`
  const frame = frameOf(view, body)
  return {
    ...frame,
    title: t('practices.desk.enter'),
    path,
    breadcrumb: [...frame.breadcrumb, { text: t('practices.title'), href: bodyDeskPath(body.symbol) }],
    lead: <p>{t('practices.desk.lead')}</p>,
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <form method="post" action={href(path)}>
          <PracticeFields view={view} typed={typed} first={first} language={body.language} documents={documents} />
          <Button text={t('practices.desk.enter.button')} />
        </form>
      </>
    ),
  }
}

type Correction = PracticesDesk & { practice: Practice; language: Language }

/** A practice to be put right, given in another language, or removed. */
export function correctPracticePage(view: View, desk: Correction, typed?: Typed): Frame {
  const { t, href, say } = view
  const { body, documents, practice, language } = desk
  const path = practiceDeskPath(practice.id)
  const frame = frameOf(view, body)
  return {
    ...frame,
    title: say(fieldOf(practice, 'title')).text,
    path,
    breadcrumb: [...frame.breadcrumb, { text: t('practices.title'), href: bodyDeskPath(body.symbol) }],
    children: (
      <>
        <FormProblem title={t('desk.wrong')} typed={typed} />
        <LinkRow
          label={t('practices.desk.languages')}
          links={languages.map((one) => ({
            text: practice.texts[one] ? `${languageNames[one]} ✓` : languageNames[one],
            href: `${href(path)}?language=${one}`,
            current: one === language,
          }))}
        />
        <form class="section" method="post" action={href(path)}>
          <HiddenFields fields={{ language }} />
          <PracticeFields
            view={view}
            typed={typed?.form ? undefined : typed}
            first={fieldsOfPractice(practice, language)}
            language={language}
            documents={documents}
          />
          <Button text={t('practices.desk.save')} />
        </form>
        <Removal view={view} practice={practice} typed={typed} />
        <LinkRow links={[{ text: t('desk.public-page'), href: href(practicePath(practice.id)) }]} />
      </>
    ),
  }
}

function Removal({ view: { t, href }, practice, typed }: { view: View; practice: Practice; typed: Typed | undefined }) {
  const field = fieldsOf(typed, {}, 'removal')
  return (
    <Section title={t('practices.desk.remove')} id="removal">
      <p>{t('practices.desk.remove.text')}</p>
      <form method="post" action={href(`${practiceDeskPath(practice.id)}/removal`)}>
        <TextField {...field('reason')} label={t('practices.desk.remove.reason')} width="full" />
        <Button text={t('practices.desk.remove')} kind="secondary" />
      </form>
    </Section>
  )
}

const frameOf = ({ t }: View, body: Body) => ({
  desk: true,
  current: 'desk' as const,
  eyebrow: <bdi>{body.symbol}</bdi>,
  breadcrumb: [
    { text: t('desk.title'), href: '/desk' },
    { text: body.symbol, href: `/desk/bodies/${encodeURIComponent(body.symbol)}` },
  ],
})
