// Loaded into a Node process where GNU time is missing: writes its peak memory in KiB when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK_FILE ?? '', String(process.resourceUsage().maxRSS));
});
