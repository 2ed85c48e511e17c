import type { Clock } from '../clock.ts'
import type { Priority } from '../options.ts'
import type { Rule } from './documented.ts'
import { Pace } from './pace.ts'
import { createQueue, ranks } from './queue.ts'
import type { Waiter } from './queue.ts'
import { Window } from './window.ts'

/** Part of each window that bulk work leaves to all others. */
const leftByBulk = 0.05
/** A `Retry-After` gets up to this much on top, so that machines that were stopped together come back apart. */
const jitter = 0.2
const mostJitterInMs = 500
/** How much later than another limiter's window ours starts, and how much later at most. */
const guardInMs = 50
const mostGuardInMs = 400

/**
 * The door in front of one rate limit. It lets out as many calls as the limit allows, and the others wait for it
 * together. A 429, for which other machines are the reason, closes it for a while.
 */
export class Gate {
  readonly #clock: Clock
  readonly #rule: Rule
  readonly #queue = createQueue()
  readonly #pace: Pace
  readonly #window: Window
  #closedUntil = 0
  #slowestInMs = 0
  #timerAt = Infinity
  #stopTimer = () => {}

  constructor(clock: Clock, rule: Rule, isAlone = true) {
    this.#clock = clock
    this.#rule = rule
    this.#pace = new Pace(rule, isAlone)
    this.#window = new Window(rule.windowInMs)
  }

  /** Nobody waits, and nothing is remembered that matters. */
  get isIdle(): boolean {
    const now = this.#clock.now()
    return (
      this.#queue.size === 0 &&
      this.#window.countTaken(now) === 0 &&
      now - this.#closedUntil > 10_000
    )
  }

  /** How much of the limit is used: from 0 to 1. */
  get fullness(): number {
    return this.#window.countTaken(this.#clock.now()) / this.#pace.allowed
  }

  /** Milliseconds until a place is free, if nobody else takes it. */
  get waitInMs(): number {
    const now = this.#clock.now()
    return Math.max(this.#closedUntil, this.#window.freeAt(now, this.#rule.limit)) - now
  }

  /** Lets a call through now, or not. What was let through is to be sent and settled, or released. */
  admit(priority: Priority): boolean {
    const { first } = this.#queue
    return (!first || ranks[first.priority] > ranks[priority]) && this.#take(priority)
  }

  /** Lets a call wait for its turn. */
  enqueue(waiter: Waiter): void {
    const now = this.#clock.now()
    const before = this.#queue.add(waiter)
    // What is documented, not what is allowed at the moment: that may soon be more.
    const free = this.#window.freeAt(now, this.#rule.limit, before)
    const waitInMs = Math.max(this.#closedUntil, free) - now
    if (now + waitInMs >= waiter.deadline) {
      this.#queue.remove(waiter)
      waiter.giveUp(waitInMs)
    }
    // On Workers a timer ends with the request that set it: the one that came last is there for longest.
    this.#timerAt = Infinity
    this.#schedule()
  }

  /** Takes a call out of the queue. */
  leave(waiter: Waiter): void {
    this.#queue.remove(waiter)
  }

  /** A call that was let through is not sent. */
  release(): void {
    this.#window.giveBack()
    this.#letOut()
  }

  /** A call that was let through leaves now. */
  send(): void {
    this.#window.send(this.#clock.now())
  }

  /** A call that left was answered, or ended otherwise. */
  settle(isAccepted: boolean, tookInMs = 0): void {
    const now = this.#clock.now()
    this.#slowestInMs = Math.max(this.#slowestInMs, tookInMs)
    if (!isAccepted) {
      this.#window.refuse()
      return this.#schedule()
    }
    this.#window.answer(now)
    this.#pace.accept(now)
    this.#letOut()
  }

  /** A 429 came that asks for this wait. `true`: the gate was open until now. */
  close(waitInMs: number): boolean {
    const now = this.#clock.now()
    const wasOpen = now >= this.#closedUntil
    // One jitter for all, added when the gate closes; the other 429s of the same burst only confirm it.
    const more = wasOpen ? Math.min(mostJitterInMs, jitter * waitInMs) * this.#clock.random() : 0
    this.hold(waitInMs + more)
    if (wasOpen) this.#pace.refuse(now, this.#closedUntil, this.#countAnswered(now))
    return wasOpen
  }

  /**
   * Another limiter says that its window is used up, for so long. The next one is not started before the last request of
   * this one was counted by the server, which took as long as the slowest answer at most.
   */
  pause(waitInMs: number): void {
    this.hold(waitInMs + Math.min(mostGuardInMs, guardInMs + this.#slowestInMs))
    this.#slowestInMs = 0
  }

  /** Nobody is let out for so long. */
  hold(waitInMs: number): void {
    const now = this.#clock.now()
    this.#closedUntil = Math.max(this.#closedUntil, now + waitInMs)
    for (const waiter of this.#queue.takeOut(({ deadline }) => deadline <= this.#closedUntil)) {
      waiter.giveUp(this.#closedUntil - now)
    }
    this.#schedule()
  }

  /** From now on other machines use the limit without asking: our part stays what it was. */
  keepPart(): void {
    const now = this.#clock.now()
    this.#pace.keep(now, this.#window.countTaken(now))
  }

  #countAnswered(now: number): number {
    return this.#window.countTaken(now) - this.#window.open
  }

  #limitFor(priority: Priority): number {
    const { allowed } = this.#pace
    return Math.max(1, Math.floor(priority === 'low' ? allowed * (1 - leftByBulk) : allowed))
  }

  #take(priority: Priority): boolean {
    const now = this.#clock.now()
    if (now < this.#closedUntil) return false
    if (this.#window.countTaken(now) >= this.#limitFor(priority)) return false
    if (priority !== 'high' && !this.#pace.take(now, this.#window.open)) return false
    this.#window.take()
    return true
  }

  #letOut(): void {
    for (;;) {
      const { first } = this.#queue
      if (!first || !this.#take(first.priority)) break
      this.#queue.next()?.go()
    }
    this.#schedule()
  }

  #schedule(): void {
    const { first } = this.#queue
    if (!first) return
    const now = this.#clock.now()
    const free = this.#window.freeAt(now, this.#limitFor(first.priority))
    // A place is free, so it is the pace that has to be waited for.
    const at = Math.max(now + 1, this.#closedUntil, free > now ? free : this.#pace.nextAt(now))
    if (this.#timerAt <= at) return
    this.#stopTimer()
    this.#timerAt = at
    this.#stopTimer = this.#clock.after(at - now, () => {
      this.#timerAt = Infinity
      this.#letOut()
    })
  }
}
