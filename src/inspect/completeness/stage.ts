/** The stages of making a card, in the order in which they are best taken. */
export type Stage =
  | 'context'
  | 'process'
  | 'objectives'
  | 'links'
  | 'indicators'
  | 'targets'
  | 'data'
  | 'initiatives'
  | 'owners'
  | 'review';
