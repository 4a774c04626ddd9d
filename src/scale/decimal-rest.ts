const MOST_DECIMALS = 12;

/**
 * What a percent figure leaves of 100, with the decimals people see: of 99.9 it is 0.1, where subtracting doubles gives
 * 0.0999999999999943 and a million events would have room for 999 errors instead of 1000.
 */
export function decimalRest(percent: number): number {
  const [, decimals = '', exponent = '0'] =
    /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(percent)) ?? [];
  const places = decimals.length - Number(exponent);
  const rest = 100 - percent;
  if (places > MOST_DECIMALS || !Number.isFinite(rest)) return rest;
  const scale = 10 ** Math.max(places, 0);
  return Math.round(rest * scale) / scale;
}
