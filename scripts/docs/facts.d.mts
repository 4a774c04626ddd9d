import type { DocsFacts } from '../docs-reference.mjs';

export function libraryFacts(): Promise<DocsFacts>;
export function repositoryFacts(): Pick<DocsFacts, 'modules' | 'cases'>;
