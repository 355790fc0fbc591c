/** Work in steps, which whoever has it done may pause or give up between any two. */
export type Steps<Result> = Generator<undefined, Result>

/** Does all steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
