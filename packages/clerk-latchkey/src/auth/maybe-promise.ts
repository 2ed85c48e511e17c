/**
 * A value, now or later. With Node's synchronous verification and keys that are loaded, a request is authenticated in
 * one go; every `await` on the way would cost as much as the decision. Who calls awaits only what is a promise.
 */
export type MaybePromise<T> = T | Promise<T>

/** Goes on with a value: at once when it is there, else when it comes. */
export function whenReady<T, U>(
  value: MaybePromise<T>,
  use: (value: T) => MaybePromise<U>,
): MaybePromise<U> {
  return value instanceof Promise ? value.then(use) : use(value)
}

/** `try { use(await run()) } catch { recover }` for something that may be there at once; errors of `use` are its own. */
export function attempt<T, U>(
  run: () => MaybePromise<T>,
  use: (value: T) => MaybePromise<U>,
  recover: (error: unknown) => MaybePromise<U>,
): MaybePromise<U> {
  let value: MaybePromise<T>
  try {
    value = run()
  } catch (error) {
    return recover(error)
  }
  return value instanceof Promise ? value.then(use, recover) : use(value)
}
