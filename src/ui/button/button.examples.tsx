import { awkward, type Examples } from '../example.ts'
import { ButtonRow } from '../layout/layout.tsx'
import { Button, ButtonLink } from './button.tsx'

export const buttonExamples: Examples = {
  'the four kinds, as buttons and as links': (
    <ButtonRow>
      <Button text="Save paragraph" />
      <Button text="Preview" kind="secondary" />
      <Button text="Withdraw" kind="danger" label="Withdraw CWG-COP-24/INF/17" />
      <Button text="Leave it as it is" kind="link" />
      <ButtonLink text="Have your say" href="#say" />
      <ButtonLink text="Read the call" href="#read" kind="secondary" />
    </ButtonRow>
  ),
  'words that do not fit': <Button text={`${awkward.long} ${awkward.arabic}`} />,
}
