/** Every request and response of the HTTP interface, once: read by the API, its OpenAPI page and the web application. */
export * from './administrations.js';
export * from './audit.js';
export * from './caseload.js';
export * from './clients.js';
export * from './common.js';
export * from './episodes.js';
export * from './imports.js';
export * from './instruments.js';
export * from './links.js';
export * from './people.js';
export * from './sessions.js';
export * from './sign-in.js';
export * from './trajectories.js';
