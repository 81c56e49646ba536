/**
 * The person may not, or the thing is not there for them. 401 asks them to sign in; 403 says no;
 * 404 also stands for things whose existence is private. `what` is for the log and holds ids only.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly status: 401 | 403 | 404,
    readonly what: string,
  ) {
    super(`${status}: ${what}`)
  }
}
