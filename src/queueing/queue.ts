/** A queue that settles down, with its means. */
export interface Queue {
  /** The queue settles down: the numbers exist. */
  readonly stable: true;
  /** Erlang. */
  readonly load: number;
  /** Agents on duty. */
  readonly agents: number;
  /** Share of their time that agents spend on contacts, 0 to 1. */
  readonly occupancy: number;
  /** Share of contacts that must wait, 0 to 1. */
  readonly waitProbability: number;
  /** Mean wait of answered contacts in seconds, those answered at once included. */
  readonly speedOfAnswer: number;
  /** Mean number of contacts waiting. */
  readonly queueLength: number;
  /**
   * Share of all contacts, 0 to 1, that are answered within a time.
   *
   * @param within - seconds, 0 to 1e9
   * @throws ScorecardError `invalid-option` if the time is out of range
   */
  readonly serviceLevel: (within: number) => number;
}

/** A queue that grows without end, because more work comes than the agents can do: it has no means. */
export interface Overload {
  /** It never settles down. */
  readonly stable: false;
  /** Erlang. */
  readonly load: number;
  /** Not more than the load. */
  readonly agents: number;
}

/** A queue whose contacts give up when they have waited too long: it always settles down. */
export interface AbandonedQueue extends Queue {
  /** Share of contacts, 0 to 1, that leave before they are answered. */
  readonly abandonment: number;
  /** Mean time in the queue in seconds over all contacts, answered or not. */
  readonly queueTime: number;
}
