import { documentAddress, SourceNames } from '#areas/registry'
import type { View } from '#platform/view'
import { Chip, inLanguage, SourceCard } from '#ui'
import type { Position, Stance } from '../option.ts'
import type { Speaker } from '../speakers.ts'
import { passageAddress } from './words.tsx'

type Props = { view: View; positions: Position[]; speakers: Map<string, Speaker> }

/** Who says so, in a line each with the way to the very words. Children are marked and never mixed with others. */
export const PositionLinks = ({ view, positions, speakers }: Props) =>
  positions.length ? (
    <ul class="bare">
      {positions.map((position) => (
        <li>
          {position.stands ? (
            <a href={view.href(passageAddress(position))}>
              <SpeakerName view={view} position={position} speaker={speakers.get(position.symbol)} />
            </a>
          ) : (
            <Gone view={view} position={position} />
          )}{' '}
          {position.voice === 'children' && <ChildrenSay view={view} position={position} />}
        </li>
      ))}
    </ul>
  ) : (
    <span class="muted">{view.t('options.positions.none')}</span>
  )

/** The same with their words, one card each. */
export const PositionCards = ({ view, positions, speakers }: Props) => (
  <>
    {positions.map((position) =>
      position.stands ? (
        <SourceCard
          quotation={position.anchor.exact}
          language={position.anchor.language}
          source={{ text: position.symbol, href: view.href(passageAddress(position)) }}
          note={
            <>
              <SpeakerName view={view} position={position} speaker={speakers.get(position.symbol)} />{' '}
              {position.voice === 'children' ? (
                <ChildrenSay view={view} position={position} />
              ) : (
                position.voice && <Chip text={view.t(`voices.stakeholder.${position.voice}`)} />
              )}
            </>
          }
        />
      ) : (
        <p>
          <Gone view={view} position={position} />
        </p>
      ),
    )}
  </>
)

/** That children speak, and what they say: theirs stand together, whatever they say. */
const ChildrenSay = ({ view, position }: { view: View; position: Position }) => (
  <>
    <Chip text={view.t('voices.stakeholder.children')} tone="info" />{' '}
    <Chip text={view.t(`options.says.${position.stance}`)} />
  </>
)

/** Words that were withdrawn or changed are not quoted any more, and do not count. */
const Gone = ({ view, position }: { view: View; position: Position }) => (
  <>
    <a href={view.href(documentAddress({ symbol: position.symbol }))}>
      <bdi>{position.symbol}</bdi>
    </a>{' '}
    <span class="muted">{view.t('options.position.gone')}</span>
  </>
)

function SpeakerName({ view, position, speaker }: { view: View; position: Position; speaker: Speaker | undefined }) {
  if (!speaker) return <bdi>{position.symbol}</bdi>
  if (position.voice !== 'children' && speaker.sources.length)
    return <SourceNames view={view} sources={speaker.sources} />
  return <span {...inLanguage(speaker.language === view.language ? undefined : speaker.language)}>{speaker.title}</span>
}

/** The positions of adults with one stance, or of children whatever they say. */
export const adultsWith = (positions: Position[], stance: Stance): Position[] =>
  positions.filter((position) => position.voice !== 'children' && position.stance === stance)
export const ofChildren = (positions: Position[]): Position[] => positions.filter(({ voice }) => voice === 'children')
