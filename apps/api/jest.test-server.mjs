// Starts the embedded PostgreSQL for a test run, prints its address, and stops it when standard input closes.
import { startEmbeddedPostgres } from './dist/database/embedded/embedded-postgres.js';

const server = await startEmbeddedPostgres({ dataDir: process.argv[2] });
console.log(server.ownerUrl);
process.stdin.on('end', () => void server.stop().then(() => process.exit(0)));
process.stdin.resume();
