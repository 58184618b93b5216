export { type Finding, type IdentifierKind, type KnownIdentifier, identifierKinds } from './identifier.js';
export { type Deidentified, type DeidentifyOptions, deidentify } from './deidentify.js';
export { type Replacement, restore } from './restore.js';
export { findIdentifiers } from './find-identifiers.js';
