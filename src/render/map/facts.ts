import type { Sources } from './sources.js';
import type { BoxView, LinkView } from './view.js';

/** What the picture shows of a box beside its score, in sentences. */
export function factsOf(
  box: Omit<BoxView, 'facts'>,
  partOf: string | undefined,
  links: readonly LinkView[],
  sources: Sources,
): readonly string[] {
  const { titles, words, wording, themes, model } = sources;
  const named = (id: string, facts: string): string =>
    facts === '' ? titles.of(id) : `${titles.of(id)} (${facts})`;
  const causes = links
    .filter(({ to }) => to === box.id)
    .map((link) => named(link.from, link.facts.join(', ')));
  const signals = model.map.links
    .filter(({ fromKind, to }) => fromKind === 'indicator' && to === box.id)
    .map(({ from, link }) => named(from, link.effect === 'lowers' ? wording.words.lowers : ''));
  const effects = links
    .filter(({ from }) => from === box.id)
    .map((link) => named(link.to, link.facts.join(', ')));
  const list = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${title}: ${items.join('; ')}`];
  const count = (many: number, [one, more]: readonly [string, string]): string[] =>
    many === 0 ? [] : [`${many} ${many === 1 ? one : more}`];
  const { lead, lag, initiative } = box.counts;
  const counts = [
    ...count(lead, words.leads),
    ...count(lag, words.lags),
    ...count(initiative, words.initiatives),
  ];
  return [
    ...(box.flags ?? []),
    ...(counts.length === 0 ? [] : [counts.join(', ')]),
    ...(partOf === undefined ? [] : [`${words.partOf}: ${titles.of(partOf)}`]),
    ...list(
      words.theme,
      themes.filter(({ letter }) => box.themes.includes(letter)).map(({ title }) => title),
    ),
    ...list(words.drivenBy, [...causes, ...signals]),
    ...list(words.drives, effects),
  ];
}
