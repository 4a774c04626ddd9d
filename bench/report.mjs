/** Results as lines for people. */

/** @param titles - the title of each way by name */
export function report(result, titles) {
  const { operation, size, unit, unitOf, units, agreements, times, ratios } = result;
  const counted = unit.endsWith('/ip') ? ` (${units.toLocaleString('en')} indicator-periods)` : '';
  const lines = [`${operation}, ${size}${counted}`];
  for (const { way, with: other, difference, where, compared, agrees } of agreements) {
    lines.push(
      agrees
        ? `  ${titles[way]} agrees with ${titles[other]} on ${compared.toLocaleString('en')} numbers; largest difference ${difference.toExponential(1)}`
        : `  ${titles[way]} DISAGREES with ${titles[other]}: ${difference} at ${where}; not timed`,
    );
  }
  for (const [way, time] of Object.entries(times)) {
    lines.push(
      `  ${(titles[way] ?? way).padEnd(24)} ${figure(time).padStart(9)} ${unitOf?.(way) ?? unit}`,
    );
  }
  for (const { over, of, value, limit, met, measurable } of ratios) {
    const told = over === undefined ? figure : asRatio;
    const goal =
      limit === undefined
        ? ''
        : `   goal ${told(limit).padStart(7)}   ${measurable === false ? 'not measurable' : mark(met)}`;
    const whose = of === undefined ? '' : `${titles[of] ?? of} `;
    const what = over === undefined ? `${whose}figure` : `${whose}ratio to`;
    const name = over === undefined ? unit : (titles[over] ?? over);
    lines.push(`  ${`${what} ${name}`.padEnd(24)} ${told(value).padStart(9)}${goal}`);
  }
  return lines.join('\n');
}

const mark = (met) => (met ? 'met' : 'MISSED');

/** Ratios below 1 as a fraction: 1/75. */
function asRatio(value) {
  if (!(value > 0)) return '-';
  return value < 1 ? `1/${figure(1 / value)}` : figure(value);
}

function figure(value) {
  if (value === 0) return '0';
  return value < 100 ? value.toPrecision(3) : Math.round(value).toLocaleString('en');
}
