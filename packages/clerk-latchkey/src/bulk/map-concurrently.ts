/**
 * Runs a task for each item, so many at a time, and yields results as they come. After a failure or an end nothing new
 * is begun, and what runs is waited for: the caller must know how each begun task ended.
 */
export async function* mapConcurrently<Item, Result>(
  items: AsyncIterable<Item>,
  concurrency: number,
  task: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]()
  const running = new Set<Promise<void>>()
  const results: Result[] = []
  const failures: unknown[] = []
  const begin = (item: Item): void => {
    const run = task(item)
      .then(
        (result) => void results.push(result),
        (error: unknown) => void failures.push(error),
      )
      .finally(() => running.delete(run))
    running.add(run)
  }
  try {
    let isOver = false
    while (failures.length === 0 && (!isOver || running.size > 0)) {
      while (!isOver && failures.length === 0 && running.size < concurrency) {
        const { done, value } = await source.next()
        if (done) isOver = true
        else begin(value)
        if (results.length > 0) break
      }
      if (results.length === 0 && running.size > 0) await Promise.race(running)
      yield* results.splice(0)
    }
    await Promise.all(running)
    yield* results.splice(0)
    if (failures.length > 0) throw failures[0]
  } finally {
    await Promise.all(running)
    await source.return?.()
  }
}
