export { SPANISH, spanishFinding } from './spanish-finding.js';
