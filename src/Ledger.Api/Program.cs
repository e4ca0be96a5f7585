using Ledger.Api.Cli;

return await Commands.RunAsync(args);
