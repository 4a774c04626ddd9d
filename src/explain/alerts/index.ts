export { formatAlerts, type FormatAlertsOptions } from './format-alerts.js';
export type { ToldAlerts } from './told-alerts.js';
