import type { DiagnosticPath } from '../core/index.js';
import type { ResolvedLink } from './model.js';

/** Where a link stands in its card. */
export const linkPath = ({
  from,
  fromKind,
  link,
}: Pick<ResolvedLink, 'from' | 'fromKind' | 'link'>): DiagnosticPath => [
  fromKind === 'objective' ? 'objectives' : 'indicators',
  from,
  'drives',
  link.to,
];
