using Ledger.Benchmarks;
using Ledger.Benchmarks.Hosts;

return args is [BareServer.Mode, .. var further]
    ? await BareServer.RunAsync(further)
    : await Benchmark.RunAsync(args);
