export type AnswersProps = {
  /** Name of the form field that is sent. */
  name: string
  /** What is asked, for those who hear the buttons one by one. */
  label: string
  answers: { value: string; text: string }[]
}

/** Large buttons, one for each answer; a press sends the form it stands in. */
export const Answers = ({ name, label, answers }: AnswersProps) => (
  <div class="answers" role="group" aria-label={label}>
    {answers.map(({ value, text }) => (
      <button class="button button-secondary" name={name} value={value}>
        {text}
      </button>
    ))}
  </div>
)
