import type { Frame, View } from '#platform/view'
import { DataTable, inLanguage, Section } from '#ui'
import type { Band, Consultation, Phase } from '../consultation.ts'
import { Drawing } from '../drawings/drawing.tsx'
import {
  bandName,
  choiceName,
  languagesOf,
  otherLanguage,
  phaseName,
  Said,
  stagesOf,
  wordingOf,
} from '../pages/words.tsx'
import { most, statementChoices, type Question } from '../question.ts'
import { youthDeskPath } from './frame.tsx'
import { nameOf } from './localised.tsx'

export type Offline = { consultation: Consultation; phase: Phase; band: Band; questions: Question[] }

/** The sheet on paper, for one band, in the language of the page. */
export function offlinePage(view: View, { consultation, phase, band, questions }: Offline): Frame {
  const { t, day } = view
  return {
    title: view.say(consultation.titles).text,
    path: sheetPath(consultation.symbol, phase, band),
    room: 'young',
    unlisted: true,
    breadcrumb: [
      { text: t('youth.desk.title'), href: '/desk/young' },
      { text: consultation.symbol, href: youthDeskPath(consultation.symbol) },
      { text: t('youth.desk.tab.groups'), href: youthDeskPath(consultation.symbol, 'groups') },
    ],
    eyebrow: bandName(view, band),
    children: (
      <>
        <p class="screen-only">{t('youth.offline.print')}</p>
        <div class="paper sheet">
          <p class="slip-title">
            <Said view={view} texts={consultation.titles} />
          </p>
          <p>{t('youth.offline.lead')}</p>
          <p>
            <strong>{t('youth.audience')}</strong> <Said view={view} texts={consultation.audience} />{' '}
            <strong>{t('youth.influence')}</strong> <Said view={view} texts={consultation.influence} />{' '}
            {consultation.answerBy && (
              <>
                <strong>{t('youth.answer')}</strong> {t('youth.answer.by', { day: day(consultation.answerBy) })}
              </>
            )}
          </p>
          <p>
            <strong>{t('youth.careful.title')}.</strong> {t('youth.offline.help')}
          </p>
          <p class="sheet-choice">
            <Box /> {t('youth.part.yes')}
          </p>
          {questions.map((question, index) => (
            <OnPaper view={view} band={band} question={question} position={index + 1} />
          ))}
        </div>
      </>
    ),
  }
}

type OnPaperProps = { view: View; band: Band; question: Question; position: number }

function OnPaper({ view, band, question, position }: OnPaperProps) {
  const { t } = view
  const wording = wordingOf(question, band, view.language)
  const choices = question.kind === 'statement' ? [...statementChoices] : question.choices
  return (
    <section class="sheet-question" {...inLanguage(otherLanguage(view, wording))}>
      <h2>
        {position}. {wording?.text}
      </h2>
      {question.kind === 'pictures' && <p>{t('youth.sheet.pictures')}</p>}
      {question.kind === 'dots' && <p>{t('youth.sheet.dots')}</p>}
      <ul class={`bare sheet-choices sheet-choices-${question.kind}`}>
        {choices.map((choice) => (
          <li class="sheet-choice">
            {question.kind === 'dots' ? Array.from({ length: most }, () => <Box round />) : <Box />}
            {question.kind === 'pictures' && <Drawing name={choice} />}{' '}
            {choice === 'skip' ? t('youth.sheet.skip') : choiceName(view, question, wording, choice)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A box to mark by hand, or a dot to fill. */
const Box = ({ round }: { round?: boolean }) => (
  <svg class="box" viewBox="0 0 20 20" width="20" height="20" stroke-width="1.5" aria-hidden="true" focusable="false">
    {round ? <circle cx="10" cy="10" r="8" /> : <rect x="2" y="2" width="16" height="16" rx="3" />}
  </svg>
)

/** The sheets to print for each age, each in its own language. */
export function OfflineSheets({ view, consultation }: { view: View; consultation: Consultation }) {
  const { t, hrefIn } = view
  return (
    <Section title={t('youth.groups.sheets')} id="sheets">
      <p>{t('youth.groups.sheets.text')}</p>
      {stagesOf(consultation).map(({ phase }) => (
        <DataTable
          caption={phaseName(view, phase)}
          columns={[{ text: t('youth.groups.band') }, { text: t('youth.groups.language') }]}
          rows={consultation.bands.map((band) => [
            bandName(view, band),
            <ul class="bare row">
              {languagesOf(consultation).map((language) => (
                <li>
                  <a
                    lang={language}
                    hreflang={language}
                    href={hrefIn(sheetPath(consultation.symbol, phase, band), language)}
                  >
                    {nameOf(language)}
                  </a>
                </li>
              ))}
            </ul>,
          ])}
        />
      ))}
    </Section>
  )
}

/** The address of a sheet to print, without its language. */
const sheetPath = (symbol: string, phase: string, band: string): string =>
  `${youthDeskPath(symbol)}/sheets/${phase}/${band}`
