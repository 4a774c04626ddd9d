export {
  formatSpanishDiagnostic,
  type SpanishDiagnostic,
  spanishDiagnostic,
} from './spanish-diagnostic.js';
