import { baseOf } from '../core/index.js';
/** What the element says beside the map. */
interface Words {
  readonly keys: string;
  readonly outline: string;
  readonly problems: string;
}

const en: Words = {
  keys: 'Arrow up: nearest effect. Arrow down: nearest cause. Left and right: neighbours. Enter: choose. Escape: show everything.',
  outline: 'The map in words',
  problems: 'The map cannot be drawn:',
};

const es: Words = {
  keys: 'Flecha arriba: efecto más cercano. Flecha abajo: causa más cercana. Izquierda y derecha: vecinos. Intro: elegir. Escape: ver todo.',
  outline: 'El mapa en palabras',
  problems: 'El mapa no se puede dibujar:',
};

/** The words of a language: Spanish for tags of Spanish, else English. */
export const elementWords = (locale: string): Words => (baseOf(locale) === 'es' ? es : en);
