import { type CatalogueEntry, use } from '../catalogue.js';
import { printYaml } from '../yaml.js';

const HEAD = '# Paste into a card. A metric that the card has already is left out.\n';

/** Metrics and indicator of an entry as YAML, in sections of a card. */
export function catalogueFragment(entry: CatalogueEntry, currency: string | undefined): string {
  const { metrics, indicators } = use(entry, currency === undefined ? {} : { currency });
  const scored = Object.keys(indicators).length > 0;
  const text = printYaml({
    stratmap: 1,
    id: 'fragment',
    title: 'Fragment',
    ...(Object.keys(metrics).length === 0 ? {} : { metrics }),
    ...(scored ? { indicators } : {}),
  });
  const note =
    entry.kind === 'indicator' && entry.better === 'inside'
      ? '# Give the indicator target: { min, max } and limits: { min, max }, so that it earns points.\n'
      : '# Give the indicator a baseline and a target, so that it earns points.\n';
  return `${HEAD}${scored ? note : ''}${text.slice(text.search(/^(?:metrics|indicators):/m))}`;
}
