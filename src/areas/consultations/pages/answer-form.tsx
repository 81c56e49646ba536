import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { languageNames, languages } from '#base/languages'
import type { Body } from '#areas/bodies'
import { regions, type Stakeholder } from '#areas/voices'
import { htmlBody, type Document } from '#document'
import { fieldsOf, type Typed, type View } from '#platform/view'
import {
  Button,
  ButtonRow,
  Checkboxes,
  Details,
  DocumentText,
  FileField,
  HiddenFields,
  Notice,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
} from '#ui'
import { countWords, wordsAllowed } from '../answer.ts'
import { questionsFor, type Call, type Question } from '../call.ts'

export type FormFace = {
  call: Call
  body: Body
  stakeholder: Stakeholder
  /** Where the form is sent. */
  action: string
  code: string
  revision: number
  values: Record<string, string>
  document: Document | null
  /** As whom it speaks and how it is published are settled: it is in the register. */
  isAccepted?: boolean
  /** The call is shut: what was typed is shown, and cannot be sent. */
  isShut?: boolean
  typed?: Typed | undefined
}

type Field = ReturnType<typeof fieldsOf>
type Part = { view: View; face: FormFace; field: Field }

/** The questions that are asked of one kind of participant, and what their answer says about itself. */
export function AnswerForm({
  view,
  face,
  onBehalf,
  children,
}: PropsWithChildren<{ view: View; face: FormFace; onBehalf?: boolean }>) {
  const { t, href } = view
  const field = fieldsOf(face.typed, face.values)
  const { code, revision, call, stakeholder } = face
  return (
    <form method="post" action={href(face.action)} enctype="multipart/form-data">
      <HiddenFields fields={{ code, revision: String(revision) }} />
      <Section title={t('consultations.form.replies')}>
        {questionsFor(call, stakeholder).map((question) => (
          <Reply view={view} question={question} field={field} />
        ))}
      </Section>
      <DocumentPart view={view} face={face} field={field} />
      {face.isAccepted ? <Settled face={face} /> : <About view={view} face={face} field={field} />}
      {children}
      {onBehalf && <Button text={t('consultations.desk.enter')} />}
      {!onBehalf && !face.isShut && (
        <>
          <p class="muted">{t('consultations.form.save.text')}</p>
          <ButtonRow>
            <Button text={t('consultations.form.save')} kind="secondary" name="do" value="save" />
            <Button text={t('consultations.form.send')} name="do" value="send" />
          </ButtonRow>
        </>
      )}
    </form>
  )
}

/** A question and the room for its reply. */
export function Reply({ view, question, field }: { view: View; question: Question; field: Field }) {
  const { t, say, language } = view
  const { number, text, hint, words } = question
  const asked = field(`reply-${number}`)
  const count = countWords(asked.value, language)
  const hints = [
    ...(hint ? [say(hint).text] : []),
    t('consultations.form.words', { words }),
    ...(count ? [t('consultations.form.words.now', { count })] : []),
  ]
  return <TextArea {...asked} label={`${number}. ${say(text).text}`} hint={hints.join(' ')} rows={8} record />
}

function DocumentPart({ view, face, field }: Part) {
  const { t } = view
  const { document, call, stakeholder } = face
  return (
    <Section title={t('consultations.form.document')} id="document">
      {document && (
        <>
          <Notice title={t('consultations.form.document.read')}>
            <p>{t('consultations.form.document.check')}</p>
          </Notice>
          <Details summary={document.title || t('consultations.form.document')} open>
            <DocumentText language={document.language} direction={document.direction}>
              {raw(htmlBody(document, { sources: false }))}
            </DocumentText>
          </Details>
          <Checkboxes
            {...field('drop')}
            label={t('consultations.form.document.drop.label')}
            choices={[{ value: 'yes', text: t('consultations.form.document.drop') }]}
          />
        </>
      )}
      <FileField
        name="file"
        error={field('file').error}
        label={t(document ? 'consultations.form.document.another' : 'consultations.form.document.choose')}
        hint={t('consultations.form.document.hint', { words: wordsAllowed(call, stakeholder) })}
        requirement={t('consultations.optional')}
        accept=".docx,.pdf,.md,.txt"
      />
    </Section>
  )
}

function About({ view, face: { call }, field }: Part) {
  const { t, say } = view
  const choose = { value: '', text: t('consultations.form.choose') }
  const [choice, another] = call.publication
  return (
    <Section title={t('consultations.form.about')} id="about">
      <TextField
        {...field('organisation')}
        label={t('consultations.form.organisation')}
        hint={t(another ? 'consultations.form.organisation.hint' : 'consultations.form.organisation.named')}
        width="full"
        autocomplete="off"
      />
      {call.invitees.length > 0 && (
        <Select
          {...field('invitee')}
          label={t('consultations.form.invitee')}
          requirement={t('consultations.optional')}
          options={[
            { value: '', text: t('consultations.form.invitee.none') },
            ...call.invitees.map(({ number, names }) => ({ value: String(number), ...say(names) })),
          ]}
        />
      )}
      <Select
        {...field('region')}
        label={t('consultations.form.region')}
        options={[choose, ...regions.map((region) => ({ value: region, text: t(`voices.region.${region}`) }))]}
      />
      <Select
        {...field('language')}
        label={t('consultations.form.language')}
        options={[
          choose,
          ...languages
            .filter((language) => call.languages.includes(language))
            .map((language) => ({ value: language, text: languageNames[language], language })),
        ]}
      />
      {another ? (
        <Radios
          {...field('publication')}
          label={t('consultations.publication')}
          choices={call.publication.map((value) => ({
            value,
            text: t(`consultations.publication.${value}`),
            hint: t(`consultations.publication.${value}.text`),
          }))}
        />
      ) : (
        <>
          <HiddenFields fields={{ publication: choice! }} />
          <p>{t(`consultations.publication.${choice!}.text`)}</p>
        </>
      )}
      <p class="muted">{t('consultations.no-persons')}</p>
    </Section>
  )
}

/** T-34: sent along as they are; the act keeps to what was accepted whatever comes. */
const Settled = ({ face: { values } }: { face: FormFace }) => {
  const { organisation = '', region = '', language = '', publication = '', invitee = '' } = values
  return <HiddenFields fields={{ organisation, region, language, publication, invitee }} />
}
