import { describe, expect, it } from 'vitest';
import { type Palette, type Theme, themeCss, themeOf } from 'stratmap/render';
import { contrast, distance } from './colours.js';

const PALETTES: readonly Palette[] = ['stoplight', 'cbSafe', 'mono'];
const THEMES = PALETTES.flatMap((palette) =>
  [false, true].map(
    (dark) => [`${palette}${dark ? ' dark' : ''}`, themeOf({ palette, dark })] as const,
  ),
);

/** Every pair of colours that meet: name, front, ground, least contrast. */
function pairsOf(theme: Theme): readonly (readonly [string, string, string, number])[] {
  const { page, ink, muted, bands, strip, link, negative, border, focus, statuses } = theme;
  const grounds = [page, strip, ...bands, ...Object.values(statuses).map(({ tint }) => tint)];
  return [
    ...grounds.map((ground) => [`ink on ${ground}`, ink, ground, 4.5] as const),
    ...[page, ...bands].flatMap((ground) => [
      [`muted on ${ground}`, muted, ground, 4.5] as const,
      [`link on ${ground}`, link, ground, 3] as const,
      [`negative link on ${ground}`, negative, ground, 3] as const,
      [`border on ${ground}`, border, ground, 3] as const,
      [`focus on ${ground}`, focus, ground, 3] as const,
    ]),
    ...Object.entries(statuses).flatMap(([status, { mark, tint }]) =>
      [tint, page, ...bands].map(
        (ground) => [`${status} on ${ground}`, mark, ground, 4.5] as const,
      ),
    ),
    ...theme.themes.map((ground) => [`letter on ${ground}`, theme.onTheme, ground, 4.5] as const),
    ...theme.ranges.map((ground) => [`bar on ${ground}`, ink, ground, 3] as const),
  ];
}

describe('colours of pictures', () => {
  it.each(THEMES)('of %s can be read on everything they stand on', (_, theme) => {
    const faint = pairsOf(theme).filter(
      ([, front, ground, least]) => contrast(front, ground) < least,
    );
    expect(faint.map(([name, front, ground]) => [name, contrast(front, ground)])).toEqual([]);
  });

  it.each(['deuteranopia', 'protanopia', 'tritanopia'] as const)(
    'of cbSafe are farther apart than traffic lights where those come closest: %s',
    (vision) => {
      const least = (palette: Palette): number => {
        const { good, watch, poor } = themeOf({ palette }).statuses;
        const pairs = [
          [good, watch],
          [watch, poor],
          [good, poor],
        ] as const;
        return Math.min(...pairs.map(([a, b]) => distance(a.mark, b.mark, vision)));
      };
      const [safe, lights] = [least('cbSafe'), least('stoplight')];
      expect(vision === 'tritanopia' || safe > lights + 15).toBe(true);
      expect(safe).toBeGreaterThan(30);
    },
  );

  it.each([
    ['ink on white', themeOf().ink, '#ffffff', 15.7],
    ['good on its tint', themeOf().statuses.good.mark, themeOf().statuses.good.tint, 5.2],
    ['poor on its tint, dark', themeOf({ dark: true }).statuses.poor.mark, '#43191f', 7],
  ])('have the contrast that was measured for them: %s', (_, front, ground, measured) => {
    expect(contrast(front, ground)).toBeCloseTo(measured, 0);
  });

  it.each(['normal', 'deuteranopia', 'protanopia', 'tritanopia'] as const)(
    'of cbSafe tell the three statuses apart in %s vision',
    (vision) => {
      for (const dark of [false, true]) {
        const { good, watch, poor } = themeOf({ palette: 'cbSafe', dark }).statuses;
        const marks = [
          distance(good.mark, watch.mark, vision),
          distance(watch.mark, poor.mark, vision),
          distance(good.mark, poor.mark, vision),
        ];
        expect(Math.min(...marks)).toBeGreaterThan(30);
        expect(distance(watch.tint, poor.tint, vision)).toBeGreaterThan(13);
      }
    },
  );

  it('of traffic lights do not tell good from poor in deuteranopia, which is why shapes and words do', () => {
    const { good, poor } = themeOf().statuses;
    expect(distance(good.tint, poor.tint, 'deuteranopia')).toBeLessThan(5);
  });

  it('come as CSS variables with a rule for each', () => {
    const css = themeCss(themeOf({ dark: true }), '[data-theme=dark]');
    expect(css).toContain('[data-theme=dark] {\n  --stratmap-page: #11161d;');
    expect(css).toContain('.sm-fill-good-tint { fill: var(--stratmap-good-tint); }');
    expect(css).not.toMatch(/undefined|NaN/);
    const [, forced = ''] = /@media \(forced-colors: active\) \{([^}]*)\}/.exec(css) ?? [];
    expect(forced).toContain('--stratmap-ink: CanvasText;');
    expect(forced).toContain('--stratmap-poor-tint: Canvas;');
    expect(forced).not.toContain('#');
    // Fine lines are not taken for the ends of grounds.
    expect(forced).toContain('--stratmap-rule: GrayText;');
    // A ground must not hide the black marks on it, and ends where its outline does.
    expect(forced).toContain('--stratmap-range0: Canvas;');
    expect(css).toMatch(
      /\.stratmap-chart :is\([^)]*\.sm-fill-range0[^)]*\.sm-fill-poor-tint[^)]*\) \{ stroke: CanvasText/,
    );
  });

  it('are refused for a palette that is none', () => {
    expect(() => themeOf({ palette: 'toString' as Palette })).toThrow(
      '`palette` is the text `toString`, which is no palette\n  expected: one of stoplight',
    );
  });
});
