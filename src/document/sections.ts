/** The sections of a document that hold elements by id. */
export type SectionName =
  | 'people'
  | 'perspectives'
  | 'themes'
  | 'metrics'
  | 'indicators'
  | 'objectives'
  | 'initiatives'
  | 'hypotheses'
  | 'risks';

/** Kinds of elements that share the one namespace of ids. */
export type ElementKind =
  | 'person'
  | 'perspective'
  | 'theme'
  | 'metric'
  | 'indicator'
  | 'objective'
  | 'initiative'
  | 'hypothesis'
  | 'risk';

/** What one element of a section is called; sections in the order of the document. */
export const SECTIONS: Readonly<Record<SectionName, ElementKind>> = Object.freeze({
  people: 'person',
  perspectives: 'perspective',
  themes: 'theme',
  metrics: 'metric',
  indicators: 'indicator',
  objectives: 'objective',
  initiatives: 'initiative',
  hypotheses: 'hypothesis',
  risks: 'risk',
});

/** The names of all sections. */
export const SECTION_NAMES: readonly SectionName[] = Object.freeze(
  Object.keys(SECTIONS) as SectionName[],
);
