import type { ScorecardInput } from '../../../src/document/input/index.js';

type Plain = { [key: string]: unknown };

/** Another version of a random card: some numbers moved, some elements gone, some rules changed. The same seed gives the same version. */
export function otherVersion(input: ScorecardInput, seed: number): ScorecardInput {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const made = JSON.parse(JSON.stringify(input)) as Plain;
  const moved = (value: unknown, share: number): unknown =>
    typeof value === 'number' && random() < share ? value * (1 + 0.2 * random()) : value;
  const sections = ['perspectives', 'indicators', 'objectives'] as const;
  for (const section of sections) {
    for (const element of Object.values((made[section] ?? {}) as Plain) as Plain[]) {
      for (const key of ['weight', 'target', 'baseline'])
        if (key in element) element[key] = moved(element[key], 0.3);
      for (const list of ['leading', 'lagging', 'drives']) {
        const entries = element[list];
        if (typeof entries !== 'object' || entries === null || Array.isArray(entries)) continue;
        const map = entries as Plain;
        for (const [id, entry] of Object.entries(map)) {
          if (random() < 0.08 && Object.keys(map).length > 1) delete map[id];
          else if (typeof entry === 'number') map[id] = moved(entry, 0.3);
          else if (typeof entry === 'object' && entry !== null)
            for (const key of ['weight', 'strength', 'confidence'])
              if (key in entry && key !== 'confidence')
                (entry as Plain)[key] = moved((entry as Plain)[key], 0.4);
        }
      }
      if (section === 'objectives' && random() < 0.1) element['combine'] = 'geometric';
      if (section === 'perspectives' && random() < 0.1) element['missing'] = 'worst';
    }
  }
  const objectives = made['objectives'] as Plain | undefined;
  if (objectives !== undefined && random() < 0.3) {
    const ids = Object.keys(objectives);
    if (ids.length > 2) drop(made, ids[Math.floor(random() * ids.length)] as string);
  }
  if (random() < 0.3) made['scoring'] = { ...(made['scoring'] as object), driverShare: 0.4 };
  return made as unknown as ScorecardInput;
}

/** Takes an objective away, with the links that lead to it. */
function drop(card: Plain, id: string): void {
  delete (card['objectives'] as Plain)[id];
  for (const section of ['objectives', 'indicators'])
    for (const element of Object.values((card[section] ?? {}) as Plain) as Plain[]) {
      const drives = element['drives'];
      if (Array.isArray(drives)) element['drives'] = drives.filter((one) => one !== id);
      else if (typeof drives === 'object' && drives !== null) delete (drives as Plain)[id];
    }
}
