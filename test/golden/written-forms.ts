/** How a formatter is asked; English is what it says by itself. */
interface Form {
  readonly locale?: string;
  readonly markdown?: boolean;
}

const FORMS: readonly (readonly [ending: string, form: Form])[] = [
  ['en.txt', {}],
  ['es.txt', { locale: 'es' }],
  ['es.md', { locale: 'es', markdown: true }],
];

/** A text in English, in Spanish and in Spanish Markdown, each with the name of its file. */
export const writtenForms = (name: string, write: (form: Form) => string) =>
  FORMS.map(([ending, form]) => [`${name}-${ending}`, write(form)] as const);
