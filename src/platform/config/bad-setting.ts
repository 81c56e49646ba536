/**
 * A setting, or the machine Heed runs on, keeps it from starting. The message is one or two sentences that
 * name the cause and the remedy; it is shown to the person who started the program, without a stack.
 */
export class BadSetting extends Error {
  override readonly name = 'BadSetting'
}
