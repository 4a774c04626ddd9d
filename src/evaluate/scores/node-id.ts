import type { ScorecardKeys } from '../../model/index.js';

/** What a score or a series can be asked of: ids of the card, and `total`. */
export type NodeId<K extends ScorecardKeys = ScorecardKeys> =
  | K['perspective']
  | K['theme']
  | K['objective']
  | K['indicator']
  | K['metric']
  | 'total';

/** The same for questions that are also asked with ids from elsewhere: editors offer those of the card, any text is taken. */
export type AnyNodeId<K extends ScorecardKeys = ScorecardKeys> = NodeId<K> | (string & {});
