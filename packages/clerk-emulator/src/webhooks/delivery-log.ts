import type { Delivery } from './delivery.ts'

/** The most deliveries that are kept. */
const keptDeliveries = 1000

/** What was sent, the oldest first. */
export interface DeliveryLog {
  readonly deliveries: readonly Delivery[]
  add(delivery: Delivery): void
  replay(deliveryId: string): Promise<void>
  settled(): Promise<void>
  /** Forgets all, and ends their retries. */
  clear(): void
}

/** Makes an empty log. */
export function createDeliveryLog(): DeliveryLog {
  let deliveries: Delivery[] = []
  return {
    get deliveries() {
      return deliveries
    },
    add(delivery) {
      deliveries.push(delivery)
      if (deliveries.length > keptDeliveries) deliveries.shift()?.stop()
    },
    async replay(deliveryId) {
      await deliveries.find(({ id }) => id === deliveryId)?.attempt()
    },
    async settled() {
      // Actions are told of in microtasks, so that what was just done is not under way yet.
      await new Promise((resolve) => setImmediate(resolve))
      await Promise.all(deliveries.map((delivery) => delivery.settled()))
    },
    clear() {
      for (const delivery of deliveries) delivery.stop()
      deliveries = []
    },
  }
}
