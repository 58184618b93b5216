// Loaded first (node --import) by a process that has no life of its own: when whoever started it is gone, even killed
// outright, it is asked to end in order, so that nothing stays behind and blocks the next start.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
