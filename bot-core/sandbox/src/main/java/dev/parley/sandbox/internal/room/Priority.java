package dev.parley.sandbox.internal.room;

/** How a message stands when its room gets more than it takes. */
enum Priority {
  /** Dropped first. */
  LOW,
  /** As any message unless the app says otherwise. */
  HIGH,
  /** Never dropped. */
  KEPT
}
