using Ledger.Api.Cli;

return await Commands.RunAsync(args);

/// <summary>The entry point; public so that tests can find the program.</summary>
public partial class Program;
