/** The limit of building: no program has a card sooner than its text is read. */
import { plainValues } from './workload.mjs';

export const jsonParse = {
  title: 'JSON.parse',
  lacks: ['evaluate', 'memory'],
  /** The text of card and values, written before anything is timed. */
  source: (workload) => JSON.stringify({ card: workload.card, values: plainValues(workload) }),
  build: (text) => JSON.parse(text),
};
