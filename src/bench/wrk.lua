-- The last line of a run: requests, microseconds, errors, p50 and p99 in microseconds
function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("%d %d %d %d %d\n", summary.requests, summary.duration,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout,
        latency:percentile(50), latency:percentile(99)))
end
