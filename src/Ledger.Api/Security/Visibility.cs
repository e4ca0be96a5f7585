using System.Runtime.CompilerServices;

// Tests make a development issuer without a database; nobody else may.
[assembly: InternalsVisibleTo("Ledger.Api.Tests")]
