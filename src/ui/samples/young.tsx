import { BigChoices, Button, Card, Page } from '../index.ts'
import { frame } from './frame.ts'

/** A page of the young people's room, with an invented question. */
export const sampleYoung = () => (
  <Page
    {...frame('ltr', -1)}
    room="young"
    notice={undefined}
    site={{ name: 'Young people’s room', href: '/young' }}
    navigation={undefined}
    help={{ text: 'Get help', href: '/help' }}
    title="“Apps should ask before they keep you watching.”"
    eyebrow="Question 3 of 8 · you can skip or stop at any time"
    lead="What do you think? There is no wrong answer. Nobody can see that it was you."
  >
    <form method="post" action="/young/answer">
      <BigChoices
        name="opinion"
        legend="What do you think?"
        answers={[
          { value: 'agree', text: 'Agree' },
          { value: 'unsure', text: 'Not sure' },
          { value: 'disagree', text: 'Disagree' },
          { value: 'skip', text: 'Skip this one' },
        ]}
      />
      <Button text="Send" />
    </form>
    <Card title="Who will read this?">
      <p>The chair and the people who write the report. In May they will say here what they did with it.</p>
    </Card>
  </Page>
)
