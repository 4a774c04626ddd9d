import { periodText } from '../../render/report-index.js';
import type { ReportData } from '../data/report-data.js';
import { type Frame, type Settings, startEngine } from '../view/engine.js';
import { totalText } from '../view/map.js';
import { pageBody, PARTS, whenText } from '../view/page.js';
import { type Choice, firstLane, say, type Scene, sceneOf } from '../view/scene.js';
import { dialText, resultPart, settingText, slidersPart } from '../view/what-if.js';
import { byId } from './dom.js';
import { watchMap } from './map-focus.js';

/** Brings the page to life: draws it with its controls and answers them. */
export function startApp(data: ReportData): void {
  const engine = startEngine(data);
  const settings = new Map<number, Map<number, number>>();
  let frame: Frame | undefined;
  let choice: Choice = { locale: 0, lane: data.shown, theme: '', owner: -1 };
  let scene = sceneOf(data, engine, choice);
  const root = document.documentElement;

  const look = (): Scene => {
    scene = sceneOf(data, engine, choice, frame);
    return scene;
  };
  const speak = (text: string): void => {
    byId('live').textContent = text;
  };
  /** Draws one section anew, unless it is not on the page. */
  const draw = (id: string): void => {
    const part = PARTS.find((one) => one.id === id);
    const place = document.getElementById(`part-${id}`);
    if (part === undefined || place === null) return;
    place.innerHTML = part.draw(scene, true).markup;
    if (id === 'map') watchMap(data, place);
  };
  const drawScored = (): void => {
    for (const { id, scored } of PARTS) if (scored) draw(id);
    byId('when').innerHTML = whenText(scene).markup;
  };
  const drawAll = (): void => {
    look();
    root.lang = scene.tag;
    document.title = say(scene, data.title);
    byId('page').innerHTML = pageBody(scene, true).markup;
    (byId('colours') as HTMLSelectElement).value = root.dataset['theme'] ?? 'auto';
    const map = document.getElementById('part-map');
    if (map !== null) watchMap(data, map);
  };
  const choose = (changed: Partial<Choice>): void => {
    choice = { ...choice, ...changed };
    look();
    drawScored();
    draw('manage');
    draw('what-if');
    syncPeriod();
  };
  const syncPeriod = (): void => {
    const select = document.getElementById('period');
    if (!(select instanceof HTMLSelectElement)) return;
    select.value = String(choice.lane);
    (byId('earlier') as HTMLButtonElement).disabled = choice.lane === firstLane(data);
    (byId('later') as HTMLButtonElement).disabled = choice.lane === data.periods.length - 1;
  };
  const goTo = (lane: number): void => {
    if (lane < firstLane(data) || data.periods[lane] === undefined) return;
    choose({ lane });
    speak(
      `${scene.own.shown(periodText(data.periods[lane], scene.wording))}. ${scene.wording.words.total} ${totalText(scene)}`,
    );
  };

  /** What every choice does, by the id of its control. */
  const choices: Readonly<Record<string, (value: string) => void>> = {
    period: (value) => goTo(Number(value)),
    theme: (theme) => choose({ theme }),
    owner: (owner) => choose({ owner: Number(owner) }),
    language: (locale) => {
      choice = { ...choice, locale: Number(locale) };
      drawAll();
      byId('language').focus();
    },
    colours: (mode) => {
      root.dataset['theme'] = mode;
    },
  };
  const buttons: Readonly<Record<string, () => void>> = {
    earlier: () => goTo(choice.lane - 1),
    later: () => goTo(choice.lane + 1),
    reset: () => {
      settings.clear();
      frame = undefined;
      look();
      byId('sliders').innerHTML = slidersPart(scene).markup;
      byId('result').innerHTML = resultPart(scene).markup;
      drawScored();
      tell(scene, settings);
      speak(`${scene.wording.words.total} ${totalText(scene)}`);
    },
  };

  /** Takes the setting of a slider; pictures follow at once, everything else when the slider is let go. */
  const set = (slider: HTMLInputElement, done: boolean): void => {
    const index = Number(slider.dataset['key']);
    const key = data.keys[index];
    if (key === undefined) return;
    const value = settled(slider, key.step, key.words !== undefined);
    const lanes = settings.get(index) ?? new Map<number, number>();
    lanes.set(choice.lane, value);
    settings.set(index, lanes);
    frame = engine.set(settings);
    look();
    const text = settingText(scene, key, value);
    for (const twin of document.querySelectorAll<HTMLInputElement>(`input[data-key="${index}"]`)) {
      if (twin !== slider) twin.value = String(value);
      twin.setAttribute('aria-valuetext', text);
    }
    for (const out of document.querySelectorAll(`output[data-out="${index}"]`))
      out.textContent = text;
    for (const dial of document.querySelectorAll<HTMLElement>('[data-score]'))
      dial.innerHTML = dialText(scene, dial.dataset['score'] ?? '').markup;
    byId('result').innerHTML = resultPart(scene).markup;
    draw('summary');
    draw('map');
    if (!done) return;
    drawScored();
    tell(scene, settings);
    speak(scene.own.set(say(scene, key.title), text, totalText(scene)));
  };

  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'range') set(target, false);
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'range') set(target, true);
    if (target instanceof HTMLSelectElement) choices[target.id]?.(target.value);
  });
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button !== null) buttons[button.id]?.();
  });
  document.addEventListener('submit', (event) => event.preventDefault());
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const one of folded) one.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });

  root.classList.add('live');
  drawAll();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** Tells whoever listens what is set and what follows, in full precision: the event `stratmap-scenario` of the document. */
function tell({ data, now, lane }: Scene, settings: Settings): void {
  const { total, perspectives, themes, objectives, indicators } = data;
  const points = Object.fromEntries([
    ...indicators.flatMap(({ id, points: row }) =>
      row === undefined ? [] : [[id, now.at(row, lane)] as const],
    ),
    ...[...perspectives, ...themes, ...objectives, total].map(
      ({ id, row }) => [id, now.at(row, lane)] as const,
    ),
  ]);
  const values = [...settings].map(([index, lanes]) => [
    data.keys[index]?.key ?? '',
    Object.fromEntries([...lanes].map(([at, value]) => [data.periods[at] ?? '', value])),
  ]);
  const detail = { period: data.periods[lane] ?? '', values: Object.fromEntries(values), points };
  document.dispatchEvent(new CustomEvent('stratmap-scenario', { detail }));
}

/** The setting of a slider: as exact as a hand can set it, so that what is said is what is used. */
function settled(slider: HTMLInputElement, step: number, words: boolean): number {
  const value = Number(slider.value);
  if (words) return value;
  const rounded = Math.round(value / step) * step;
  const near = Number(rounded.toPrecision(12));
  return Math.min(Number(slider.max), Math.max(Number(slider.min), near));
}
