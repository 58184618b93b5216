/** Settings of the embedded server for a small machine, written before every start so that they follow the release. */
export const serverSettings = (
  port: number,
): string => `# Written by Attune at every start. Settings of your own: ALTER SYSTEM.
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 100
shared_buffers = '128MB'
work_mem = '8MB'
maintenance_work_mem = '64MB'
max_wal_size = '512MB'
random_page_cost = 1.1
jit = off
timezone = 'UTC'

# Nothing that was acknowledged may be lost.
fsync = on
synchronous_commit = on
full_page_writes = on

# The log never shows what was written: no statements, no values of rows in the details of an error.
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
`;
